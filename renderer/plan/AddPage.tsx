import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PAGE_SIZES, PAGE_SIZE_IDS, type PageSizeId } from '@shared/model/pagesize'
import { pageNumbers } from '../app/doc'
import { useApp } from '../app/store'
import { addPageAt } from './acts'

/** Asks for the number, size and section of a new page. */
export function AddPage({ done }: { done: (number: number | null) => void }) {
  const { t, i18n } = useTranslation()
  const [number, setNumber] = useState(() => {
    const { doc } = useApp.getState()
    return doc ? Math.min(999, Math.max(0, ...pageNumbers(doc)) + 1) : 1
  })
  const [section, setSection] = useState('')
  const [size, setSize] = useState<PageSizeId>(() => useApp.getState().doc?.issue.pageSize ?? 'broadsheet')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const refused = addPageAt({ number, section: section.trim(), size })
    setProblem(refused)
    if (refused === null) done(number)
  }
  return (
    <form className="plan-fields plan-add" onSubmit={submit} noValidate>
      <b>{t('plan.addHere')}</b>
      <label>
        <span>{t('plan.number')}</span>
        <input
          name="number"
          type="number"
          min={1}
          max={999}
          value={Number.isNaN(number) ? '' : number}
          onChange={(event) => setNumber(event.currentTarget.valueAsNumber)}
        />
      </label>
      <label>
        <span>{t('plan.section')}</span>
        <input
          name="section"
          value={section}
          maxLength={60}
          autoFocus
          onChange={(event) => setSection(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('plan.size')}</span>
        <select
          name="size"
          value={size}
          onChange={(event) => setSize(event.currentTarget.value as PageSizeId)}
        >
          {PAGE_SIZE_IDS.map((id) => (
            <option key={id} value={id}>
              {PAGE_SIZES[id].name[i18n.language === 'en' ? 'en' : 'zh']}
            </option>
          ))}
        </select>
      </label>
      {problem !== null && <em role="alert">{problem}</em>}
      <div className="plan-buttons">
        <button type="button" className="button" onClick={() => done(null)}>
          {t('plan.cancel')}
        </button>
        <button type="submit" className="button button-primary">
          {t('plan.addNow')}
        </button>
      </div>
    </form>
  )
}
