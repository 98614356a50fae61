import { resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { PictureReader, type ReaderOptions } from '../../../electron/main/pictures/reader'
import { hollowPng, picture } from '../../helpers/pictureFiles'

const helper = (name: string): string => resolve(import.meta.dirname, '../../helpers', name)
const readers: PictureReader[] = []
const reader = (options: ReaderOptions): PictureReader => {
  const made = new PictureReader({ execArgv: [], ...options })
  readers.push(made)
  return made
}
afterEach(() => readers.splice(0).forEach((one) => one.close()))

describe('the process that reads pictures', () => {
  it('answers as the work does here, renditions too', async () => {
    const bytes = await picture().tiff().toBuffer()
    const [here, there] = [reader({ entry: null }), reader({ entry: helper('pictureProcess.mjs') })]
    expect(await there.inspect({ bytes }, 'a.tif')).toEqual(await here.inspect({ bytes }, 'a.tif'))
    const [a, b] = await Promise.all([
      here.render({ bytes }, 'press', 'a.tif'),
      there.render({ bytes }, 'press', 'a.tif'),
    ])
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true)
  })

  it('brings a refusal over as it was, and goes on', async () => {
    const there = reader({ entry: helper('pictureProcess.mjs') })
    await expect(there.inspect({ bytes: hollowPng(20_000, 15_000) }, 'huge.png')).rejects.toMatchObject({
      name: 'Failure',
      code: 'invalid',
      file: 'huge.png',
    })
    const bytes = await picture().png().toBuffer()
    expect(await there.inspect({ bytes }, 'a.png')).toMatchObject({ width: 64 })
  })

  it('gives a picture up that takes too long, names it, and reads the next in a fresh process', async () => {
    const there = reader({ entry: helper('stuckProcess.mjs'), inspectMs: 5000 })
    const first = (await there.inspect({ bytes: Buffer.alloc(1) }, 'fine')) as unknown as { pid: number }
    const again = (await there.inspect({ bytes: Buffer.alloc(1) }, 'fine')) as unknown as { pid: number }
    expect(again.pid).toBe(first.pid)
    await expect(there.inspect({ bytes: Buffer.alloc(1) }, '慢.tif')).rejects.toMatchObject({
      code: 'invalid',
      file: '慢.tif',
      message: expect.stringMatching(/慢\.tif .*没有读完.* \/ 慢\.tif was given up/) as string,
    })
    const next = (await there.inspect({ bytes: Buffer.alloc(1) }, 'fine')) as unknown as { pid: number }
    expect(next.pid).not.toBe(first.pid)
  })

  it('outlives a picture that ends the process', async () => {
    const there = reader({ entry: helper('stuckProcess.mjs') })
    const [bad, good] = await Promise.allSettled([
      there.inspect({ bytes: Buffer.alloc(1) }, 'crash.jpg'),
      there.inspect({ bytes: Buffer.alloc(1) }, 'fine'),
    ])
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'invalid', file: 'crash.jpg' } })
    expect(good.status).toBe('fulfilled')
  })
})
