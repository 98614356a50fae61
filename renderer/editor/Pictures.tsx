import { Crop, ImagePlus, RefreshCw } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assetUrl } from '@shared/ipc/contract'
import type { Picture } from '@shared/model/story'
import { isMissing, originalCame, useOriginals } from '../app/originals'
import { call } from '../bridge/bridge'
import { setPictureAsset } from '../app/edits'
import { showError } from '../app/session'
import { useApp } from '../app/store'
import { useUi } from '../app/ui'
import { useLayout } from '../layout/client'
import { CropDialog } from './picture/CropDialog'
import { FocusThumb } from './picture/FocusThumb'
import { PictureFacts } from './picture/PictureFacts'
import { PictureField } from './picture/PictureField'
import { imageOf, placedOn } from './picture/placed'
import { PlacementControls } from './picture/PlacementControls'

/** Lets the person pick a picture file for a story. */
async function choosePicture(story: string, picture: string | null, what: string): Promise<void> {
  const { dir } = useApp.getState()
  if (!dir) return
  try {
    const added = await call('picture.add', { dir, file: null })
    if (!added) return
    originalCame(added.asset)
    setPictureAsset(story, picture, added)
  } catch (error) {
    showError(error, what)
  }
}

export function Pictures({ story, readOnly }: { story: string; readOnly: boolean }) {
  const { t } = useTranslation()
  const pictures = useApp((state) => state.doc?.stories[story]?.pictures)
  const choose = (picture: string | null) => void choosePicture(story, picture, t('error.picture'))
  return (
    <section className="pictures" aria-label={t('editor.pictures')}>
      {pictures?.map((picture) => (
        <PictureRow
          key={picture.id}
          story={story}
          picture={picture}
          readOnly={readOnly}
          choose={() => choose(picture.id)}
        />
      ))}
      {!readOnly && (
        <button type="button" className="button button-quiet" onClick={() => choose(null)}>
          <ImagePlus size={15} strokeWidth={1.75} aria-hidden /> {t('editor.addPicture')}
        </button>
      )}
    </section>
  )
}

interface PictureRowProps {
  story: string
  picture: Picture
  readOnly: boolean
  choose: () => void
}

function PictureRow({ story, picture, readOnly, choose }: PictureRowProps) {
  const { t } = useTranslation()
  const dir = useApp((state) => state.dir)
  const pages = useApp((state) => state.doc?.pages)
  const composition = useLayout((state) => state.composition)
  const there = useOriginals((state) => state.there)
  const cropping = useUi((state) => state.crop?.story === story && state.crop.picture === picture.id)
  const placed = useMemo(
    () => (pages ? placedOn(pages, story, picture.id) : null),
    [pages, story, picture.id],
  )
  const missing = isMissing(picture, there)
  const item = useMemo(
    () => (placed && placed.page.number === composition?.page ? imageOf(composition, story, picture) : null),
    [placed, composition, story, picture],
  )
  const src = picture.asset && dir && !missing ? assetUrl(dir, picture.asset) : null
  const { pixels } = picture
  return (
    <div className="picture" data-picture={picture.id}>
      <div className="picture-look">
        {src ? (
          <FocusThumb
            story={story}
            picture={picture}
            src={src}
            crop={item?.crop ?? null}
            readOnly={readOnly}
          />
        ) : (
          <button type="button" className="picture-thumb picture-none" disabled={readOnly} onClick={choose}>
            {t('editor.pictureMissing')}
          </button>
        )}
        <div className="picture-tools">
          <button
            type="button"
            className="icon-button"
            disabled={readOnly}
            title={t('editor.choosePicture')}
            aria-label={t('editor.choosePicture')}
            onClick={choose}
          >
            <RefreshCw size={14} strokeWidth={1.75} aria-hidden />
          </button>
          <button
            type="button"
            className="icon-button"
            disabled={readOnly || !src || !item || !pixels}
            title={item ? t('picture.crop') : t('picture.cropNotPlaced')}
            aria-label={t('picture.crop')}
            onClick={() => useUi.setState({ crop: { story, picture: picture.id } })}
          >
            <Crop size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
      </div>
      <div className="picture-fields">
        <PictureFacts picture={picture} item={item} missing={missing} />
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
        {placed && <PlacementControls placed={placed} readOnly={readOnly} />}
      </div>
      {cropping && src && item && pixels && placed && (
        <CropDialog
          picture={{ ...picture, pixels }}
          src={src}
          module={placed.module.id}
          byHand={placed.placement.crop}
          item={item}
          onClose={() => useUi.setState({ crop: null })}
        />
      )}
    </div>
  )
}
