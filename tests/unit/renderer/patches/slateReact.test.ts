import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { patchSlateReact, SLATE_REACT_VERSION, slateReactPatch } from '../../../../patches/slate-react'

const folder = dirname(createRequire(import.meta.url).resolve('slate-react/package.json'))
const file = join(folder, 'dist', 'index.es.js')
const source = readFileSync(file, 'utf8')

describe('the change to slate-react', () => {
  it('is for the release that is installed: look at it anew when this fails', () => {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    expect(version).toBe(SLATE_REACT_VERSION)
  })

  it('spares the leaf that is being composed on every system, and changes nothing else', () => {
    const patched = patchSlateReact(source)
    expect(source.length - patched.length).toBe('IS_ANDROID && '.length)
    expect(patched).toContain('if (IS_COMPOSING.get(editor)) {\n        var _ReactEditor$getWindo;')
  })

  it('stops the build when the place is not found', () => {
    expect(() => patchSlateReact('something else')).toThrow(/stands 0 times/u)
    expect(() => patchSlateReact(source + source)).toThrow(/stands 2 times/u)
  })

  it('is applied by the build to that file alone', () => {
    const transform = slateReactPatch().transform as unknown as (code: string, id: string) => unknown
    expect(transform(source, file)).toMatchObject({ code: patchSlateReact(source) })
    expect(transform(source, `${file}?v=1`)).not.toBeNull()
    expect(transform('x', join(folder, 'dist', 'index.js'))).toBeNull()
  })
})
