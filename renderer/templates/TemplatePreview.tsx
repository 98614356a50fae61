import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureOf } from '@shared/templates/picture'
import type { Placing } from '@shared/templates/apply'
import type { Template } from '@shared/templates/template'
import { useApp } from '../app/store'
import type { Picture } from '../thinking/protocol'
import { think } from '../thinking/session'
import { Thumbnail } from '../thinking/Thumbnail'
import { nameOf, withTemplate } from './acts'

const blocks = new WeakMap<Template, Picture>()

/** A template in grey blocks. */
export function TemplateBlocks({ template, width }: { template: Template; width: number }) {
  const { t } = useTranslation()
  const dir = useApp((state) => state.dir)
  const picture = useMemo(() => {
    let own = blocks.get(template)
    if (!own) blocks.set(template, (own = { display: pictureOf(template), outlines: [] }))
    return own
  }, [template])
  return dir === null ? null : (
    <Thumbnail
      picture={picture}
      dir={dir}
      width={width}
      label={t('templates.picture', { name: nameOf(template) })}
    />
  )
}

interface StoriesProps {
  template: Template
  placing: Placing
  width: number
}

/** A template with the stories of the page shown, as applying it would set them; in grey blocks until it is set. */
export function TemplateWithStories({ template, placing, width }: StoriesProps) {
  const { t } = useTranslation()
  const dir = useApp((state) => state.dir)
  const doc = useApp((state) => state.doc)
  const page = useApp((state) => state.page)
  const [drawn, setDrawn] = useState<{ key: unknown; picture: Picture } | null>(null)
  const made = useMemo(
    () => (doc ? (withTemplate(doc, page, template, placing)?.doc ?? null) : null),
    [doc, page, template, placing],
  )
  useEffect(() => {
    if (!made) return
    let wanted = true
    think('picture', {}, { doc: made, page }).then(
      (picture) => wanted && setDrawn({ key: made, picture }),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [made, page])
  if (!made || dir === null || drawn?.key !== made)
    return <TemplateBlocks template={template} width={width} />
  return (
    <span data-with-stories>
      <Thumbnail
        picture={drawn.picture}
        dir={dir}
        width={width}
        label={t('templates.picture', { name: nameOf(template) })}
      />
    </span>
  )
}
