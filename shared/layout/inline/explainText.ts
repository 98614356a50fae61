import type { Candidate, LineTrace, StepUse } from './explain'

export type Language = 'zh' | 'en'

const percent = (em: number) => em.toFixed(3)

const RULES: Record<Candidate['rule'], Record<Language, string>> = {
  Free: { zh: '可断', en: 'allowed' },
  LineStart: { zh: '行首禁则（CLREQ 3.1.4）', en: 'may not begin a line (CLREQ 3.1.4)' },
  LineEnd: { zh: '行尾禁则（CLREQ 3.1.4）', en: 'may not end a line (CLREQ 3.1.4)' },
  Unbreakable: { zh: '符号分离禁则（CLREQ 3.1.5）', en: 'parts of one mark, number or word (CLREQ 3.1.5)' },
  Space: { zh: '空格随上一行（UAX 14 LB7）', en: 'a blank stays with the line before (UAX 14 LB7)' },
  UnitApart: { zh: '数字与单位字分开（宜避免）', en: 'a number apart from its unit (better avoided)' },
  InsideAddress: { zh: '网址内或连字符处断行', en: 'inside an address, or at a hyphen' },
  InsideWord: {
    zh: '西文词内括号旁断开（UAX 14 LB30，不得已）',
    en: 'beside a bracket inside a word (UAX 14 LB30), for want of another place',
  },
  Forced: { zh: '单元宽于行长，强制断开', en: 'the piece is wider than the line: broken by force' },
}

const STEPS: Record<StepUse['step'], Record<Language, string>> = {
  wordSpace: { zh: '西文词距挤压（CLREQ 3.5.3 之二）', en: 'Western blanks shrunk (CLREQ 3.5.3, step 2)' },
  middleDot: { zh: '间隔号挤压（CLREQ 3.5.3 之三）', en: 'middle dots shrunk (CLREQ 3.5.3, step 3)' },
  bracket: {
    zh: '引号、括号、书名号挤压（CLREQ 3.5.3 之四）',
    en: 'brackets and quotation marks shrunk (CLREQ 3.5.3, step 4)',
  },
  pause: {
    zh: '逗号、顿号、分号、冒号挤压（CLREQ 3.5.3 之五）',
    en: 'pause marks shrunk (CLREQ 3.5.3, step 5)',
  },
  latinGap: { zh: '中西间距挤压（CLREQ 3.5.3 之六）', en: 'Han/Latin gaps shrunk (CLREQ 3.5.3, step 6)' },
  stop: { zh: '句号、问号、叹号挤压（CLREQ 3.5.3 之七）', en: 'stop marks shrunk (CLREQ 3.5.3, step 7)' },
  westernSpace: {
    zh: '西文词距拉伸（CLREQ 3.5.4 之一）',
    en: 'Western blanks stretched (CLREQ 3.5.4, step 1)',
  },
  hanLatinGap: {
    zh: '中西间距拉伸（CLREQ 3.5.4 之二）',
    en: 'Han/Latin gaps stretched (CLREQ 3.5.4, step 2)',
  },
  allGaps: { zh: '字距均匀拉开（CLREQ 3.5.4 之三）', en: 'all gaps opened evenly (CLREQ 3.5.4, step 3)' },
}

const OUTCOMES: Record<Candidate['outcome'], Record<Language, string>> = {
  chosen: { zh: '选用', en: 'taken' },
  dearer: { zh: '全段合计较差', en: 'dearer for the whole paragraph' },
  'too-wide': { zh: '挤不进', en: 'too wide even when shrunk' },
  forbidden: { zh: '禁止', en: 'forbidden' },
}

/** A line's trace in sentences, one an entry, in reading order. Lengths in em (字). */
export function explainInWords(trace: LineTrace, language: Language): string[] {
  const zh = language === 'zh'
  const out: string[] = []
  const room = trace.measureEm - trace.naturalEm
  out.push(
    zh
      ? `行长 ${percent(trace.measureEm)} 字，自然宽 ${percent(trace.naturalEm)} 字，${difference(room, 'zh')}。`
      : `Measure ${percent(trace.measureEm)} em, natural width ${percent(trace.naturalEm)} em, ${difference(room, 'en')}.`,
  )
  if (trace.trimmedStart)
    out.push(zh ? '行首标点占半字（CLREQ 3.1.6）。' : 'The mark at the start takes half an em (CLREQ 3.1.6).')
  if (trace.trimmedEnd)
    out.push(
      zh
        ? '行末标点占半字（CLREQ 3.5.3 之一，GB/T 15834 5.1.10）。'
        : 'The mark at the end takes half an em (CLREQ 3.5.3, step 1; GB/T 15834 5.1.10).',
    )
  if (trace.last)
    out.push(zh ? '段末行，按自然宽排。' : 'Last line of the paragraph, set at its natural width.')
  for (const step of trace.steps) out.push(stepInWords(step, language))
  if (trace.steps.length === 0 && !trace.last) out.push(zh ? '不需调整。' : 'Nothing had to give way.')
  for (const candidate of trace.candidates) out.push(candidateInWords(candidate, language))
  return out
}

function difference(room: number, language: Language): string {
  if (Math.abs(room) < 1e-6) return language === 'zh' ? '恰好' : 'an exact fit'
  if (language === 'zh') return room > 0 ? `缺 ${percent(room)} 字` : `多 ${percent(-room)} 字`
  return room > 0 ? `${percent(room)} em short` : `${percent(-room)} em too long`
}

function stepInWords(step: StepUse, language: Language): string {
  const limit =
    step.limitEm === null
      ? ''
      : language === 'zh'
        ? `，限 ${percent(step.limitEm)} 字`
        : `, of ${percent(step.limitEm)} em at most`
  const amount = `${step.amountEm > 0 ? '+' : ''}${percent(step.amountEm)}`
  return language === 'zh'
    ? `${STEPS[step.step].zh}：${amount} 字${limit}。`
    : `${STEPS[step.step].en}: ${amount} em${limit}.`
}

function candidateInWords(candidate: Candidate, language: Language): string {
  return `${candidatePlace(candidate)}  ${verdictInWords(candidate, language)}`
}

/** Where the line could have ended: the characters on both sides. */
export const candidatePlace = ({ before, after }: Candidate): string => `${before}｜${after}`

/** What became of a place, by which rule, and at what cost. */
export function verdictInWords(candidate: Candidate, language: Language): string {
  const cost =
    candidate.cost === null
      ? ''
      : language === 'zh'
        ? `，代价 ${candidate.cost.toFixed(0)}`
        : `, cost ${candidate.cost.toFixed(0)}`
  const rule =
    candidate.rule === 'Free'
      ? ''
      : language === 'zh'
        ? `，${RULES[candidate.rule].zh}`
        : `, ${RULES[candidate.rule].en}`
  return `${OUTCOMES[candidate.outcome][language]}${rule}${cost}`
}
