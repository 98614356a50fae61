import type { Module } from '@shared/model/placement'
import { countHoles } from '../layout/page/cover'
import { setModule } from '../layout/page/setModule'
import type { Task } from './layOut'
import type { MakeupResult } from './types'

/** Really sets the modules and counts what has no place and what stays empty, as the page's composition counts it. */
export function resultOf(task: Task, modules: Module[]): MakeupResult {
  const { context, input, grid, stories, shapes } = task
  const fits = modules.flatMap((module) => {
    const story = input.stories.get(module.story)
    return story ? [setModule(context, story, module).fit] : []
  })
  const placed = new Set(modules.map((module) => module.story))
  const lost = stories
    .filter((story) => !placed.has(story.id))
    .reduce((sum, story) => sum + shapes.lines(story), 0)
  return {
    page: { ...input.page, modules },
    holesLines:
      countHoles(grid, [...modules, ...task.furniture]) + fits.reduce((sum, fit) => sum + fit.holeLines, 0),
    oversetLines: lost + fits.reduce((sum, fit) => sum + fit.oversetLines, 0),
  }
}
