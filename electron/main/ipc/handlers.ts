import { mkdir } from 'node:fs/promises'
import { resolve, join } from 'node:path'
import { app, shell } from 'electron'
import type { AppInfo, OpenIssue } from '@shared/ipc/contract'
import { pageStem } from '@shared/model/page'
import { newsroomFolder, sampleFolder, templatesFolder } from '../app/places'
import { nodeDisk } from '../files/disk'
import { runExport } from '../export/run'
import { Failure } from '../files/failure'
import { sharedFonts } from '../fonts/book'
import { newsroomMark } from '../fonts/newsroom'
import { importFiles } from '../importing/importFiles'
import { findPage } from '../pages/pageInput'
import { deleteTemplate, listTemplates, saveTemplate } from '../templates/store'
import { takePicture, takePictureFile } from '../pictures/ingest'
import { sharedPictures } from '../pictures/shared'
import type { Context } from './context'
import type { Handlers } from './door'

export function makeHandlers(context: Context): Handlers {
  const { store, settings, window, dialogs, open } = context
  const jobs = new Map<string, AbortController>()
  const exported = new Set<string>()

  const opened = (issue: OpenIssue): OpenIssue => {
    open.add(issue)
    settings.opened({ dir: issue.dir, name: issue.issue.name, date: issue.issue.date })
    context.rebuildMenu()
    return issue
  }

  async function openIssue(dir: string): Promise<OpenIssue> {
    try {
      return opened(await store.open(dir))
    } catch (error) {
      if (error instanceof Failure && error.code === 'not-found') {
        settings.forget(dir)
        context.rebuildMenu()
      }
      throw error
    }
  }

  return {
    'app.info': (): AppInfo => {
      context.pageReady()
      return {
        version: app.getVersion(),
        host: process.env.BANXIN_HOST === 'chromium' ? 'chromium' : 'electron',
        platform: process.platform,
        language: settings.language,
        recent: settings.recent,
      }
    },
    'app.setLanguage': ({ language }) => {
      settings.language = language
      context.rebuildMenu()
      return null
    },
    'app.quit': () => {
      // After this answer: a window that closes at once would take the answer with it.
      setImmediate(() => context.quit())
      return null
    },
    'issue.new': async ({ dir, date, name, pageSize }) => {
      const folder = dir ?? (await dialogs.newIssue(`${date}.issue`))
      if (folder === null) return null
      return opened(await store.create(resolve(folder), { date, name, pageSize, pages: [1] }))
    },
    'issue.open': async ({ dir }) => {
      const folder = dir ?? (await dialogs.openIssue())
      return folder === null ? null : openIssue(resolve(folder))
    },
    'issue.sample': async () => {
      const home = join(app.getPath('documents'), 'Banxin')
      await mkdir(home, { recursive: true }).catch(() => undefined)
      return opened(await store.openCopy(sampleFolder(), join(home, 'sample.issue')))
    },
    'issue.close': ({ dir }) => {
      open.remove(dir)
      return null
    },
    'issue.save': ({ dir, ...changes }) => store.save(open.require(dir), changes),
    'import.files': async ({ dir, page, files }) => {
      open.require(dir)
      const chosen = files ?? (await dialogs.texts())
      return chosen === null ? null : importFiles(store, { dir, page, files: chosen })
    },
    'picture.add': async ({ dir, file }) => {
      open.require(dir)
      const chosen = file ?? (await dialogs.picture())
      return chosen === null ? null : takePictureFile(store, sharedPictures(), dir, chosen)
    },
    'picture.drop': async ({ dir, name, bytes }) => {
      open.require(dir)
      return takePicture(store, sharedPictures(), dir, bytes, name)
    },
    'picture.list': ({ dir }) => store.listAssets(open.require(dir)),
    'export.pdf': async ({ dir, page, out, job, proof }) => {
      open.require(dir)
      const content = await store.open(dir)
      findPage(content, page)
      const chosen = out ?? (await dialogs.exportTo(`${content.issue.date}-${pageStem(page)}.pdf`))
      if (chosen === null) return null
      const cancel = new AbortController()
      jobs.set(job, cancel)
      try {
        const { file, bytes } = await runExport(
          {
            dir,
            content,
            pages: [page],
            out: chosen,
            proof,
            creator: `Banxin ${app.getVersion()}`,
            createdAt: new Date(),
          },
          {
            newsroomFolder: newsroomFolder(),
            signal: cancel.signal,
            onProgress: (progress) => window.send('export.progress', { job, ...progress }),
          },
        )
        exported.add(file)
        return { file, bytes }
      } finally {
        jobs.delete(job)
      }
    },
    'export.cancel': ({ job }) => {
      jobs.get(job)?.abort()
      return null
    },
    'export.reveal': ({ file }) => {
      // Only what this program wrote: the file manager is not to be sent anywhere else.
      if (!exported.has(file))
        throw new Failure('invalid', `${file} 不是本次导出的文件 / was not exported here`, file)
      shell.showItemInFolder(file)
      return null
    },
    'fonts.list': () => {
      const folder = newsroomFolder()
      const { book, refused } = sharedFonts(folder)
      return {
        faces: book.faces.map(({ id, family, weight, name }) => ({ id, family, weight, name })),
        refused: [...refused],
        folder,
        mark: newsroomMark(folder),
      }
    },
    'fonts.folder': async () => {
      const folder = newsroomFolder()
      await mkdir(folder, { recursive: true })
      const problem = await shell.openPath(folder)
      if (problem !== '') throw new Failure('unreadable', `${folder}：${problem}`, folder)
      return null
    },
    'templates.list': () => listTemplates(nodeDisk, templatesFolder()),
    'templates.save': ({ template }) => saveTemplate(nodeDisk, templatesFolder(), template),
    'templates.delete': async ({ id }) => {
      await deleteTemplate(nodeDisk, templatesFolder(), id)
      return null
    },
    'recent.clear': () => {
      settings.clearRecent()
      context.rebuildMenu()
      return null
    },
    'window.state': (state) => {
      window.setState(state)
      return null
    },
  }
}
