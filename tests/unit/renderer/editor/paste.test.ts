import { describe, expect, it } from 'vitest'
import { paragraph } from '@shared/model/text'
import { blocksOfText, worthKeeping } from '../../../../renderer/editor/paste'

describe('pasting plain text', () => {
  it('makes a paragraph of each line, without indents and empty lines', () => {
    expect(blocksOfText('　　第一段。\r\n\r\n  　第二段。　\n第三段\u2029第四段')).toEqual(
      ['第一段。', '第二段。', '第三段', '第四段'].map(paragraph),
    )
  })

  it('keeps blanks inside and drops what cannot be seen', () => {
    expect(blocksOfText('iPhone 15\u00a0Pro\u200b\ufeff')).toEqual([paragraph('iPhone 15 Pro')])
  })

  it('makes nothing of nothing', () => {
    expect(blocksOfText(' \n　\n')).toEqual([])
  })
})

describe('HTML on the clipboard', () => {
  it('counts when it has paragraphs or bold', () => {
    expect(worthKeeping('<p class=MsoNormal>字</p>')).toBe(true)
    expect(worthKeeping('<span style="font-weight:bold">字</span>')).toBe(true)
    expect(worthKeeping('<meta charset="utf-8"><span>字</span>')).toBe(false)
  })
})
