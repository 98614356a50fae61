import type { Module } from '@shared/model/placement'
import { clamp01, foot, nameOf, right, shared, sharedX, sharedY } from './geometry'
import { partsOf } from './parts'
import type { Criterion, Finding, Fix, Place } from './types'
import type { ModuleView, PageView } from './view'

/** Nearer than this, em of the larger headline, two headlines read as one line. */
const NEAR_EM = 3

interface Meeting {
  upper: ModuleView
  lower: ModuleView
  place: Place
}

/** A horizontal headline that stands on the open page: a frame or a ground sets its words apart. */
const open = ({ head, frame }: ModuleView): boolean => head !== null && !head.vertical && frame === null

/** The block's own width is the module's: headlines of neighbours meet however short their words are. */
const neighbours = (a: ModuleView, b: ModuleView): boolean =>
  a.head!.side || b.head!.side
    ? false
    : a.module.column + a.module.columns === b.module.column ||
      b.module.column + b.module.columns === a.module.column

function meet(a: ModuleView, b: ModuleView): boolean {
  const one = a.head!
  const two = b.head!
  const common = sharedY(one, two)
  if (!(common > Math.min(one.height, two.height) / 2)) return false
  const gap = -sharedX(one, two)
  if (gap < 0) return false
  return neighbours(a, b) || gap <= NEAR_EM * Math.max(one.sizePt, two.sizePt)
}

/** A picture, a box or a vertical headline that fills the gap between the two for most of what they share. */
function parted(view: PageView, a: ModuleView, b: ModuleView): boolean {
  const [left, other] = a.head!.x < b.head!.x ? [a.head!, b.head!] : [b.head!, a.head!]
  const top = Math.max(left.y, other.y)
  const end = Math.min(foot(left), foot(other))
  const between = (place: Place | null): boolean =>
    place !== null &&
    place.x >= right(left) - 1 &&
    right(place) <= other.x + 1 &&
    shared(place.y, foot(place), top, end) > (end - top) / 2
  return (
    view.furniture.some(between) ||
    view.modules.some(
      ({ head, pictures, frame }) =>
        between(frame) || pictures.some(between) || (head !== null && head.vertical && between(head)),
    )
  )
}

export function meetings(view: PageView): Meeting[] {
  const heads = view.modules.filter(open)
  const result: Meeting[] = []
  heads.forEach((a, n) => {
    for (const b of heads.slice(n + 1)) {
      if (!meet(a, b) || parted(view, a, b)) continue
      const [upper, lower] = a.rank <= b.rank ? [a, b] : [b, a]
      const y = Math.max(a.head!.y, b.head!.y)
      const x = Math.min(right(a.head!), right(b.head!))
      const end = Math.max(a.head!.x, b.head!.x)
      result.push({
        upper,
        lower,
        place: { x, y, width: Math.max(1, end - x), height: Math.min(foot(a.head!), foot(b.head!)) - y },
      })
    }
  })
  return result
}

/** Turns the lesser headline upright, or puts its story in a box, where its text keeps its room. */
function remedy(view: PageView, { upper, lower }: Meeting): Fix | null {
  for (const { module, story, oversetLines } of [lower, upper]) {
    if (module.pinned || story.kind === 'caption') continue
    const tries: { zh: string; en: string; set: Partial<Module> }[] = [
      {
        zh: '标题改为竖题',
        en: 'turn the headline upright',
        set: { headline: { ...module.headline, side: 'left', vertical: true, airRows: 0 } },
      },
      { zh: '加框', en: 'put the story in a box', set: { frame: 'box' } },
    ]
    for (const { zh, en, set } of tries) {
      if (set.headline && (module.columns < 2 || module.pictures.some(({ column }) => column === 0))) continue
      const after = partsOf(view.context, story, { ...module, ...set })
      if (after.oversetLines > oversetLines) continue
      const name = nameOf({ story })
      return {
        label: { zh: `《${name}》${zh}`, en: `“${name}”: ${en}` },
        changes: [{ module: module.id, set }],
      }
    }
  }
  return null
}

export const headlinesMeet: Criterion = {
  id: 'headlines-meet',
  name: { zh: '碰题', en: 'Headlines meet' },
  rule: {
    zh: '两条横题左右相邻、高低相当，读者会连成一行读；中间要有竖题、图片、框或错开的高度。',
    en: 'Two horizontal headlines side by side at one height are read as one line; an upright headline, a picture, a box or a step in height must part them.',
  },
  source:
    'Newspaper make-up: 避免碰题. Counted where two horizontal blocks within 3 em share more than half of the height of the lower (less high) one; neighbouring modules count whatever the length of their words.',
  weight: 3,
  score: (view) => clamp01(1 - meetings(view).length / 3),
  findings: (view) =>
    meetings(view).map((meeting): Finding => {
      const [a, b] = [nameOf(meeting.upper), nameOf(meeting.lower)]
      return {
        criterion: 'headlines-meet',
        severity: 'break',
        place: meeting.place,
        modules: [meeting.lower.module.id, meeting.upper.module.id],
        message: {
          zh: `碰题：《${a}》与《${b}》的标题并排`,
          en: `Headlines meet: “${a}” and “${b}” stand side by side`,
        },
        fix: remedy(view, meeting),
      }
    }),
}
