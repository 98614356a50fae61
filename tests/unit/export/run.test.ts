import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runExport, type RunOptions } from '../../../electron/main/export/run'
import type { ExportProgress, ExportRequest } from '../../../electron/main/export/exportPage'
import { someIssue, someModule, somePage, someStory } from '../../helpers/documents'
import { snapshot, temporaryFolder } from '../../helpers/temporary'

const IN_WORKER: RunOptions = { worker: resolve(import.meta.dirname, '../../helpers/exportWorker.mjs') }

const request = (folder: string, given: Partial<ExportRequest> = {}): ExportRequest => ({
  dir: folder,
  content: {
    issue: someIssue(),
    pages: [somePage({ stories: ['a'], modules: [someModule('a')] })],
    stories: [someStory('a')],
  },
  pages: [1],
  out: join(folder, 'page.pdf'),
  creator: 'Banxin test',
  createdAt: new Date('2024-05-01T00:00:00Z'),
  ...given,
})

describe('runExport', () => {
  it('writes the same file in a worker thread as in this one', async () => {
    const [here, there] = [temporaryFolder(), temporaryFolder()]
    const seen: ExportProgress[] = []
    const result = await runExport(request(there), { ...IN_WORKER, onProgress: (one) => seen.push(one) })
    expect(result.file).toBe(join(there, 'page.pdf'))
    expect(result.report.stories).toHaveLength(1)
    expect(new Set(seen.map(({ stage }) => stage))).toEqual(new Set(['layout', 'pdf', 'write']))
    await runExport(request(here), { worker: null })
    expect(readFileSync(join(there, 'page.pdf')).equals(readFileSync(join(here, 'page.pdf')))).toBe(true)
  })

  it('brings a failure over as it was', async () => {
    const folder = temporaryFolder()
    await expect(runExport(request(folder, { pages: [3] }), IN_WORKER)).rejects.toMatchObject({
      name: 'Failure',
      code: 'not-found',
      message: expect.stringContaining('第 3 版') as string,
    })
  })

  it('cancels in the worker', async () => {
    const folder = temporaryFolder()
    const controller = new AbortController()
    const exporting = runExport(request(folder), {
      ...IN_WORKER,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await expect(exporting).rejects.toMatchObject({ code: 'cancelled' })
    expect(snapshot(folder)).toEqual({})
  })

  it('does not begin when cancelled already', async () => {
    const signal = AbortSignal.abort()
    await expect(runExport(request(temporaryFolder()), { signal })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  it('says so when the worker cannot run', async () => {
    const folder = temporaryFolder()
    await expect(runExport(request(folder), { worker: join(folder, 'none.js') })).rejects.toThrow()
  })
})
