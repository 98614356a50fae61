import type { Font } from 'fontkit'
import { tablesOf } from './openFont'

/** OS/2 fsType as fontkit reads it (OpenType, OS/2, "fsType"). */
interface FsType {
  noEmbedding?: boolean
  viewOnly?: boolean
  editable?: boolean
  noSubsetting?: boolean
  bitmapOnly?: boolean
}

/**
 * Why a font's licence bits forbid the PDF that Banxin writes, which embeds outlines, and of them only those used;
 * null when they allow it. Old fonts set several usage bits; then the most permissive holds.
 */
export function refusalByLicence(font: Font): string | null {
  const { fsType = {} } = (tablesOf(font)['OS/2'] ?? {}) as { fsType?: FsType }
  if (fsType.noEmbedding && !fsType.viewOnly && !fsType.editable)
    return '字体的许可位禁止嵌入（OS/2 fsType 第 1 位），不能用来出片 / its licence bits forbid embedding (OS/2 fsType, bit 1), so no PDF may hold it'
  if (fsType.bitmapOnly)
    return '字体的许可位只准嵌入点阵（OS/2 fsType 第 9 位），不能用来出片 / its licence bits allow bitmaps only (OS/2 fsType, bit 9)'
  if (fsType.noSubsetting)
    return '字体的许可位禁止取子集（OS/2 fsType 第 8 位），而版心只嵌入用到的字 / its licence bits forbid subsetting (OS/2 fsType, bit 8), and Banxin embeds only the glyphs used'
  return null
}
