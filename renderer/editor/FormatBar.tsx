import { Heading, Subscript, Superscript, Underline, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSlate } from 'slate-react'
import { isMac, keysOf } from '../app/shortcuts'
import { useLayout } from '../layout/client'
import { isSubheadActive, toggleSubhead } from './commands'
import { isComposing } from './composing'
import { isMarkActive, MARKS, rubyTarget, toggleMark, type MarkId } from './marks'
import { RubyButton } from './RubyButton'
import type { BodyEditorType } from './types'

/** Marks with a sign of their own; the others are shown on a character. */
const ICONS: Partial<Record<MarkId, LucideIcon>> = {
  underline: Underline,
  super: Superscript,
  sub: Subscript,
}
/** The face's own first character, which a newsroom knows it by. */
const FACES: Partial<Record<MarkId, string>> = { bold: '黑', kai: '楷', fang: '仿', dots: '字', red: '红' }

/** Own component, so that a caret move renders these buttons and not the text. */
export function FormatBar() {
  const { t } = useTranslation()
  const editor = useSlate() as BodyEditorType
  const kai = useLayout((state) => state.composition?.markFaces.kai ?? true)
  const fang = useLayout((state) => state.composition?.markFaces.fang ?? true)
  const mac = isMac()
  const subhead = isSubheadActive(editor)
  const target = rubyTarget(editor)
  const missing: Partial<Record<MarkId, boolean>> = { kai: !kai, fang: !fang }
  return (
    <div className="format-bar" role="toolbar" aria-label={t('editor.format')}>
      {MARKS.map(({ id, keys }) => {
        const Icon = ICONS[id]
        const label = t(`mark.${id}`)
        return (
          <button
            key={id}
            type="button"
            className="icon-button mark-button"
            data-mark={id}
            aria-label={label}
            aria-pressed={!subhead && isMarkActive(editor, id)}
            title={`${label}  ${keysOf(keys, mac)}${missing[id] ? `\n${t('mark.noFace')}` : ''}`}
            disabled={subhead}
            // The selection must stay in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => isComposing() || toggleMark(editor, id)}
          >
            {Icon ? (
              <Icon size={15} strokeWidth={1.75} aria-hidden />
            ) : (
              <span className={`mark-face leaf-${id}`} aria-hidden>
                {FACES[id]}
              </span>
            )}
          </button>
        )
      })}
      <RubyButton enabled={target !== null} active={target !== null && target.reading !== ''} />
      <span className="toolbar-line" />
      <button
        type="button"
        className="icon-button with-text"
        aria-pressed={subhead}
        title={`${t('editor.subhead')}  ${keysOf({ key: '1', alt: true }, mac)}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => isComposing() || toggleSubhead(editor)}
      >
        <Heading size={15} strokeWidth={1.75} aria-hidden />
        {t('editor.subhead')}
      </button>
    </div>
  )
}
