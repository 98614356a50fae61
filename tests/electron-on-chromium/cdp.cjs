// The DevTools protocol over Chromium's --remote-debugging-pipe (messages end with NUL). A pipe rather than the port:
// no other program can join it, Node 20 has no WebSocket client, and Chromium ends by itself when the pipe breaks.
const { EventEmitter } = require('node:events')

/** One session of a target. Emits the protocol's events by their method name. */
class Session extends EventEmitter {
  constructor(connection, sessionId) {
    super()
    this.connection = connection
    this.sessionId = sessionId
    this.setMaxListeners(0)
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  send(method, params = {}) {
    return this.connection.request(method, params, this.sessionId)
  }
}

class Connection extends Session {
  /** @param {import('node:stream').Writable} input @param {import('node:stream').Readable} output */
  constructor(input, output) {
    super(undefined, undefined)
    this.connection = this
    this.input = input
    this.sessions = new Map()
    this.pending = new Map()
    this.lastId = 0
    this.closed = false
    this.parts = []
    input.on('error', () => this.close())
    output.on('data', (chunk) => this.read(chunk))
    output.on('close', () => this.close())
  }

  /** @param {string} sessionId */
  session(sessionId) {
    let session = this.sessions.get(sessionId)
    if (!session) this.sessions.set(sessionId, (session = new Session(this, sessionId)))
    return session
  }

  request(method, params, sessionId) {
    if (this.closed) return Promise.reject(new Error(`${method}: Chromium has ended`))
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.pending.set(id, { method, sessionId, resolve, reject })
      this.input.write(JSON.stringify({ id, method, params, sessionId }) + '\0')
    })
  }

  read(chunk) {
    let start = 0
    for (let end; (end = chunk.indexOf(0, start)) >= 0; start = end + 1) {
      this.parts.push(chunk.subarray(start, end))
      const text = Buffer.concat(this.parts).toString('utf8')
      this.parts = []
      this.dispatch(JSON.parse(text))
    }
    if (start < chunk.length) this.parts.push(chunk.subarray(start))
  }

  dispatch(message) {
    if (message.id !== undefined) {
      const request = this.pending.get(message.id)
      this.pending.delete(message.id)
      if (message.error) request?.reject(new Error(`${request.method}: ${message.error.message}`))
      else request?.resolve(message.result)
      return
    }
    if (message.method === 'Target.detachedFromTarget') this.drop(message.params.sessionId)
    const session = message.sessionId ? this.sessions.get(message.sessionId) : this
    session?.emit(message.method, message.params)
  }

  /** A target that went away never answers what it was asked. */
  drop(sessionId) {
    this.sessions.delete(sessionId)
    for (const [id, request] of this.pending) {
      if (request.sessionId !== sessionId) continue
      this.pending.delete(id)
      request.reject(new Error(`${request.method}: the page was closed`))
    }
  }

  close() {
    if (this.closed) return
    this.closed = true
    for (const { method, reject } of this.pending.values()) reject(new Error(`${method}: Chromium has ended`))
    this.pending.clear()
    this.emit('disconnected')
  }
}

module.exports = { Connection }
