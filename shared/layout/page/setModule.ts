import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { setCaptionModule } from './captionStory'
import type { Context } from './context'
import { isPlainLogo, setLogoModule } from './logo'
import type { ModuleSetting } from './moduleSetting'
import type { Cover } from './head'
import { NO_JUMP, type Jump } from './jump'
import { setTextModule } from './textModule'

/** Sets one module by the kind of its story. */
function setAfresh(
  context: Context,
  story: Story,
  module: Module,
  jump: Jump,
  on: readonly Cover[],
): ModuleSetting {
  if (isPlainLogo(story)) return setLogoModule(context, story, module)
  if (story.kind === 'caption') return setCaptionModule(context, story, module)
  return setTextModule(context, story, module, jump, on)
}

interface Kept {
  context: Context
  key: string
  setting: ModuleSetting
}

/** By the story itself: an unedited story is the same object. The last few modules it was set in. */
const byStory = new WeakMap<Story, Kept[]>()
const KEPT_A_STORY = 8
/** By the story's content: documents reach the worker as clones, which are new objects every time. */
let byContent = new Map<string, Kept>()
const KEPT_CONTENTS = 400

const NOTHING_ON: readonly Cover[] = []

/**
 * The setting of a module, kept as long as story, module, grid and style stay as they are, and what stands on it.
 */
export function setModule(
  context: Context,
  story: Story,
  module: Module,
  jump: Jump = NO_JUMP,
  on: readonly Cover[] = NOTHING_ON,
): ModuleSetting {
  const key = JSON.stringify({
    ...module,
    id: '',
    pinned: undefined,
    jump: jump === NO_JUMP ? undefined : jump,
    on: on.length === 0 ? undefined : on,
  })
  let own = byStory.get(story)
  if (!own) byStory.set(story, (own = []))
  let kept = own.find((entry) => entry.key === key && sameContext(entry.context, context))
  if (!kept) {
    const content = `${key}${JSON.stringify(story)}`
    kept = byContent.get(content)
    if (!kept || !sameContext(kept.context, context)) {
      kept = { context, key, setting: setAfresh(context, story, module, jump, on) }
      if (byContent.size >= KEPT_CONTENTS) byContent = new Map()
      byContent.set(content, kept)
    }
    own.unshift(kept)
    if (own.length > KEPT_A_STORY) own.pop()
  }
  return kept.setting
}

const sameContext = (a: Context, b: Context): boolean =>
  a.paragraphs === b.paragraphs && a.styles === b.styles && a.grid === b.grid
