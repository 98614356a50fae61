import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { setTextModule } from './bodyColumns'
import { setCaptionModule } from './captionStory'
import type { Context } from './context'
import { isPlainLogo, setLogoModule } from './logo'
import type { ModuleSetting } from './moduleSetting'

/** Sets one module by the kind of its story. */
function setAfresh(context: Context, story: Story, module: Module): ModuleSetting {
  if (isPlainLogo(story)) return setLogoModule(context, story, module)
  if (story.kind === 'caption') return setCaptionModule(context, story, module)
  return setTextModule(context, story, module)
}

/** Settings kept per story: stories are immutable values, so a story that has not been edited is the same object. */
const KEPT = 8
const settings = new WeakMap<Story, { context: Context; key: string; setting: ModuleSetting }[]>()

/** The setting of a module, kept as long as story, module, grid and style stay as they are. */
export function setModule(context: Context, story: Story, module: Module): ModuleSetting {
  const key = JSON.stringify({ ...module, id: '', pinned: undefined })
  let kept = settings.get(story)
  if (!kept) settings.set(story, (kept = []))
  const known = kept.find(
    (entry) =>
      entry.key === key &&
      entry.context.paragraphs === context.paragraphs &&
      entry.context.styles === context.styles &&
      sameGrid(entry.context, context),
  )
  if (known) return known.setting
  const setting = setAfresh(context, story, module)
  kept.unshift({ context, key, setting })
  if (kept.length > KEPT) kept.pop()
  return setting
}

function sameGrid(a: Context, b: Context): boolean {
  return a.grid === b.grid
}
