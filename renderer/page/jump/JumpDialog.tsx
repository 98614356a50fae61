import { useTranslation } from 'react-i18next'
import { jumpRooms } from '@shared/makeup/jumps/continuation'
import { useApp } from '../../app/store'
import { useUi } from '../../app/ui'
import { Modal } from '../../shell/Modal'
import { placeWords } from '../words'
import { jumpHere } from './acts'
import { useJump } from './state'

/** The pages with room for the rest of a story, to be chosen by keyboard; or a place to be clicked. */
export function JumpDialog() {
  const { t } = useTranslation()
  const asked = useJump((state) => state.asked)
  const doc = useApp((state) => state.doc)
  const close = () => {
    useJump.setState({ asked: null })
    useUi.setState({ dialog: null })
  }
  if (!asked || !doc) return null
  const rooms = jumpRooms(doc, asked.story, asked.lines)
  const name = asked.story.headline || asked.story.slug
  return (
    <Modal title={t('jump.title')} onClose={close}>
      <p>{t('jump.rest', { name, lines: asked.lines, n: asked.characters })}</p>
      {rooms.length === 0 && <p className="pane-note">{t('jump.noRoom')}</p>}
      <ul className="jump-rooms">
        {rooms.map(({ page, cells, lines }, n) => (
          <li key={page}>
            <button
              type="button"
              className="button"
              autoFocus={n === 0}
              onClick={() => {
                close()
                jumpHere(asked, page, cells)
              }}
            >
              {lines < asked.lines
                ? t('jump.some', { n: page, place: placeWords(cells, t), lines })
                : t('jump.all', { n: page, place: placeWords(cells, t) })}
            </button>
          </li>
        ))}
      </ul>
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={close}>
          {t('jump.cancel')}
        </button>
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            close()
            useJump.setState({ held: asked })
          }}
        >
          {t('jump.place')}
        </button>
      </footer>
    </Modal>
  )
}
