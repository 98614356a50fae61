import { join } from 'node:path'
import { readTemplate, templateId, writeTemplate } from '@shared/templates/file'
import { FormatError } from '@shared/format/problem'
import type { TemplateList } from '@shared/ipc/contract'
import type { Template } from '@shared/templates/template'
import { commit } from '../files/commit'
import { hasCode, type Disk } from '../files/disk'
import { Failure, appError, fileFailure } from '../files/failure'

/** A template's file is small; one of this size is none. */
const MOST_BYTES = 4 * 1024 * 1024

/** The templates a person has saved: one JSON file each in a folder of their own. A broken file is named, not touched. */
export async function listTemplates(disk: Disk, folder: string): Promise<TemplateList> {
  let names: string[]
  try {
    names = (await disk.list(folder))
      .filter(({ name, kind }) => kind === 'file' && name.endsWith('.json') && !name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { templates: [], problems: [] }
    throw fileFailure('read', folder, error)
  }
  const list: TemplateList = { templates: [], problems: [] }
  for (const name of names) {
    try {
      if ((await disk.stat(join(folder, name))).size > MOST_BYTES)
        throw new FormatError(name, '', '文件过大 / file too large')
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await disk.read(join(folder, name)))
      const template = readTemplate(text, name)
      if (name !== fileOf(template.id))
        throw new FormatError(name, '/id', `文件名应为 ${fileOf(template.id)} / name and content disagree`)
      list.templates.push(template)
    } catch (error) {
      list.problems.push(
        error instanceof FormatError
          ? error.problem
          : { file: name, place: '', reason: appError(error).message },
      )
    }
  }
  return list
}

/** Keeps a template, in place of one of the same id. @throws FormatError when it is none, Failure when the disk refuses */
export async function saveTemplate(disk: Disk, folder: string, document: unknown): Promise<Template> {
  const { template, text } = writeTemplate(document)
  await commit(disk, [{ path: join(folder, fileOf(template.id)), bytes: Buffer.from(text) }])
  return template
}

/** Removes a template; one that is not there is no error. @throws Failure */
export async function deleteTemplate(disk: Disk, folder: string, id: string): Promise<void> {
  if (!templateId.safeParse(id).success)
    throw new Failure('invalid', `「${id}」不是模板编号 / not the id of a template`, id)
  try {
    await disk.remove(join(folder, fileOf(id)))
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw fileFailure('write', join(folder, fileOf(id)), error)
  }
}

const fileOf = (id: string): string => `${id}.json`
