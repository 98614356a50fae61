import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FAMILY, FONT_FILE, INDENT, MARGIN_PT, pageSize, SIZE_PT, STEP_PT, type Engine } from '../setting'
import { inFolder, runProgram } from './programs'

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
].join(' ')

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!)

/** A flat OpenDocument text: one column of the measure, Chinese, with all that a file can say of its composition. */
function flatDocument(paragraphs: readonly string[], measure: number): string {
  const { widthPt, heightPt } = pageSize(measure)
  const paragraph = [
    'fo:text-align="justify"',
    `fo:text-indent="${INDENT * SIZE_PT}pt"`,
    `fo:line-height="${STEP_PT}pt"`,
    'fo:margin="0pt" fo:orphans="0" fo:widows="0"',
    'style:text-autospace="ideograph-alpha" style:punctuation-wrap="simple" style:line-break="strict"',
  ].join(' ')
  const text = [
    'style:font-name="Measured" style:font-name-asian="Measured"',
    `fo:font-size="${SIZE_PT}pt" style:font-size-asian="${SIZE_PT}pt"`,
    'fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="CN"',
  ].join(' ')
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Measured" svg:font-family="'${FAMILY}'"/></office:font-face-decls>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${widthPt}pt" fo:page-height="${heightPt}pt" fo:margin="${MARGIN_PT}pt"/></style:page-layout>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"/></office:master-styles>
<office:body><office:text>
${paragraphs.map((each) => `<text:p text:style-name="Body">${escapeXml(each)}</text:p>`).join('\n')}
</office:text></office:body></office:document>
`
}

/** Its fonts are those of fontconfig: the face under measurement alone. */
const fontConfig = (folder: string): string => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escapeXml(join(folder, 'fonts'))}</dir><cachedir>${escapeXml(join(folder, 'cache'))}</cachedir></fontconfig>
`

/** LibreOffice Writer, run without a window and with a profile of its own. */
export const libreOffice = (program: string): Engine => ({
  name: 'LibreOffice',
  about:
    'Writer, Asian spacing, strict line breaks; marks are not compressed, which a flat file cannot ask for',
  set: (paragraphs, measure) =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'fonts'))
      copyFileSync(FONT_FILE, join(folder, 'fonts', basename(FONT_FILE)))
      writeFileSync(join(folder, 'fonts.conf'), fontConfig(folder))
      writeFileSync(join(folder, 'text.fodt'), flatDocument(paragraphs, measure))
      const profile = pathToFileURL(join(folder, 'profile')).href
      await runProgram(
        program,
        [
          '--headless',
          `-env:UserInstallation=${profile}`,
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          'text.fodt',
        ],
        { cwd: folder, env: { HOME: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') } },
      )
      return readFileSync(join(folder, 'text.pdf'))
    }),
})
