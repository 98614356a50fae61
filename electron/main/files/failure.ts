import type { AppError } from '@shared/ipc/contract'
import { FormatError } from '@shared/format/problem'

export type FailureCode =
  | 'not-found'
  | 'exists'
  | 'unreadable'
  | 'read-only'
  | 'disk-full'
  | 'invalid'
  | 'newer-format'
  | 'busy'
  | 'cancelled'
  | 'missing-picture'
  | 'internal'

/** An error that a person is to read: one sentence that names the file, and the machine's word for its kind. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly file?: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'Failure'
  }
}

type Doing = 'read' | 'write'
const VERBS = { read: ['无法读取', 'Cannot read'], write: ['无法写入', 'Cannot write'] } as const

const REASONS: Readonly<Record<string, readonly [FailureCode | null, string, string]>> = {
  ENOENT: ['not-found', '文件或文件夹不存在', 'no such file or folder'],
  ENOTDIR: ['not-found', '路径中有一段不是文件夹', 'part of the path is not a folder'],
  EISDIR: ['invalid', '这是一个文件夹', 'it is a folder'],
  EEXIST: ['exists', '同名文件已经存在', 'it exists already'],
  // Whether it cannot be read or cannot be written decides the code.
  EACCES: [null, '没有权限', 'permission denied'],
  EPERM: [null, '没有权限', 'operation not permitted'],
  EROFS: ['read-only', '磁盘或文件夹只读', 'the file system is read-only'],
  ENOSPC: ['disk-full', '磁盘已满，请腾出空间后再试', 'the disk is full'],
  EDQUOT: ['disk-full', '磁盘配额已满，请腾出空间后再试', 'the disk quota is used up'],
  EFBIG: ['disk-full', '文件超过磁盘允许的大小', 'the file is too large for the disk'],
  ENAMETOOLONG: ['invalid', '文件名太长', 'the name is too long'],
  ELOOP: ['invalid', '链接成环', 'links go round in a circle'],
  EBUSY: ['busy', '文件正被其他程序占用', 'another program has the file open'],
  EMFILE: ['busy', '打开的文件太多，请稍后再试', 'too many open files'],
  EIO: [null, '磁盘读写出错', 'input/output error'],
  ESTALE: [null, '共享文件夹已断开', 'the share is gone'],
}

/** A failed file operation as a Failure that names the file and the reason. */
export function fileFailure(doing: Doing, file: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  const { code = '', message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) }
  const [kind, zh, en] = REASONS[code] ?? [null, message, code]
  const [verb, english] = VERBS[doing]
  const fallback = doing === 'read' ? 'unreadable' : REASONS[code] === undefined ? 'internal' : 'read-only'
  return new Failure(kind ?? fallback, `${verb} ${file}：${zh} / ${english} ${file}: ${en}`, file, {
    cause: error,
  })
}

/** Any thrown thing as the AppError that goes to the renderer; nothing else about it leaves main. */
export function appError(error: unknown): AppError {
  if (error instanceof FormatError)
    return {
      code: error.newer ? 'newer-format' : 'invalid',
      message: `${error.file}${error.place === '' ? '' : `（${error.place}）`}：${error.reason}`,
      file: error.file,
    }
  if (isFailure(error))
    return {
      code: error.code,
      message: error.message,
      ...(error.file === undefined ? {} : { file: error.file }),
    }
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'internal', message: `程序内部出错：${message} / Internal error: ${message}` }
}

/** Failures and the errors of the export, which carry a code of the contract and a sentence for a person. */
function isFailure(error: unknown): error is Error & { code: string; file?: string } {
  return error instanceof Error && (error.name === 'Failure' || error.name === 'ExportError')
}
