/** A PDF put together by hand: `bodies[0]` is object 1, the catalogue; offsets are counted here. */
export function tinyPdf(bodies: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = bodies.map((body, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = text.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = bodies.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export const stream = (content: string, dict = ''): string =>
  `<< ${dict} /Length ${content.length} >>\nstream\n${content}\nendstream`
