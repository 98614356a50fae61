import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { FONT_FILE, INDENT, MARGIN_PT, pageSize, SIZE_PT, STEP_PT, type Engine } from '../setting'
import { inFolder, runProgram } from './programs'

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\char"5E{}',
  '~': '\\char"7E{}',
}
const escapeTex = (text: string): string => text.replace(/[\\{}$&#%_^~]/g, (char) => SPECIAL[char]!)

/** TeX's bp is PDF's pt. */
const bp = (pt: number): string => `${pt}bp`

/** The page of every TeX: one column of the measure, lines on the step, no head and foot. */
function frame(measure: number, [width, height]: readonly [string, string]): string {
  const page = pageSize(measure)
  const text = { width: measure * SIZE_PT, height: page.heightPt - 2 * MARGIN_PT }
  return `\\${width}=${bp(page.widthPt)} \\${height}=${bp(page.heightPt)}
\\hoffset=-1in \\voffset=-1in \\oddsidemargin=${bp(MARGIN_PT)} \\topmargin=${bp(MARGIN_PT)}
\\headheight=0pt \\headsep=0pt \\textwidth=${bp(text.width)} \\textheight=${bp(text.height)}
\\pagestyle{empty}`
}

/**
 * Paragraphs, justified. Lines that no break makes good are let loose rather than stick out, and neither widows nor
 * orphans move lines to another page, since none of the other engines is asked to.
 */
const body = (paragraphs: readonly string[], indent: string): string =>
  `\\begin{document}
\\fontsize{${bp(SIZE_PT)}}{${bp(STEP_PT)}}\\selectfont
\\parindent=${INDENT}${indent} \\parskip=0pt \\topskip=${bp(SIZE_PT)} \\lineskiplimit=-100pt \\emergencystretch=3em
\\widowpenalty=0 \\clubpenalty=0 \\raggedbottom
${paragraphs.map(escapeTex).join('\n\n')}
\\end{document}
`

const FONT_FOLDER = `${dirname(FONT_FILE).replaceAll('\\', '/')}/`
const FONT_NAME = basename(FONT_FILE)
/** Straight quotes and hyphens stay what they are. */
const WESTERN_FONT = `\\setmainfont[Path=${FONT_FOLDER},Ligatures=TeXOff]{${FONT_NAME}}`

/** Of the styles that each has for Chinese, the one that sets this text best by these figures. */
interface Tex {
  name: string
  about: string
  source(paragraphs: readonly string[], measure: number): string
}

const XETEX: Tex = {
  name: 'XeTeX xeCJK',
  about: 'xelatex, xeCJK, PunctStyle quanjiao, CheckSingle, AllowBreakBetweenPuncts',
  source: (paragraphs, measure) => `\\documentclass{article}
\\usepackage{fontspec,xeCJK}
\\xeCJKsetup{PunctStyle=quanjiao,CheckSingle=true,AllowBreakBetweenPuncts=true}
${WESTERN_FONT}
\\setCJKmainfont[Path=${FONT_FOLDER}]{${FONT_NAME}}
${frame(measure, ['pdfpagewidth', 'pdfpageheight'])}
${body(paragraphs, 'em')}`,
}

const LUATEX: Tex = {
  name: 'LuaTeX-ja',
  about: 'lualatex, ltjsarticle, chinese-jfm zh_CN/quanjiao, scale 1',
  source: (paragraphs, measure) => `\\documentclass{ltjsarticle}
\\usepackage{luatexja-fontspec}
${WESTERN_FONT}
\\setmainjfont[Path=${FONT_FOLDER},Scale=1,YokoFeatures={JFM=zh_CN/quanjiao}]{${FONT_NAME}}
${frame(measure, ['pagewidth', 'pageheight'])}
${body(paragraphs, '\\zw')}`,
}

/** An engine that runs one of them, once a text. */
const texEngine = (program: string, { name, about, source }: Tex): Engine => ({
  name,
  about,
  set: (paragraphs, measure) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'text.tex'), source(paragraphs, measure))
      await runProgram(program, ['-interaction=nonstopmode', '-halt-on-error', 'text.tex'], { cwd: folder })
      return readFileSync(join(folder, 'text.pdf'))
    }),
})

export const xetex = (program: string): Engine => texEngine(program, XETEX)
export const luatex = (program: string): Engine => texEngine(program, LUATEX)
