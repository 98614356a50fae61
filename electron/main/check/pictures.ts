import { storyFile } from '@shared/format/documents'
import type { Finding } from '@shared/format/schema/check'
import type { ImageItem } from '@shared/layout/display/types'
import { effectivePpi, LEAST_PPI, resolutionLevel } from '@shared/layout/page/resolution'
import type { PageComposition } from '@shared/layout/page/types'
import type { OpenIssue } from '@shared/ipc/contract'
import { pictureName, type Story } from '@shared/model/story'
import { assetPath } from '../issues/assets'
import { appError } from '../files/failure'
import type { PictureLibrary } from '../pictures/library'
import type { PictureInfo } from '../pictures/types'

/** What the originals of an issue are; for one that cannot be read, why. */
export type Originals = ReadonlyMap<string, PictureInfo | { problem: string }>

/** Reads all originals that stories and pages refer to and that are there. */
export async function readOriginals(
  { dir, stories, pages }: OpenIssue,
  assets: ReadonlySet<string>,
  pictures: PictureLibrary,
): Promise<Originals> {
  const wanted = new Set(
    [
      ...stories.flatMap((story) => story.pictures.map(({ asset }) => asset)),
      ...pages.flatMap(({ furniture = [] }) => furniture.map(({ asset }) => asset)),
    ].filter((asset) => asset !== null && assets.has(asset)) as string[],
  )
  const originals = new Map<string, PictureInfo | { problem: string }>()
  for (const name of wanted)
    try {
      originals.set(name, await pictures.info({ name, path: assetPath(dir, name) }))
    } catch (error) {
      originals.set(name, { problem: appError(error).message })
    }
  return originals
}

/** Originals that cannot be read. */
export const checkOriginals = ({ stories }: OpenIssue, originals: Originals): Finding[] =>
  [...originals].flatMap(([asset, one]): Finding[] => {
    if (!('problem' in one)) return []
    const story = stories.find(({ pictures }) => pictures.some((picture) => picture.asset === asset))
    return [
      {
        level: 'error',
        code: 'unreadable-picture',
        file: `assets/${asset}`,
        ...(story ? { story: story.id } : {}),
        message: `${story ? `稿件 ${story.id} 的图片：` : ''}${one.problem}`,
      },
    ]
  })

/** Pictures that have too few pixels for the size they are placed at. */
export function checkResolution(
  page: number,
  { display }: PageComposition,
  stories: ReadonlyMap<string, Story>,
  originals: Originals,
): Finding[] {
  return display.items.flatMap((item) =>
    item.type === 'image' && item.asset !== null ? finding(page, item, item.asset, stories, originals) : [],
  )
}

function finding(
  page: number,
  item: ImageItem,
  asset: string,
  stories: ReadonlyMap<string, Story>,
  originals: Originals,
): Finding[] {
  const original = originals.get(asset)
  if (!original || 'problem' in original) return []
  const ppi = effectivePpi(original, item)
  const level = resolutionLevel(ppi)
  if (level === 'good') return []
  const story = stories.get(item.story ?? '')
  const index = story?.pictures.findIndex((one) => one.asset === asset) ?? -1
  const picture = story?.pictures[index]
  const where = story
    ? `稿件 ${story.id} 的图片 ${picture ? pictureName(picture) : asset}`
    : `固定件的图片 ${asset}`
  const dpi = Math.round(ppi)
  const error = level === 'too-low'
  return [
    {
      level: error ? 'error' : 'warning',
      code: error ? 'too-low-resolution' : 'low-resolution',
      page,
      ...(story ? { story: story.id, file: storyFile(story.id), place: `/pictures/${index}` } : {}),
      message: error
        ? `第 ${page} 版：${where} 在版上只有 ${dpi} dpi，低于 ${LEAST_PPI.error}，不能付印 / ${dpi} dpi as placed, too low to print`
        : `第 ${page} 版：${where} 在版上只有 ${dpi} dpi，低于 ${LEAST_PPI.warn} / ${dpi} dpi as placed`,
    },
  ]
}
