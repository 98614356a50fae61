import { columns } from '../helpers/columns'
import type { Figures } from './figures'

const ms = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)
const ratio = (value: number): string => `${value.toFixed(2)}x`

interface Row {
  label: string
  of: (figures: Figures) => number
  /** Whether the cost should grow with the text; re-layout should not. */
  grows: boolean
}

const ROWS: readonly Row[] = [
  { label: 'import, first run', of: (f) => f.import.first, grows: true },
  { label: 'import, code warm', of: (f) => f.import.warm, grows: true },
  { label: 'layout, cold, first run', of: (f) => f.layout.first, grows: true },
  { label: 'layout, cold, code warm', of: (f) => f.layout.again, grows: true },
  { label: 're-layout after one character, p50', of: (f) => f.relayout.p50, grows: false },
  { label: 're-layout after one character, p99', of: (f) => f.relayout.p99, grows: false },
  { label: 'PDF, first run', of: (f) => f.pdf.first, grows: true },
  { label: 'PDF, code warm', of: (f) => f.pdf.warm, grows: true },
  { label: 'bare subsetting of the same glyphs', of: (f) => f.bare, grows: false },
]

/** Times at every size, and how they grow: against the text's growth where work must grow, else plainly. */
export function timesTable(all: readonly Figures[]): string {
  const base = all[0]!
  const head = [
    'ms',
    ...all.map(({ times }) => `x${times}`),
    ...all.slice(1).map(({ times }) => `growth x${times}`),
  ]
  const body = ROWS.map(({ label, of, grows }) => [
    label,
    ...all.map((figures) => ms(of(figures))),
    ...all.slice(1).map((figures) => {
      const growth = of(figures) / of(base)
      return grows ? `${ratio(growth / figures.times)} a text` : ratio(growth)
    }),
  ])
  return columns([head, ...body])
}

export function ratiosTable(all: readonly Figures[]): string {
  const row = (label: string, of: (f: Figures) => number): string[] => [
    label,
    ...all.map((f) => ratio(of(f))),
  ]
  return columns([
    ['ratios', ...all.map(({ times }) => `x${times}`)],
    row('re-layout p50 / cold layout', (f) => f.relayout.p50 / f.layout.again),
    row('re-layout p99 / cold layout', (f) => f.relayout.p99 / f.layout.again),
    row('import / cold layout', (f) => f.import.warm / f.layout.again),
    row('PDF / bare subsetting', (f) => f.pdf.warm / f.bare),
    row(
      'PDF beyond subsetting, a page / cold layout',
      (f) => (f.pdf.warm - f.bare) / f.pdf.pages / all[0]!.layout.again,
    ),
  ])
}
