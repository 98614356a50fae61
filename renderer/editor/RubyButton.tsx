import { useRef, useState, type FormEvent } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ReactEditor, useSlateStatic } from 'slate-react'
import { create } from 'zustand'
import { isMac, keysOf } from '../app/shortcuts'
import { isComposing } from './composing'
import { MAX_RUBY, RUBY_KEYS, rubyTarget, setRuby, type RubyTarget } from './marks'
import type { BodyEditorType } from './types'

const useRuby = create<{ target: RubyTarget | null }>()(() => ({ target: null }))

/** Asks for the reading of the selected text. */
export function askRuby(editor: BodyEditorType): void {
  if (!isComposing()) useRuby.setState({ target: rubyTarget(editor) })
}

/** The button for a reading over the text, and the small sheet that asks for it. */
export function RubyButton({ enabled, active }: { enabled: boolean; active: boolean }) {
  const { t } = useTranslation()
  const editor = useSlateStatic() as BodyEditorType
  const button = useRef<HTMLButtonElement>(null)
  const target = useRuby((state) => state.target)
  const close = () => {
    useRuby.setState({ target: null })
    ReactEditor.focus(editor)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button mark-button"
        aria-label={t('mark.ruby')}
        aria-pressed={active}
        aria-haspopup="dialog"
        title={`${t('mark.ruby')}  ${keysOf(RUBY_KEYS, isMac())}\n${t('mark.rubyHint')}`}
        disabled={!enabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => askRuby(editor)}
      >
        <span className="mark-face mark-ruby" aria-hidden>
          字
        </span>
      </button>
      <Popover
        className="popover ruby-popover"
        triggerRef={button}
        isOpen={target !== null}
        onOpenChange={(open) => !open && close()}
        placement="bottom"
      >
        <Dialog aria-label={t('mark.ruby')} className="dialog-plain">
          {target && (
            <RubyForm
              target={target}
              take={(reading) => {
                setRuby(editor, target, reading)
                close()
              }}
            />
          )}
        </Dialog>
      </Popover>
    </>
  )
}

function RubyForm({ target, take }: { target: RubyTarget; take: (reading: string) => void }) {
  const { t } = useTranslation()
  const [reading, setReading] = useState(target.reading)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take(reading)
  }
  return (
    <form className="ruby-form" onSubmit={submit}>
      <label>
        {t('mark.rubyOf', { text: target.text })}
        <input
          name="ruby"
          value={reading}
          onChange={(event) => setReading(event.target.value)}
          maxLength={MAX_RUBY}
          placeholder="pīnyīn"
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
      </label>
      <footer>
        {target.reading !== '' && (
          <button type="button" className="button" onClick={() => take('')}>
            {t('mark.rubyRemove')}
          </button>
        )}
        <button type="submit" className="button button-primary">
          {t('mark.rubySet')}
        </button>
      </footer>
    </form>
  )
}
