import { Failure } from '../files/failure'
import { PICTURE_LIMITS } from './limits'

/** What can be wrong with a picture's file, each a sentence that names it: Chinese / English. */
const failure = (name: string, zh: string, en: string, cause?: unknown): Failure =>
  new Failure('invalid', `${name} ${zh} / ${name} ${en}`, name, { cause })

const MB = 1024 * 1024
const mega = (pixels: number): string => `${Math.round(pixels / 1e6)}`

export const noPicture = (name: string): Failure =>
  failure(name, '不是 JPEG、PNG、TIFF、WebP 或 HEIC 图片', 'is not a JPEG, PNG, TIFF, WebP or HEIC picture')

export const noFile = (name: string): Failure => failure(name, '不是文件', 'is not a file')

export const tooManyBytes = (name: string, bytes: number): Failure =>
  failure(
    name,
    `有 ${Math.ceil(bytes / MB)} MB，超过上限 ${PICTURE_LIMITS.bytes / MB} MB`,
    `has ${Math.ceil(bytes / MB)} MB, the limit is ${PICTURE_LIMITS.bytes / MB} MB`,
  )

export const tooManyPixels = (name: string, width: number, height: number): Failure =>
  failure(
    name,
    `有 ${width} × ${height} 像素（${mega(width * height)} 百万），超过上限 ${mega(PICTURE_LIMITS.pixels)} 百万像素、每边 ${PICTURE_LIMITS.side}`,
    `has ${width} × ${height} pixels (${mega(width * height)} million), the limit is ${mega(PICTURE_LIMITS.pixels)} million and ${PICTURE_LIMITS.side} a side`,
  )

/** The content ends before the picture does. */
export const cutOff = (name: string, cause: unknown): Failure =>
  failure(name, '不完整：文件到一半就断了，请重新取得原图', 'is cut off: get the original again', cause)

export const damaged = (name: string, reason: string, cause?: unknown): Failure =>
  failure(name, `已损坏，读不出来（${reason}）`, `is damaged (${reason})`, cause)

export const tooSlow = (name: string, ms: number): Failure =>
  failure(
    name,
    `处理了 ${Math.round(ms / 1000)} 秒还没有读完，已停止`,
    `was given up after ${Math.round(ms / 1000)} seconds`,
  )

export const crashed = (name: string): Failure =>
  failure(name, '无法处理：图片进程中途退出', 'made the picture process end')
