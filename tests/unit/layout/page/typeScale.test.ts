import { describe, expect, it } from 'vitest'
import { zihaoOf } from '@shared/layout/page/typeScale'

describe('zihaoOf', () => {
  it.each([
    [42, '初号'],
    [26, '一号'],
    [10.5, '五号'],
    [9, '小五'],
    [28, '一号+'],
    [60, '特号+'],
    [6, '六号以下'],
  ])('%d pt is %s', (pt, name) => expect(zihaoOf(pt)).toBe(name))
})
