import type { Issue } from '@shared/model/issue'

export interface PdfMetadata {
  title: string
  author: string
  /** Program and version. */
  creator: string
  createdAt: Date
}

/** Title of a PDF of some pages: 工人日报 2021-12-03 第1版; 第1-4版; 第1、3版. */
export function pdfTitle(issue: Pick<Issue, 'name' | 'date'>, pages: readonly number[]): string {
  const [first = 1, last = first] = [pages[0], pages.at(-1)]
  const whole = last - first + 1 === pages.length && pages.every((page, i) => page === first + i)
  const numbers = pages.length > 1 && whole ? `${first}-${last}` : pages.join('、')
  return `${issue.name} ${issue.date} 第${numbers}版`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// Control characters are not allowed in XML even when escaped.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g
const escape = (text: string): string =>
  text.replace(CONTROL, '').replace(/[&<>"]/g, (char) => ESCAPES[char]!)

/** XMP descriptions that say the same as the document information. */
export function xmp({ title, author, creator, createdAt }: PdfMetadata): string {
  const date = `${createdAt.toISOString().slice(0, 19)}Z`
  const alt = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li>` +
    `<rdf:li xml:lang="zh-CN">${escape(text)}</rdf:li></rdf:Alt>`
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  <xmp:CreateDate>${date}</xmp:CreateDate>
  <xmp:ModifyDate>${date}</xmp:ModifyDate>
  <xmp:CreatorTool>${escape(creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:format>application/pdf</dc:format>
  <dc:title>${alt(title)}</dc:title>
  <dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>
  <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <pdf:Producer>${escape(creator)}</pdf:Producer>
</rdf:Description>
`
}
