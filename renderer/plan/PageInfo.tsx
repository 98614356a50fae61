import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAGE_SIZES } from '@shared/model/pagesize'
import { useApp } from '../app/store'
import { setImprint, setPageInfo, setPaperName } from './acts'

const FIELDS = ['section', 'editor', 'layoutEditor'] as const
const MOST_IMPRINT = 20

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '')
    .slice(0, MOST_IMPRINT)

/** What the head of a page says, to be edited. */
export function PageInfo({ number }: { number: number }) {
  const { t, i18n } = useTranslation()
  const page = useApp((state) => state.doc?.pages[number])
  const readOnly = useApp((state) => state.readOnly)
  if (!page) return null
  const size = PAGE_SIZES[page.size].name[i18n.language === 'en' ? 'en' : 'zh']
  return (
    <fieldset className="plan-fields" disabled={readOnly}>
      <legend>
        {t('plan.info', { n: number })} <small>{size}</small>
      </legend>
      {FIELDS.map((key) => (
        <label key={key}>
          <span>{t(`plan.${key}`)}</span>
          <input
            data-page-field={key}
            value={page[key]}
            maxLength={60}
            onChange={(event) => setPageInfo(number, key, event.currentTarget.value)}
          />
        </label>
      ))}
    </fieldset>
  )
}

/** The paper's name and the lines of its masthead, which all pages share. */
export function IssueInfo() {
  const { t } = useTranslation()
  const hint = useId()
  const issue = useApp((state) => state.doc?.issue)
  const readOnly = useApp((state) => state.readOnly)
  const own = (issue?.imprint ?? []).join('\n')
  const [typed, setTyped] = useState(own)
  // Blank lines stay while someone types; what an undo brings replaces them.
  const imprint = linesOf(typed).join('\n') === own ? typed : own
  const [name, setName] = useState<string | null>(null)
  if (!issue) return null
  return (
    <fieldset className="plan-fields" disabled={readOnly}>
      <legend>{t('plan.issue')}</legend>
      <label>
        <span>{t('plan.name')}</span>
        <input
          data-issue-field="name"
          value={name ?? issue.name}
          maxLength={60}
          onChange={(event) => {
            const { value } = event.currentTarget
            setName(value.trim() === '' ? value : null)
            setPaperName(value)
          }}
          onBlur={() => setName(null)}
        />
      </label>
      <label>
        <span>{t('plan.imprint')}</span>
        <textarea
          data-issue-field="imprint"
          rows={3}
          value={imprint}
          aria-describedby={hint}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setImprint(linesOf(event.currentTarget.value))
          }}
        />
      </label>
      <small id={hint}>{t('plan.imprintHint')}</small>
    </fieldset>
  )
}
