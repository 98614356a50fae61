import { useState, type CSSProperties, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PAGE_SIZE_IDS, PAGE_SIZES, type PageSize, type PageSizeId } from '@shared/model/pagesize'
import { newIssue } from '../app/session'
import { useUi } from '../app/ui'
import { Modal } from './Modal'

const today = (): string => {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const sheetStyle = (size: PageSize) =>
  ({ width: size.widthMm / 7, height: size.heightMm / 7, '--columns': size.columns }) as CSSProperties

export function NewIssueDialog() {
  const { t, i18n } = useTranslation()
  const [name, setName] = useState<string>(t('newDialog.defaultName'))
  const [date, setDate] = useState(today)
  const [pageSize, setPageSize] = useState<PageSizeId>('broadsheet')
  const [tried, setTried] = useState(false)
  const close = () => useUi.setState({ dialog: null })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!name.trim() || !date) return
    close()
    void newIssue({ name: name.trim(), date, pageSize })
  }
  const language = i18n.language === 'en' ? 'en' : 'zh'
  return (
    <Modal title={t('newDialog.title')} onClose={close}>
      <form className="form" onSubmit={submit} noValidate>
        <label>
          <span>{t('newDialog.name')}</span>
          <input
            name="name"
            defaultValue={name}
            maxLength={60}
            autoFocus
            onInput={(e) => setName(e.currentTarget.value)}
          />
          {tried && !name.trim() && <em role="alert">{t('newDialog.nameMissing')}</em>}
        </label>
        <label>
          <span>{t('newDialog.date')}</span>
          <input name="date" type="date" value={date} onChange={(e) => setDate(e.currentTarget.value)} />
          {tried && !date && <em role="alert">{t('newDialog.dateMissing')}</em>}
        </label>
        <fieldset>
          <legend>{t('newDialog.size')}</legend>
          <div className="size-choices">
            {PAGE_SIZE_IDS.map((id) => {
              const size = PAGE_SIZES[id]
              return (
                <label key={id} className="size-choice">
                  <input
                    type="radio"
                    name="size"
                    value={id}
                    checked={pageSize === id}
                    onChange={() => setPageSize(id)}
                  />
                  <span className="size-sheet" style={sheetStyle(size)} aria-hidden />
                  <b>{size.name[language]}</b>
                  <small>{t('newDialog.mm', { w: size.widthMm, h: size.heightMm })}</small>
                  <small>{t('newDialog.columns', { columns: size.columns, zi: size.columnZi })}</small>
                </label>
              )
            })}
          </div>
        </fieldset>
        <p className="pane-note">{t('newDialog.where')}</p>
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={close}>
            {t('newDialog.cancel')}
          </button>
          <button type="submit" className="button button-primary">
            {t('newDialog.create')}
          </button>
        </footer>
      </form>
    </Modal>
  )
}
