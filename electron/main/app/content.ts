import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import { HOST, SCHEME } from '@shared/ipc/contract'
import { fontFile, sharedFonts } from '../fonts/book'
import { assetPath } from '../issues/assets'
import type { IssueStore } from '../issues/store'
import type { PictureLibrary } from '../pictures/library'

export const ORIGIN = `${SCHEME}://${HOST}`
export const START_URL = `${ORIGIN}/`

/** Everything comes from the app itself; a page that is tricked can reach nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // React, Slate and the panels set styles on elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff2': 'font/woff2',
}

export interface ContentSources {
  rendererFolder: string
  store: IssueStore
  /** Whether an issue folder is open in this session; assets of no other are answered. */
  isOpen(dir: string): boolean
  /** Folder of the newsroom's own fonts; null for none. */
  newsroomFolder: string | null
  pictures: PictureLibrary
}

interface Content {
  bytes: Uint8Array
  extension: string
}

/**
 * Answers a request of the app's own scheme: renderer files, faces, assets of open issues (as a window can show them);
 * 404 for anything else.
 */
export async function answer(request: Request, sources: ContentSources): Promise<Response> {
  const url = new URL(request.url)
  if (`${url.protocol}//${url.host}` !== ORIGIN || request.method !== 'GET') return plain(404)
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return plain(400)
  }
  try {
    const content = await read(path, url.searchParams, sources)
    return content === null ? plain(404) : file(content)
  } catch {
    return plain(404)
  }
}

async function read(path: string, query: URLSearchParams, sources: ContentSources): Promise<Content | null> {
  const font = /^\/fonts\/([^/]+)\.ttf$/.exec(path)?.[1]
  if (font !== undefined) {
    const face = CATALOGUE.find(({ id }) => id === font)
    if (face !== undefined) return { bytes: await readFile(fontFile(face)), extension: '.ttf' }
    const own = sharedFonts(sources.newsroomFolder).later.find(({ info }) => info.id === font)
    return own ? { bytes: own.bytes(), extension: '.ttf' } : null
  }
  const asset = /^\/assets\/([^/]+)$/.exec(path)?.[1]
  const dir = query.get('dir')
  // The renderer's own bundle has a folder assets/ too; only a request that names an issue means the issue's.
  if (asset !== undefined && dir !== null) return sources.isOpen(dir) ? shown(dir, asset, sources) : null
  const target = resolve(sources.rendererFolder, `.${path === '/' ? '/index.html' : path}`)
  if (!target.startsWith(sources.rendererFolder + sep)) return null
  return { bytes: await readFile(target), extension: extname(target) }
}

/** A picture as a window can show it: the original, or a rendition of it. */
async function shown(dir: string, name: string, { store, pictures }: ContentSources): Promise<Content> {
  const rendition = await pictures.rendition({ name, path: assetPath(dir, name) }, 'screen')
  if (rendition) return { bytes: rendition.bytes, extension: `.${rendition.type}` }
  return { bytes: await store.readAsset(dir, name), extension: extname(name) }
}

const headers = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // Isolated from all other origins, the page may share memory with its layout worker.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'referrer-policy': 'no-referrer',
})

const file = ({ bytes, extension }: Content): Response =>
  new Response(new Uint8Array(bytes), {
    headers: headers(TYPES[extension.toLowerCase()] ?? 'application/octet-stream'),
  })

const plain = (status: number): Response => new Response(null, { status, headers: headers('text/plain') })
