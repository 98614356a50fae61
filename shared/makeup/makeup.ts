import { countHoles } from '../layout/page/cover'
import { setModule } from '../layout/page/setModule'
import type { Module } from '@shared/model/placement'
import { layOut, taskOf, type Task } from './layOut'
import type { MakeupInput, MakeupResult } from './types'

export function makeup(input: MakeupInput): MakeupResult {
  const task = taskOf(input)
  return resultOf(
    task,
    layOut(task, { seed: 0x5eed, start: 0, tries: 8000, work: 1_800_000, stop: () => false, alike: () => 0 })
      .modules,
  )
}

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
    holesLines: countHoles(grid, modules) + fits.reduce((sum, fit) => sum + fit.holeLines, 0),
    oversetLines: lost + fits.reduce((sum, fit) => sum + fit.oversetLines, 0),
  }
}
