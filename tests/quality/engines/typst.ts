import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { FAMILY, FONT_FILE, INDENT, MARGIN_PT, pageSize, SIZE_PT, STEP_PT, type Engine } from '../setting'

export type TypstBreaking = 'optimized' | 'simple'

const quote = (text: string): string => `#"${text.replace(/[\\"]/g, '\\$&')}"`

/** Everything before the paragraphs. The line box is 1 em, so that leading alone makes the step. */
export function typstPreamble(breaking: TypstBreaking, measure: number, heightPt?: number): string {
  const page = pageSize(measure)
  return `#set page(width: ${page.widthPt}pt, height: ${heightPt ?? page.heightPt}pt, margin: ${MARGIN_PT}pt)
#set text(font: "${FAMILY}", size: ${SIZE_PT}pt, lang: "zh", region: "cn", fallback: false, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, linebreaks: "${breaking}", leading: ${STEP_PT - SIZE_PT}pt, spacing: ${STEP_PT - SIZE_PT}pt, first-line-indent: (amount: ${INDENT}em, all: true))

`
}

/** Paragraphs as string literals: nothing of the text is taken for markup. */
export const typstBody = (paragraphs: readonly string[]): string => paragraphs.map(quote).join('\n\n')

/** A compiler that knows this font, from its folder: Typst maps the file, where bytes given would be copied. */
export const typstCompiler = (): NodeCompiler =>
  NodeCompiler.create({ fontArgs: [{ fontPaths: [dirname(FONT_FILE)] }] })

/** @throws Error with Typst's words when the source does not compile */
export function typstCompile(compiler: NodeCompiler, source: string) {
  const compiled = compiler.compile({ mainFileContent: source })
  const document = compiled.result
  if (!document) {
    const error = compiled.takeError()
    const words = error ? compiler.fetchDiagnostics(error).map((each) => JSON.stringify(each)) : []
    throw new Error(`Typst: ${words.join('; ')}`)
  }
  return document
}

export function typst(breaking: TypstBreaking): Engine {
  let compiler: NodeCompiler | undefined
  return {
    name: `Typst ${breaking}`,
    about: `typst-ts-node-compiler, linebreaks: "${breaking}", lang zh, region cn`,
    set(paragraphs, measure) {
      compiler ??= typstCompiler()
      const document = typstCompile(compiler, typstPreamble(breaking, measure) + typstBody(paragraphs))
      return Promise.resolve(compiler.pdf(document))
    },
  }
}
