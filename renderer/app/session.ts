import type { OpenIssue } from '@shared/ipc/contract'
import type { LineTrace } from '@shared/layout/inline/explain'
import type { Page } from '@shared/model/page'
import type { PageSizeId } from '@shared/model/pagesize'
import i18n from '../i18n'
import { asAppError, call } from '../bridge/bridge'
import { Autosave, useSave } from './autosave'
import { importedIntoDoc, setMadeUp } from './edits'
import { LayoutClient, useLayout } from '../layout/client'
import { storyName } from '../stories/names'
import { renewThinker } from '../thinking/session'
import { loadAllFonts, refreshFonts } from './fonts'
import { lookForOriginals, missingOnPage, useOriginals, watchOriginals } from './originals'
import { closeDoc, openDoc, useApp } from './store'
import { askUser, toast, useUi } from './ui'

const t = i18n.t.bind(i18n)

export const autosave = new Autosave(async (dir, change) => {
  await call('issue.save', {
    dir,
    issue: change.issue as Record<string, unknown> | null,
    pages: change.pages as unknown as Record<string, unknown>[],
    stories: change.stories as unknown as Record<string, unknown>[],
    removed: change.removed,
    removedPages: change.removedPages,
  })
})

let layout: LayoutClient | null = null

/** Starts the layout worker and ties document, saving and layout together. Called once. */
export function startSession(): void {
  const client = new LayoutClient(
    new Worker(new URL('../layout/worker.ts', import.meta.url), { type: 'module', name: 'layout' }),
  )
  layout = client
  watchOriginals()
  loadAllFonts().then(
    (fonts) => client.setFonts(fonts),
    (error: unknown) => useLayout.setState({ failure: asAppError(error).message }),
  )
  useApp.subscribe(
    ({ doc, page }) => ({ doc, page }),
    ({ doc, page }) => {
      if (doc) autosave.changed(doc)
      layout?.show(doc, page)
    },
    { equalityFn: (a, b) => a.doc === b.doc && a.page === b.page },
  )
  useSave.subscribe((state, before) => {
    if (state.status !== before.status) tellWindow()
  })
}

/** Shows a page as it would be, without changing the document; null: as it is. */
export function previewPage(page: Page | null): void {
  const { doc, page: number } = useApp.getState()
  if (doc) layout?.show(page ? { ...doc, pages: { ...doc.pages, [page.number]: page } } : doc, number)
}

/** Looks into the newsroom's fonts folder again; the page is set anew when it has changed. */
export async function rereadFonts(): Promise<void> {
  try {
    const fonts = await refreshFonts()
    if (!fonts) return
    layout?.setFonts(fonts)
    renewThinker()
  } catch (error) {
    showError(error)
  }
}

/** Title and dirty mark of the window. */
export function tellWindow(): void {
  const { doc, dir } = useApp.getState()
  const app = t('app.name')
  const title = doc ? `${doc.issue.name} ${doc.issue.date} – ${app}` : app
  document.title = title
  const dirty = useSave.getState().status !== 'saved'
  void call('window.state', { title, dirty, file: dir }).catch(() => undefined)
}

export const showError = (error: unknown, what?: string): void => {
  const { message, code } = asAppError(error)
  if (code === 'cancelled') return
  toast('error', what ? `${what}：${message}` : message)
}

async function refreshInfo(): Promise<void> {
  useUi.setState({ info: await call('app.info', null) })
}

/** Saves what is unsaved before the open issue goes away. False when the person wants to stay with it. */
async function leave(): Promise<boolean> {
  if (await autosave.flush()) return true
  const answer = await askUser({
    title: t('leave.title'),
    text: t('leave.text', { reason: useSave.getState().error?.message ?? '' }),
    buttons: [
      { label: t('leave.stay'), tone: 'plain', value: 'stay' },
      { label: t('leave.discard'), tone: 'danger', value: 'discard' },
      { label: t('leave.retry'), tone: 'primary', value: 'retry' },
    ],
  })
  if (answer === 'retry') return leave()
  return answer === 'discard'
}

function show(open: OpenIssue): void {
  layout?.reset()
  openDoc(open)
  const { doc, dir } = useApp.getState()
  if (doc && dir) autosave.open(dir, doc)
  tellWindow()
  void refreshInfo().catch(() => undefined)
}

let opened: Promise<unknown> = Promise.resolve()

/**
 * Runs one of main's opening calls with everything around it: save first, busy mark, errors in words.
 * One after the other: the last one asked for is the one that stays open.
 */
function opening(ask: () => Promise<OpenIssue | null>): Promise<boolean> {
  const mine = opened.then(() => openOnce(ask))
  opened = mine
  return mine
}

async function openOnce(ask: () => Promise<OpenIssue | null>): Promise<boolean> {
  if (!(await leave())) return false
  const before = useApp.getState().dir
  useUi.setState({ busy: 'open' })
  try {
    const open = await ask()
    if (!open) return false
    if (before && before !== open.dir) await call('issue.close', { dir: before }).catch(() => undefined)
    show(open)
    return true
  } catch (error) {
    showError(error, t('error.open'))
    void refreshInfo().catch(() => undefined)
    return false
  } finally {
    useUi.setState({ busy: null })
  }
}

export const openIssue = (dir: string | null): Promise<boolean> => opening(() => call('issue.open', { dir }))

export const openSample = (): Promise<boolean> => opening(() => call('issue.sample', null))

export const newIssue = (issue: { date: string; name: string; pageSize: PageSizeId }): Promise<boolean> =>
  opening(() => call('issue.new', { dir: null, ...issue }))

export async function closeIssue(): Promise<void> {
  const { dir } = useApp.getState()
  if (!dir || !(await leave())) return
  autosave.close()
  layout?.reset()
  closeDoc()
  tellWindow()
  await call('issue.close', { dir }).catch(() => undefined)
}

