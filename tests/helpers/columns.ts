/** Columns set under each other, the first flush left, the others flush right; Han counts as two. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = (text: string): number =>
    Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, i) => {
          const space = ' '.repeat(widths[i]! - width(cell))
          return i === 0 ? cell + space : space + cell
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
