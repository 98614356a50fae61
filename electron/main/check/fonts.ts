import { ISSUE_FILE } from '@shared/format/documents'
import type { Finding } from '@shared/format/schema/check'
import { missingFaces } from '@shared/layout/styles/stylesOf'
import type { OpenIssue } from '@shared/ipc/contract'
import type { StyledRole } from '@shared/model/issueStyles'
import type { OpenFonts } from '../fonts/book'

const ROLE_NAMES: Readonly<Record<StyledRole, string>> = {
  body: '正文',
  headline: '主题',
  kicker: '引题',
  deck: '副题',
  byline: '署名',
  dateline: '电头',
  subhead: '小标题',
  caption: '图片说明',
  credit: '落款',
}
const SLOT_NAMES = { font: '字体', kai: '楷体', fang: '仿宋' } as const

/** Faces that the issue's styles name and that are not there, and files of the fonts folder that cannot be used. */
export function checkFonts({ issue }: OpenIssue, { book, refused }: OpenFonts): Finding[] {
  return [
    ...missingFaces(issue, book).map(({ role, slot, font }): Finding => ({
      level: 'warning',
      code: 'missing-font',
      file: ISSUE_FILE,
      place: `/styles/roles/${role}/${slot}`,
      message: `样式里${ROLE_NAMES[role]}的${SLOT_NAMES[slot]} ${font} 不在，改用报社默认字体 / font ${font} of ${role} is not there, set in the house face`,
    })),
    ...refused.map(({ file, reason }): Finding => ({
      level: 'warning',
      code: 'refused-font',
      message: `字体文件 ${file} 未用：${reason}`,
    })),
  ]
}