/** The window wants to close. */
export async function quit(): Promise<void> {
  if (await leave()) await call('app.quit', null)
}

export async function saveNow(): Promise<void> {
  const { dir } = useApp.getState()
  if (dir && (await autosave.flush())) toast('success', t('save.done'))
}

export async function importFiles(files: string[] | null = null): Promise<void> {
  const { dir, page, readOnly } = useApp.getState()
  if (!dir || readOnly || !(await autosave.flush())) return
  useUi.setState({ busy: 'import' })
  try {
    const answer = await call('import.files', { dir, page, files })
    if (!answer) return
    const { report } = answer
    autosave.writtenByMain(
      { [answer.page.number]: answer.page },
      Object.fromEntries(report.stories.map((story) => [story.id, story])),
    )
    importedIntoDoc(answer.page, report.stories)
    useUi.setState({ importReport: report })
  } catch (error) {
    showError(error, t('error.import'))
  } finally {
    useUi.setState({ busy: null })
  }
}

export async function autoMakeup(): Promise<void> {
  const { doc, page, readOnly, dir } = useApp.getState()
  if (!doc || readOnly || !layout || useUi.getState().busy) return
  useUi.setState({ busy: 'makeup' })
  try {
    const made = await layout.makeup(page)
    if (useApp.getState().dir !== dir) return
    setMadeUp(made.page)
    const { oversetLines, holesLines } = made
    const tight = oversetLines === 0 && holesLines === 0
    toast(
      'success',
      tight ? t('makeup.exact') : t('makeup.done', { overset: oversetLines, holes: holesLines }),
    )
  } catch (error) {
    showError(error, t('error.makeup'))
  } finally {
    useUi.setState({ busy: null })
  }
}

/** How the lines of a paragraph on a page came to be; null for one that is not explained. */
export const explainLines = (page: number, story: string, paragraph: number): Promise<LineTrace[] | null> =>
  layout ? layout.explain(page, story, paragraph) : Promise.resolve(null)

/** Asks whether a page without some of its originals is to come out as a proof. */
async function askForProof(reason: string): Promise<boolean> {
  const answer = await askUser({
    title: t('export.missingTitle'),
    text: reason,
    buttons: [
      { label: t('export.missingStay'), tone: 'plain', value: 'stay' },
      { label: t('export.proof'), tone: 'primary', value: 'proof' },
    ],
  })
  return answer === 'proof'
}

/** Why a page is no press page: the pictures whose originals are missing, by story; null when none is. */
async function whatIsMissing(number: number): Promise<string | null> {
  await lookForOriginals()
  const { doc } = useApp.getState()
  const page = doc?.pages[number]
  const missing = doc && page ? missingOnPage(doc, page, useOriginals.getState().there) : []
  if (missing.length === 0) return null
  const list = missing.map(({ story, name }) =>
    t('export.missingOne', { story: storyName(story) || t('stories.untitled'), name }),
  )
  return t('export.missing', { n: missing.length, list: list.join(t('export.missingJoin')) })
}

/** @param proof a page whose originals are not all there comes out all the same, each place marked */
export async function exportPdf(out: string | null = null, proof = false): Promise<void> {
  const { dir, page } = useApp.getState()
  if (!dir || useUi.getState().exportJob) return
  if (!(await autosave.flush())) {
    toast('error', t('error.exportUnsaved', { reason: useSave.getState().error?.message ?? '' }))
    return
  }
  if (!proof) {
    const missing = await whatIsMissing(page)
    if (missing !== null) return void ((await askForProof(missing)) && exportPdf(out, true))
  }
  const job = crypto.randomUUID()
  useUi.setState({ exportJob: { job, progress: null, cancelling: false } })
  try {
    const done = await call('export.pdf', { dir, page, out, job, proof })
    if (!done) {
      if (useUi.getState().exportJob?.cancelling) toast('info', t('export.cancelled'))
      return
    }
    const reveal = () => void call('export.reveal', { file: done.file }).catch(showError)
    toast('success', t('export.done', { file: done.file, size: kilobytes(done.bytes) }), {
      label: t('export.reveal'),
      run: reveal,
    })
  } catch (error) {
    const { code, message } = asAppError(error)
    if (code === 'cancelled') toast('info', t('export.cancelled'))
    // One that went missing since the page was looked at.
    else if (code === 'missing-picture')
      void askForProof(message).then((yes) => void (yes && exportPdf(out, true)))
    else showError(error, t('error.export'))
  } finally {
    useUi.setState({ exportJob: null })
  }
}

const kilobytes = (bytes: number): string =>
  bytes >= 1 << 20 ? `${(bytes / (1 << 20)).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`

export function cancelExport(): void {
  const { exportJob } = useUi.getState()
  if (!exportJob || exportJob.cancelling) return
  useUi.setState({ exportJob: { ...exportJob, cancelling: true } })
  void call('export.cancel', { job: exportJob.job }).catch(showError)
}

export async function setLanguage(language: 'zh' | 'en'): Promise<void> {
  await i18n.changeLanguage(language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  const { info } = useUi.getState()
  if (info) useUi.setState({ info: { ...info, language } })
  tellWindow()
  await call('app.setLanguage', { language }).catch(showError)
}

/** First paint: who we are, in which language, and the sample issue for someone who has none yet. */
export async function boot(): Promise<void> {
  await refreshInfo()
  const info = useUi.getState().info!
  await i18n.changeLanguage(info.language)
  document.documentElement.lang = info.language === 'zh' ? 'zh-CN' : 'en'
  tellWindow()
  // An issue named on the command line may be on its way already.
  if (info.recent.length === 0 && useApp.getState().dir === null && !useUi.getState().busy) await openSample()
}
