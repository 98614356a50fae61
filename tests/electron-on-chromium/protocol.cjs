// Chromium alone cannot be taught a scheme, so `scheme://host/path` is served over loopback HTTP as
// http://host.localhost:port/path. Loopback is a secure context, and each host keeps an origin of its own.
// A cookie that only our Chromium holds keeps the machine's other users and programs out.
const { createServer } = require('node:http')
const { randomBytes } = require('node:crypto')
const { createReadStream } = require('node:fs')
const { stat } = require('node:fs/promises')
const { extname } = require('node:path')
const { Readable } = require('node:stream')
const { pipeline } = require('node:stream/promises')
const { fileURLToPath } = require('node:url')

const COOKIE = 'electron-on-chromium'
const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg', '.webp': 'image/webp', '.gif': 'image/gif', '.ico': 'image/x-icon', '.ttf': 'font/ttf',
  '.otf': 'font/otf', '.woff': 'font/woff', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
  '.txt': 'text/plain', '.pdf': 'application/pdf',
} // prettier-ignore

class Protocol {
  constructor() {
    this._handlers = new Map()
    this._ports = new Map()
    this._secret = randomBytes(16).toString('hex')
    this._servers = []
  }

  registerSchemesAsPrivileged() {}

  handle(scheme, handler) {
    if (this._handlers.has(scheme)) throw new Error(`A handler for ${scheme}: is already registered`)
    this._handlers.set(scheme, handler)
  }

  unhandle(scheme) {
    this._handlers.delete(scheme)
  }

  isProtocolHandled(scheme) {
    return this._handlers.has(scheme) || ['http', 'https', 'file', 'data', 'blob'].includes(scheme)
  }

  /** The address under which Chromium loads a URL; any URL not of a handled scheme is its own address. */
  async _address(url) {
    const { protocol, hostname, pathname, search, hash } = new URL(url)
    const scheme = protocol.slice(0, -1)
    if (!this._handlers.has(scheme) || scheme.startsWith('http')) return url
    return `http://${hostname}.localhost:${await this._port(scheme)}${pathname || '/'}${search}${hash}`
  }

  /** The inverse of `_address`. */
  _url(address) {
    for (const [scheme, port] of this._ports) {
      const match = new RegExp(`^http://([^/:]+)\\.localhost:${port}(/.*)?$`).exec(address)
      if (match) return `${scheme}://${match[1]}${match[2] ?? '/'}`
    }
    return address
  }

  /** @returns {{ name: string, value: string, domain: string }} the pass for one host, to be set before it is loaded */
  _cookie(address) {
    return { name: COOKIE, value: this._secret, domain: new URL(address).hostname, path: '/', httpOnly: true, sameSite: 'Strict' } // prettier-ignore
  }

  async _port(scheme) {
    const known = this._ports.get(scheme)
    if (known) return known
    const server = createServer((request, response) => void this._serve(scheme, request, response))
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
    server.unref()
    this._servers.push(server)
    this._ports.set(scheme, server.address().port)
    return server.address().port
  }

  async _serve(scheme, request, response) {
    const host = /^([^/:]+)\.localhost:(\d+)$/.exec(request.headers.host ?? '')
    const pass = (request.headers.cookie ?? '').split('; ').includes(`${COOKIE}=${this._secret}`)
    if (!host || Number(host[2]) !== this._ports.get(scheme) || !pass) {
      response.writeHead(403).end()
      return
    }
    // Chromium asks for it by itself, Electron never does.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    try {
      const origin = `http://${request.headers.host}`
      const answer = await this._handlers.get(scheme)(toRequest(this._url(origin + request.url), request))
      await sendResponse(answer, response, { scheme, origin })
    } catch (error) {
      if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE' || request.destroyed) return
      console.error(`The handler of ${scheme}: failed on ${request.url}:`, error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  }
}

function toRequest(url, incoming) {
  const { method, headers } = incoming
  const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(incoming)
  const { cookie: _cookie, host: _host, connection: _connection, ...others } = headers
  return new Request(url, { method, headers: others, body, duplex: body && 'half' })
}

async function sendResponse(answer, response, { scheme, origin }) {
  // A policy that names the scheme means what is served here.
  const own = new RegExp(`\\b${scheme}:(//[\\w-]+)?`, 'g')
  for (const [name, value] of answer.headers) {
    const isPolicy = /^(content-security-policy|location|access-control-allow-origin)$/.test(name)
    response.setHeader(name, isPolicy ? value.replace(own, origin) : value)
  }
  response.writeHead(answer.status)
  if (!answer.body) response.end()
  else await pipeline(Readable.fromWeb(answer.body), response)
}

/** net.fetch: as `fetch`, and also reads file: URLs and the schemes the app handles. */
async function netFetch(protocol, input, init) {
  const request = input instanceof Request ? input : undefined
  const url = new URL(request?.url ?? String(input))
  const handler = protocol._handlers.get(url.protocol.slice(0, -1))
  if (handler && !init?.bypassCustomProtocolHandlers) return handler(new Request(input, init))
  if (url.protocol !== 'file:') return fetch(input, init)
  const path = fileURLToPath(url)
  const { size } = await stat(path).catch((error) => {
    throw new Error('net::ERR_FILE_NOT_FOUND', { cause: error })
  })
  const headers = { 'content-type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream', 'content-length': String(size) } // prettier-ignore
  return new Response(Readable.toWeb(createReadStream(path)), { headers })
}

module.exports = { Protocol, netFetch }
