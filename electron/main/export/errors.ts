/** Why an export failed. `code` is that of the IPC contract's AppError. */
export class ExportError extends Error {
  constructor(
    readonly code:
      'not-found' | 'unreadable' | 'read-only' | 'disk-full' | 'invalid' | 'cancelled' | 'internal',
    message: string,
    readonly file?: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'ExportError'
  }
}

export const cancelled = (): ExportError => new ExportError('cancelled', '导出已取消 / Export cancelled')

/** @throws ExportError `cancelled` when the signal is aborted. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled()
}

const REASONS: Readonly<Record<string, [ExportError['code'], string, string]>> = {
  ENOENT: ['not-found', '文件夹不存在', 'the folder does not exist'],
  ENOTDIR: ['not-found', '路径中有一段不是文件夹', 'part of the path is not a folder'],
  EISDIR: ['invalid', '这是一个文件夹', 'it is a folder'],
  EACCES: ['read-only', '没有写入权限', 'permission denied'],
  EPERM: ['read-only', '没有写入权限', 'operation not permitted'],
  EROFS: ['read-only', '磁盘只读', 'the file system is read-only'],
  ENOSPC: ['disk-full', '磁盘已满', 'the disk is full'],
  EDQUOT: ['disk-full', '磁盘配额已满', 'the disk quota is used up'],
  ENAMETOOLONG: ['invalid', '文件名太长', 'the name is too long'],
  EBUSY: ['unreadable', '文件正被其他程序占用', 'another program has the file open'],
}

/** A failed write as one sentence that names the file and the reason. */
export function writeError(file: string, error: unknown): ExportError {
  if (error instanceof ExportError) return error
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  const [kind, zh, en] = REASONS[code] ?? ['internal' as const, message, message]
  return new ExportError(kind, `无法写入 ${file}：${zh} / Cannot write ${file}: ${en}`, file, {
    cause: error,
  })
}
