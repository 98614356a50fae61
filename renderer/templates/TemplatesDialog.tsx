import { Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState, type FormEvent } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sizeOf } from '@shared/model/pagesize'
import type { Placing } from '@shared/templates/apply'
import { HOUSE_TEMPLATES } from '@shared/templates/house'
import { applyProblem } from '@shared/templates/problem'
import { useApp } from '../app/store'
import { askUser, useUi } from '../app/ui'
import { Modal } from '../shell/Modal'
import { applyToPage, deleteOwn, nameOf, readOwn, saveAsTemplate, useOwnTemplates } from './acts'
import { TemplateBlocks, TemplateWithStories } from './TemplatePreview'

const CARD = 118
const LARGE = 300

/** The templates as pictures, the page's own size first: one is applied to the page shown, or the page is kept as one. */
export function TemplatesDialog() {
  const { t, i18n } = useTranslation()
  const number = useApp((state) => state.page)
  const page = useApp((state) => state.doc?.pages[state.page])
  const { templates: own, problems, failure } = useOwnTemplates()
  const [picked, pick] = useState<string | null>(page?.template ?? null)
  const [placing, setPlacing] = useState<Placing>('slots')
  const [withStories, setWithStories] = useState(true)
  useEffect(() => void readOwn(), [])
  const all = useMemo(() => {
    const both = [...own, ...HOUSE_TEMPLATES]
    const fits = (size: string) => (size === page?.size ? 0 : 1)
    return both.sort((a, b) => fits(a.size) - fits(b.size))
  }, [own, page?.size])
  const chosen = all.find(({ id }) => id === picked) ?? all[0]
  const close = () => useUi.setState({ dialog: null })
  if (!page || !chosen) return null
  const refused = applyProblem(chosen, page)
  const isOwn = own.includes(chosen)
  const size = sizeOf(chosen)
  const remove = async () => {
    const answer = await askUser({
      title: t('templates.delete'),
      text: t('templates.deleteText', { name: nameOf(chosen) }),
      buttons: [
        { label: t('templates.close'), tone: 'plain', value: 'no' },
        { label: t('templates.delete'), tone: 'danger', value: 'yes' },
      ],
    })
    if (answer === 'yes') await deleteOwn(chosen)
  }
  return (
    <Modal
      title={`${t('templates.title')} · ${t('plan.page', { n: number })}`}
      onClose={close}
      className="modal-templates"
    >
      <div className="templates">
        <div className="templates-list">
          <ListBox
            className="templates-grid"
            layout="grid"
            aria-label={t('templates.list')}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            escapeKeyBehavior="none"
            selectedKeys={[chosen.id]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys]
              if (key !== undefined) pick(String(key))
            }}
            items={all}
            dependencies={[i18n.language, page]}
          >
            {(template) => (
              <ListBoxItem
                id={template.id}
                className="template"
                textValue={nameOf(template)}
                data-refused={applyProblem(template, page) !== null || undefined}
              >
                <span className="plan-sheet">
                  <TemplateBlocks template={template} width={CARD} />
                </span>
                <b>{nameOf(template)}</b>
                <small>
                  {t(own.includes(template) ? 'templates.own' : 'templates.house')} ·{' '}
                  {t('templates.slots', { n: template.slots.length })}
                </small>
              </ListBoxItem>
            )}
          </ListBox>
          {failure !== null && <p role="alert">{`${t('templates.failed')}：${failure}`}</p>}
          {problems.length > 0 && (
            <p className="templates-problems" role="alert">
              {t('templates.problems', {
                n: problems.length,
                files: problems.map(({ file }) => file).join('、'),
              })}
              {problems.map(({ file, place, reason }) => (
                <small key={file}>{`${file} ${place} ${reason}`}</small>
              ))}
            </p>
          )}
          <SaveForm saved={pick} />
        </div>
        <div className="templates-side">
          <span className="plan-sheet" style={{ width: LARGE }}>
            {withStories && refused === null ? (
              <TemplateWithStories template={chosen} placing={placing} width={LARGE} />
            ) : (
              <TemplateBlocks template={chosen} width={LARGE} />
            )}
          </span>
          <p className="pane-note">
            {size.name[i18n.language === 'en' ? 'en' : 'zh']} {size.widthMm} × {size.heightMm} mm ·{' '}
            {t('templates.columns', { columns: size.columns, zi: size.columnZi, rows: size.rows })}
          </p>
          {refused !== null && <p role="alert">{t('templates.refused', { reason: refused })}</p>}
          <label className="templates-check" title={t('templates.placeHint')}>
            <input
              type="checkbox"
              checked={placing === 'slots'}
              onChange={(event) => setPlacing(event.currentTarget.checked ? 'slots' : 'keep')}
            />
            {t('templates.place')}
          </label>
          <label className="templates-check">
            <input
              type="checkbox"
              checked={withStories}
              onChange={(event) => setWithStories(event.currentTarget.checked)}
            />
            {t('templates.withStories')}
          </label>
          <footer className="dialog-foot">
            {isOwn && (
              <button type="button" className="button" onClick={() => void remove()}>
                <Trash2 size={14} aria-hidden /> {t('templates.delete')}
              </button>
            )}
            <button type="button" className="button" onClick={close}>
              {t('templates.close')}
            </button>
            <button
              type="button"
              className="button button-primary"
              disabled={refused !== null}
              onClick={() => {
                if (applyToPage(chosen, placing)) close()
              }}
            >
              {t('templates.apply')}
            </button>
          </footer>
        </div>
      </div>
    </Modal>
  )
}

/** Keeps the page shown as a template. */
function SaveForm({ saved }: { saved: (id: string) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const id = await saveAsTemplate(name.trim())
    if (id === null) return
    saved(id)
    setName('')
  }
  return (
    <form className="templates-save" onSubmit={(event) => void submit(event)}>
      <label>
        {t('templates.save')}
        <input
          name="template-name"
          value={name}
          maxLength={60}
          placeholder={t('templates.saveName')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className="button" disabled={name.trim() === ''}>
        {t('templates.saveNow')}
      </button>
    </form>
  )
}
