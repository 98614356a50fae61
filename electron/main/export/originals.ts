import type { DisplayPage } from '@shared/layout/display/types'
import { pictureName, type Story } from '@shared/model/story'
import { hasCode, type Disk } from '../files/disk'
import { Failure } from '../files/failure'
import { assetPath } from '../issues/assets'

/** A picture on a page whose original is not in the issue's assets/ any more. */
export interface MissingOriginal {
  page: number
  /** Empty for the page's own furniture. */
  story: string
  /** What people know the picture by. */
  name: string
  asset: string
}

/** The pictures on pages whose originals are missing, in painting order. */
export async function missingOriginals(
  disk: Disk,
  dir: string,
  pages: readonly DisplayPage[],
  stories: ReadonlyMap<string, Story>,
): Promise<MissingOriginal[]> {
  const there = new Map<string, boolean>()
  const missing: MissingOriginal[] = []
  for (const { number, items } of pages)
    for (const item of items) {
      if (item.type !== 'image' || item.asset === null) continue
      const { asset, story = '' } = item
      if (!there.has(asset)) there.set(asset, await isThere(disk, assetPath(dir, asset)))
      if (there.get(asset)) continue
      const picture = stories.get(story)?.pictures.find((one) => one.asset === asset)
      missing.push({ page: number, story, name: picture ? pictureName(picture) : asset, asset })
    }
  return missing
}

async function isThere(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.stat(path)
    return true
  } catch (error) {
    // What is there and cannot be read is told when it is read.
    return !hasCode(error, 'ENOENT')
  }
}

/** Why a page cannot go to press: every story, picture and file, and what can be done. */
export function refusal(missing: readonly MissingOriginal[], stories: ReadonlyMap<string, Story>): Failure {
  const list = missing.map(({ page, story, name, asset }) => {
    const headline = stories.get(story)?.headline ?? ''
    const where = story === '' ? '固定件' : `稿件 ${story}${headline === '' ? '' : `《${headline}》`}`
    return `第 ${page} 版 ${where} 的图片 ${name}（assets/${asset}）`
  })
  return new Failure(
    'missing-picture',
    `缺 ${missing.length} 张原图，不能付印：${list.join('；')}。请补图，或导出校样 / ` +
      `${missing.length} picture file${missing.length > 1 ? 's are' : ' is'} missing: put back, or export a proof`,
    `assets/${missing[0]!.asset}`,
  )
}
