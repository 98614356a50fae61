import { isByline, isSignature } from '../patterns/byline'
import { creditKind, type CreditKind } from '../patterns/credit'
import { datelineLength } from '../patterns/dateline'
import { jumpKind } from '../patterns/furniture'
import { boxLabel } from '../patterns/labels'
import { beginsInMidSentence, endsSentence } from '../patterns/sentence'
import type { Unit } from '../text/units'

/**
 * What a line is by itself, before its neighbours are looked at.
 * heading: it has `#`; short: a plain line that may be a head or sub-heading; deck: begins with ——;
 * label: opens a box; image: nothing but pictures.
 */
export type LineKind =
  'heading' | 'short' | 'deck' | 'byline' | 'signature' | 'credit' | 'label' | 'jump' | 'image' | 'body'

export interface Classified extends Unit {
  kind: LineKind
  credit: CreditKind | null
  /** Length of a dateline at its beginning. */
  dateline: number
}

/** Widest plain line that may be a headline, in 字; a kicker that ends with —— may be wider. */
const HEAD_ZI = 30
const KICKER_ZI = 44

export function classify(unit: Unit): Classified {
  const dateline = unit.level === 0 && !unit.table ? datelineLength(unit.text) : 0
  const kind = dateline > 0 ? 'body' : kindOf(unit)
  return { ...unit, kind, dateline, credit: kind === 'credit' ? creditKind(unit.text) : null }
}

function kindOf(unit: Unit): LineKind {
  const { text, level } = unit
  if (text === '') return 'image'
  if (unit.table) return 'body'
  if (jumpKind(text)) return 'jump'
  if (isSignature(text)) return 'signature'
  if (creditKind(text)) return 'credit'
  if (isByline(text)) return 'byline'
  if (boxLabel(text)) return 'label'
  if (/^[—–-]{1,2}\s?[^—\s]/u.test(text) && unit.width <= KICKER_ZI && !/[。；，]$/.test(text)) return 'deck'
  if (level > 0) return 'heading'
  return isHeadLike(unit) ? 'short' : 'body'
}

/** A plain line that reads as a head: short, no sentence, no fragment, no spoken word. */
function isHeadLike(unit: Unit): boolean {
  const { text } = unit
  if (unit.item || unit.width < 2) return false
  if (/(?:——|—|：)$/.test(text))
    return unit.width <= KICKER_ZI && !/[。；]/.test(text) && (unit.bold || !text.endsWith('：'))
  if (unit.width > HEAD_ZI || /[，、；：。]$/.test(text) || /。/.test(text)) return false
  if (beginsInMidSentence(text)) return false
  if (unit.bold) return true
  if (endsSentence(text) && /^[“"‘]|[，：,:]/.test(text)) return false
  return (text.match(/，/g)?.length ?? 0) <= 2
}

/** A numbered sub-heading: 一、… （二）… 1.… 第一… */
export const isNumbered = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．]\s?\D|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、：\s])/u.test(
    text,
  )

// How a news story begins: when, or from whom.
const LEAD =
  /^(?:[^。]{0,24}(?:近日|日前|昨日|昨天|今日|今天|本月|上月|前不久|记者从|记者获悉|记者日前|获悉|\d{1,2}月\d{1,2}日|\d{1,2}月(?:上|中|下)旬)|由.{2,20}(?:主办|承办))/u

/** True when a paragraph opens as news does, so that the line above it is a headline and no sub-heading. */
export const isNewsLead = (text: string): boolean => LEAD.test(text.slice(0, 60))
