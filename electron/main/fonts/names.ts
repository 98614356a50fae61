import type { Font } from 'fontkit'
import type { FaceInfo } from '@shared/layout/fonts/face'
import { tablesOf } from './openFont'

/** Records of the name table by kind and language, as fontkit has them. */
type Records = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

/** Languages of a name in the order wanted; fontkit's keys are BCP 47 of the record's language id. */
const CHINESE = ['zh-CN', 'zh-Hans', 'zh', 'zh-SG', 'zh-TW', 'zh-HK', 'zh-Hant', 'zh-MO']
const ENGLISH = ['en', 'en-US', 'en-GB']

/** What the font says of itself: PostScript name, family, weight, full name in Chinese and English. */
export function faceInfo(font: Font): FaceInfo {
  const tables = tablesOf(font)
  const records = ((tables.name as { records?: Records } | undefined)?.records ?? {}) as Records
  const id = font.postscriptName ?? ''
  const family = text(records.preferredFamily, ENGLISH) ?? text(records.fontFamily, ENGLISH) ?? id
  const en = text(records.fullName, ENGLISH) ?? family
  const familyZh = text(records.fontFamily, CHINESE, false)
  const full = text(records.fullName, CHINESE, false) ?? familyZh ?? en
  // Many Chinese full names leave the style out: two faces of a family would look alike in a list.
  const style = text(records.preferredSubfamily, ENGLISH) ?? text(records.fontSubfamily, ENGLISH) ?? ''
  const zh =
    full === familyZh && !full.endsWith(style) && !/^(?:regular|normal|roman|)$/iu.test(style)
      ? `${full} ${style}`
      : full
  const { usWeightClass = 400 } = (tables['OS/2'] ?? {}) as { usWeightClass?: number }
  const weight = Math.min(900, Math.max(100, Number(usWeightClass) || 400))
  return { id, family, weight, name: { zh, en } }
}

/** The first record in one of the languages, else (unless told otherwise) in any. Control characters are dropped. */
function text(record: Records[string], languages: readonly string[], orAny = true): string | undefined {
  if (!record) return undefined
  const values = [...languages.map((language) => record[language]), ...(orAny ? Object.values(record) : [])]
  for (const value of values) {
    // eslint-disable-next-line no-control-regex -- names of broken tables hold anything
    const clean = typeof value === 'string' ? value.replace(/[\u0000-\u001f\u007f\ufffd]/gu, '').trim() : ''
    if (clean !== '') return clean.slice(0, 120)
  }
  return undefined
}
