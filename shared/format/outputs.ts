import { checkSchema, type CheckReport } from './schema/check'
import { displayListSchema, type DisplayList } from './schema/displayList'
import { reportSchema, type Report } from './schema/report'
import { validate } from './validate'

/**
 * Text of report.json, validated on the way out.
 * @throws FormatError when the report breaks its own schema (a bug, never the input's fault).
 */
export const reportText = (report: Report): string =>
  `${JSON.stringify(validate(reportSchema, report, 'report.json'), null, 2)}\n`

/** Text of `check --json`, validated on the way out. @throws FormatError as above. */
export const checkText = (report: CheckReport): string =>
  JSON.stringify(validate(checkSchema, report, 'check'), null, 2)

/**
 * Text of list.json, validated on the way out; one item a line, since a page has thousands of glyphs.
 * @throws FormatError as above.
 */
export function displayListText(list: DisplayList): string {
  const { format, pages } = validate(displayListSchema, list, 'list.json')
  const page = ({ items, ...head }: DisplayList['pages'][number]): string =>
    `${JSON.stringify(head).slice(0, -1)},"items":[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]}`
  return `{"format":${format},"pages":[\n${pages.map(page).join(',\n')}\n]}\n`
}
