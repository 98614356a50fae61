import {
  sizeOf,
  gridProblem,
  gridFor,
  type PageSize,
  type GridChoice,
  type PageSizeId,
} from '@shared/model/pagesize'
import { meets, type Cells } from '@shared/makeup/hand/cells'
import type { Template } from './template'

/** Why a template cannot be, whatever the page: null when it can. */
export function templateProblem(template: Template): string | null {
  const problem = gridProblem(template)
  if (problem !== null) return problem
  const { columns, rows } = gridFor(template)
  const all: { what: string; cells: Cells }[] = [
    ...template.furniture.map((cells) => ({ what: `固定内容 ${cells.id} / furniture`, cells })),
    ...template.slots.map((cells, n) => ({ what: `第 ${n + 1} 个稿位 / slot`, cells })),
  ]
  for (const { what, cells } of all)
    if (cells.column + cells.columns > columns || cells.row + cells.rows > rows)
      return `${what}：超出版心 ${columns} 栏 × ${rows} 行 / outside the type area`
  for (const [n, a] of all.entries())
    for (const b of all.slice(n + 1))
      if (meets(a.cells, b.cells)) return `${a.what} 和 ${b.what} 重叠 / overlap`
  return null
}

/** Why a template cannot be applied to a page: it is none, or is made for other paper. Null when it can. */
export function applyProblem(
  template: Template,
  page: { size: PageSizeId; grid?: GridChoice },
): string | null {
  const own = templateProblem(template)
  if (own !== null) return own
  const [wants, has] = [sizeOf(template), sizeOf(page)]
  if (wants.widthMm <= has.widthMm && wants.heightMm <= has.heightMm && template.size === page.size)
    return null
  return `模板是${paper(wants)}，本版是${paper(has)} / the template is made for other paper`
}

const paper = ({ name, widthMm, heightMm }: PageSize): string => `${name.zh} ${widthMm}×${heightMm} mm`
