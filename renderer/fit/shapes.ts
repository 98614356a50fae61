import { toast } from '../app/ui'
import { useApp } from '../app/store'
import i18n from '../i18n'
import { commitPage, say } from '../page/acts'
import { showLive } from '../page/live'
import { currentPage, moduleOf } from '../page/state'
import { think } from '../thinking/session'
import { useFit } from './state'

const t = i18n.t.bind(i18n)

/** Words of the shape that shows, with its fit: "3栏×26行，竖题在右 · 正好 · 动2稿". */
export function shapeWords(): string {
  const { shapes } = useFit.getState()
  const shape = shapes?.list[shapes.at]
  if (!shape) return t('shapes.asIs')
  const fit =
    shape.oversetLines > 0
      ? t('shapes.over', { n: shape.oversetLines })
      : shape.holeLines > 0
        ? t('shapes.under', { n: shape.holeLines })
        : t('fit.exact')
  const parts = [i18n.language === 'en' ? shape.words.en : shape.words.zh, fit]
  if (shape.moved > 0) parts.push(t('shapes.moved', { n: shape.moved }))
  if (shape.harm > 0) parts.push(t('shapes.harm', { n: shape.harm }))
  return parts.join(' · ')
}

/** Shows the next (1) or the one before (-1) of a module's other shapes; the shape as it is comes between. */
export async function stepShape(module: string, by: 1 | -1): Promise<void> {
  const { shapes, busy } = useFit.getState()
  if (busy || useApp.getState().readOnly) return
  if (shapes?.module === module) return show(by)
  if (moduleOf(module)?.pinned) return toast('info', t('page.lockedHint'))
  const before = currentPage()
  useFit.setState({ busy: true, shapes: null })
  say(t('shapes.working'))
  try {
    const list = await think('alternatives', { module })
    // Something else was done meanwhile: what was worked out is about a page that is no more.
    if (currentPage() !== before) return
    if (list.length === 0) return toast('info', t('shapes.none'))
    useFit.setState({ shapes: { module, list, at: -1 } })
    show(by)
  } catch (error) {
    toast('error', error instanceof Error ? error.message : String(error))
  } finally {
    useFit.setState({ busy: false })
  }
}

function show(by: 1 | -1): void {
  const { shapes } = useFit.getState()
  if (!shapes) return
  const count = shapes.list.length + 1
  const at = ((shapes.at + 1 + by + count) % count) - 1
  useFit.setState({ shapes: { ...shapes, at } })
  showLive(shapes.list[at]?.page ?? null)
  say(shapeWords())
}

/** Takes the shape that shows, as one step. */
export function takeShape(): void {
  const { shapes } = useFit.getState()
  const shape = shapes?.list[shapes.at]
  useFit.setState({ shapes: null })
  showLive(null)
  if (shape) commitPage(shape.page, 'shape')
}

/** Leaves the module as it is. True when there was something to leave. */
export function dropShapes(): boolean {
  if (!useFit.getState().shapes) return false
  useFit.setState({ shapes: null })
  showLive(null)
  return true
}

// A page that changes, by undo or by another hand, ends the stepping: the shapes were made for it as it was.
useApp.subscribe(
  (state) => currentPage(state),
  () => void dropShapes(),
)
