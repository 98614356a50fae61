import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeDisk } from '../../../electron/main/files/disk'
import { Failure } from '../../../electron/main/files/failure'
import { deleteTemplate, listTemplates, saveTemplate } from '../../../electron/main/templates/store'
import { HOUSE_TEMPLATES } from '@shared/templates/house'
import { faultyDisk } from '../../helpers/faultyDisk'
import { temporaryFolder } from '../../helpers/temporary'

const own = { ...HOUSE_TEMPLATES[0]!, id: 'own-1', name: { zh: '我的', en: 'Mine' } }
const folder = () => join(temporaryFolder(), 'templates')

describe('templates of one’s own', () => {
  it('are kept, listed, replaced and deleted', async () => {
    const dir = folder()
    expect(await listTemplates(nodeDisk, dir)).toEqual({ templates: [], problems: [] })
    expect(await saveTemplate(nodeDisk, dir, own)).toEqual(own)
    await saveTemplate(nodeDisk, dir, { ...own, name: { zh: '改名', en: 'Renamed' } })
    await saveTemplate(nodeDisk, dir, { ...own, id: 'own-2' })
    const { templates } = await listTemplates(nodeDisk, dir)
    expect(templates.map(({ id, name }) => [id, name.zh])).toEqual([
      ['own-1', '改名'],
      ['own-2', '我的'],
    ])
    await deleteTemplate(nodeDisk, dir, 'own-1')
    await deleteTemplate(nodeDisk, dir, 'own-1')
    expect(readdirSync(dir)).toEqual(['own-2.json'])
  })

  it('are left alone when they cannot be read, and named', async () => {
    const dir = folder()
    await saveTemplate(nodeDisk, dir, own)
    const broken: Record<string, string> = {
      'a.json': '{',
      'b.json': '{ "format": 7 }',
      'c.json': readFileSync(join(dir, 'own-1.json'), 'utf8'),
      'd.json': '\ud800',
    }
    for (const [name, text] of Object.entries(broken)) writeFileSync(join(dir, name), text)
    writeFileSync(join(dir, 'e.json'), Buffer.from([0xff, 0xfe, 0x00]))
    mkdirSync(join(dir, 'f.json'))
    const { templates, problems } = await listTemplates(nodeDisk, dir)
    expect(templates).toEqual([own])
    expect(problems.map(({ file }) => file)).toEqual(['a.json', 'b.json', 'c.json', 'd.json', 'e.json'])
    expect(problems[2]).toMatchObject({ place: '/id' })
    expect(readFileSync(join(dir, 'a.json'), 'utf8')).toBe('{')
  })

  it('are refused when they are none, and no path leads out of the folder', async () => {
    const dir = folder()
    await expect(saveTemplate(nodeDisk, dir, { ...own, id: '../x' })).rejects.toThrow(/编号/u)
    await expect(saveTemplate(nodeDisk, dir, { ...own, slots: [{}] })).rejects.toThrow()
    await expect(saveTemplate(nodeDisk, dir, { ...own, grid: { columns: 40 } })).rejects.toThrow(/超出纸宽/u)
    await expect(deleteTemplate(nodeDisk, dir, '../issue')).rejects.toBeInstanceOf(Failure)
    expect(existsSync(dir)).toBe(false)
  })

  it('stay as they were when the disk refuses', async () => {
    const dir = folder()
    await saveTemplate(nodeDisk, dir, own)
    const changed = { ...own, name: { zh: '新', en: 'New' } }
    for (let at = 1; at <= 8; at++) {
      const saved = await saveTemplate(faultyDisk(nodeDisk, 'ENOSPC', at, true), dir, changed).catch(
        (error: unknown) => error,
      )
      expect(saved).toBeInstanceOf(Failure)
      expect((await listTemplates(nodeDisk, dir)).templates).toEqual([own])
    }
  })
})
