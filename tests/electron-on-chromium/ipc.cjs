const { EventEmitter } = require('node:events')
const { makeWire } = require('./wire.cjs')

const wire = makeWire()

/** Electron's ipcMain: one handler a channel for `invoke`, any number of listeners for `send`. */
class IpcMain extends EventEmitter {
  constructor() {
    super()
    this._handlers = new Map()
  }

  handle(channel, listener) {
    if (this._handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this._handlers.set(channel, listener)
  }

  handleOnce(channel, listener) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return listener(...args)
    })
  }

  removeHandler(channel) {
    this._handlers.delete(channel)
  }
}

/**
 * Carries one message of a page to ipcMain.
 * @param {IpcMain} ipcMain
 * @param {object} contents the WebContents it came from
 * @param {object} message as posted by page/renderer.cjs
 */
async function receiveFromPage(ipcMain, contents, message) {
  const frame = contents.mainFrame
  const event = {
    type: 'frame',
    sender: contents,
    senderFrame: frame,
    processId: 1,
    frameId: frame.routingId,
  }
  const args = wire.decode(message.args)
  if (message.type === 'send') {
    contents.emit('ipc-message', event, message.channel, ...args)
    ipcMain.emit(message.channel, { ...event, reply: (...reply) => contents.send(...reply) }, ...args)
    return
  }
  const handler = ipcMain._handlers.get(message.channel)
  const answer = { type: 'answer', id: message.id }
  try {
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`)
    contents._post({ ...answer, value: wire.encode(await handler(event, ...args)) })
  } catch (error) {
    if (handler) console.error(`Error occurred in handler for '${message.channel}':`, error)
    contents._post({ ...answer, error: String(error) })
  }
}

/** @param {string} channel @param {unknown[]} args */
const eventMessage = (channel, args) => ({ type: 'event', channel, args: wire.encode(args) })

module.exports = { IpcMain, receiveFromPage, eventMessage }
