import type { Disk, NewFile } from '../../electron/main/files/disk'

export type Fault = string | 'short'

/**
 * A disk on which call n (from 1) fails with an errno code, once or from there on.
 * 'short' lets a write take only half of the bytes, as a disk does that fills up; other calls fail with ENOSPC then.
 */
export function faultyDisk(
  inner: Disk,
  fault: Fault,
  at: number,
  lasting: boolean,
): Disk & { calls: number } {
  const state = { calls: 0 }
  const broken = (): boolean => {
    state.calls++
    return lasting ? state.calls >= at : state.calls === at
  }
  const fail = (name: string): never => {
    const code = fault === 'short' ? 'ENOSPC' : fault
    throw Object.assign(new Error(`${code}: injected in ${name}`), { code })
  }
  const guarded =
    <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> =>
      broken() ? fail(name) : call(...args)

  const file = (real: NewFile): NewFile => ({
    async write(bytes, offset) {
      if (!broken()) return real.write(bytes, offset)
      if (fault !== 'short') return fail('write')
      if (lasting && state.calls > at) return 0
      return real.write(bytes.subarray(0, offset + Math.ceil((bytes.length - offset) / 2)), offset)
    },
    sync: guarded('sync', () => real.sync()),
    async close() {
      // The handle is closed in any case, or the test would run out of them.
      await real.close()
      if (broken()) fail('close')
    },
  })

  return {
    get calls() {
      return state.calls
    },
    read: guarded('read', (path) => inner.read(path)),
    list: guarded('list', (path) => inner.list(path)),
    stat: guarded('stat', (path) => inner.stat(path)),
    writable: (path) => inner.writable(path),
    makeFolder: guarded('makeFolder', (path) => inner.makeFolder(path)),
    create: guarded('create', async (path) => file(await inner.create(path))),
    rename: guarded('rename', (from, to) => inner.rename(from, to)),
    remove: guarded('remove', (path) => inner.remove(path)),
    removeFolder: guarded('removeFolder', (path) => inner.removeFolder(path)),
    syncFolder: guarded('syncFolder', (path) => inner.syncFolder(path)),
  }
}
