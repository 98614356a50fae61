import { ImagePlus } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { assetUrl } from '@shared/ipc/contract'
import type { Picture } from '@shared/model/story'
import { call } from '../bridge/bridge'
import { setPictureAsset, setPictureText } from '../app/edits'
import { showError } from '../app/session'
import { useApp } from '../app/store'
import { Field } from './Field'

/** Lets the person pick a picture file for a story. */
async function choosePicture(story: string, picture: string | null, what: string): Promise<void> {
  const { dir } = useApp.getState()
  if (!dir) return
  try {
    const added = await call('picture.add', { dir, file: null })
    if (added) setPictureAsset(story, picture, added)
  } catch (error) {
    showError(error, what)
  }
}

export function Pictures({ story, readOnly }: { story: string; readOnly: boolean }) {
  const { t } = useTranslation()
  const pictures = useApp((state) => state.doc?.stories[story]?.pictures)
  const dir = useApp((state) => state.dir)
  const choose = (picture: string | null) => void choosePicture(story, picture, t('error.picture'))
  return (
    <section className="pictures" aria-label={t('editor.pictures')}>
      {pictures?.map((picture) => (
        <div className="picture" key={picture.id}>
          <button
            type="button"
            className="picture-thumb"
            disabled={readOnly}
            title={t('editor.choosePicture')}
            aria-label={t('editor.choosePicture')}
            onClick={() => choose(picture.id)}
          >
            {picture.asset && dir ? (
              <img src={assetUrl(dir, picture.asset)} alt={picture.caption} />
            ) : (
              <span>{t('editor.pictureMissing')}</span>
            )}
          </button>
          <div className="picture-fields">
            <PictureField
              story={story}
              picture={picture}
              name="caption"
              label={t('editor.caption')}
              readOnly={readOnly}
            />
            <PictureField
              story={story}
              picture={picture}
              name="credit"
              label={t('editor.pictureCredit')}
              readOnly={readOnly}
            />
          </div>
        </div>
      ))}
      {!readOnly && (
        <button type="button" className="button button-quiet" onClick={() => choose(null)}>
          <ImagePlus size={15} strokeWidth={1.75} aria-hidden /> {t('editor.addPicture')}
        </button>
      )}
    </section>
  )
}

interface PictureFieldProps {
  story: string
  picture: Picture
  name: 'caption' | 'credit'
  label: string
  readOnly: boolean
}

function PictureField({ story, picture: { id }, name, label, readOnly }: PictureFieldProps) {
  const read = useCallback(
    () => useApp.getState().doc?.stories[story]?.pictures.find((one) => one.id === id)?.[name] ?? '',
    [story, id, name],
  )
  const subscribe = useCallback(
    (listener: () => void) => useApp.subscribe((state) => state.doc?.stories[story]?.pictures, listener),
    [story],
  )
  return (
    <Field
      name={`${id}-${name}`}
      label={label}
      read={read}
      subscribe={subscribe}
      commit={(value) => setPictureText(story, id, name, value)}
      readOnly={readOnly}
    />
  )
}
