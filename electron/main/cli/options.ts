import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { isoDate, pageNumber } from '@shared/format/schema/common'

/** A page number given on the command line. */
export function pageOption(text: string): number {
  const parsed = pageNumber.safeParse(/^\d+$/.test(text) ? Number(text) : NaN)
  if (!parsed.success)
    throw new InvalidArgumentError('版次应为 1 到 999 的整数 / a page is a whole number, 1 to 999')
  return parsed.data
}

/** A paragraph or line number; headline fields have negative ones. */
export function numberOption(text: string): number {
  if (!/^-?\d{1,6}$/.test(text)) throw new InvalidArgumentError('应为整数 / a whole number is wanted')
  return Number(text)
}

export function dateOption(text: string): string {
  if (!isoDate.safeParse(text).success)
    throw new InvalidArgumentError('日期应为 YYYY-MM-DD / a date is YYYY-MM-DD')
  return text
}

export function nameOption(text: string): string {
  const name = text.trim()
  if (name === '' || name.length > 60)
    throw new InvalidArgumentError('报名应为 1 到 60 字 / a paper has a name of 1 to 60 characters')
  return name
}

export const FONTS_HELP =
  "本报字体文件夹，不写则用环境变量 BANXIN_FONTS，再则用程序自己的字体文件夹 / folder of the newsroom's own fonts, else that of BANXIN_FONTS, else the app's"

/** A folder that is there. */
export function fontsOption(text: string): string {
  const folder = resolve(text)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new InvalidArgumentError(`字体文件夹不存在：${folder} / no such folder`)
  return folder
}
