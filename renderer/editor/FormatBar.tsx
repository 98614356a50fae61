import { Bold, Heading } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSlate } from 'slate-react'
import { isMac, keysOf } from '../app/shortcuts'
import { isBoldActive, isSubheadActive, toggleBold, toggleSubhead } from './commands'
import { isComposing } from './composing'
import type { BodyEditorType } from './types'

/** Own component, so that a caret move renders these buttons and not the text. */
export function FormatBar() {
  const { t } = useTranslation()
  const editor = useSlate() as BodyEditorType
  const mac = isMac()
  const buttons = [
    {
      icon: Bold,
      label: t('editor.bold'),
      keys: keysOf({ key: 'b' }, mac),
      on: isBoldActive(editor),
      run: toggleBold,
    },
    {
      icon: Heading,
      label: t('editor.subhead'),
      keys: keysOf({ key: '1', alt: true }, mac),
      on: isSubheadActive(editor),
      run: toggleSubhead,
    },
  ]
  return (
    <div className="format-bar" role="toolbar" aria-label={t('editor.format')}>
      {buttons.map(({ icon: Icon, label, keys, on, run }) => (
        <button
          key={label}
          type="button"
          className="icon-button with-text"
          aria-pressed={on}
          title={`${label}  ${keys}`}
          // The selection must stay in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => isComposing() || run(editor)}
        >
          <Icon size={15} strokeWidth={1.75} aria-hidden />
          {label}
        </button>
      ))}
    </div>
  )
}
