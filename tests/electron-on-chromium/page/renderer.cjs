// Runs in the page before anything else: what Electron's renderer process offers to a preload script. The functions
// here are put into the page as text (source.cjs), so each uses only its arguments and the DOM.

/* global window, document, Node, HTMLElement, reportError */

/** ipcRenderer and contextBridge over a binding; answers with `receive`, which main calls with encoded messages. */
function makeRenderer(wire, post) {
  const listeners = new Map()
  const calls = new Map()
  let lastCall = 0

  const add = (channel, listener, once, first) => {
    const entry = { listener, once }
    const list = listeners.get(channel) ?? []
    listeners.set(channel, first ? [entry, ...list] : [...list, entry])
    return ipcRenderer
  }
  const remove = (channel, listener) => {
    const list = listeners.get(channel) ?? []
    const at = list.findLastIndex((entry) => entry.listener === listener)
    listeners.set(channel, list.toSpliced(at, at < 0 ? 0 : 1))
    return ipcRenderer
  }
  const emit = (channel, ...args) => {
    const list = listeners.get(channel) ?? []
    for (const { listener, once } of list) {
      if (once) remove(channel, listener)
      try {
        listener.apply(ipcRenderer, args)
      } catch (error) {
        reportError(error)
      }
    }
    return list.length > 0
  }
  const absent = (name) => () => {
    throw new Error(
      `${name} is not implemented by the Chromium stand-in for Electron (tests/electron-on-chromium)`,
    )
  }

  const ipcRenderer = {
    invoke(channel, ...args) {
      return new Promise((resolve, reject) => {
        const id = ++lastCall
        post({ type: 'invoke', id, channel, args: wire.encode(args) })
        calls.set(id, { channel, resolve, reject })
      })
    },
    send: (channel, ...args) => post({ type: 'send', channel, args: wire.encode(args) }),
    on: (channel, listener) => add(channel, listener, false),
    addListener: (channel, listener) => add(channel, listener, false),
    prependListener: (channel, listener) => add(channel, listener, false, true),
    once: (channel, listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel) => listeners.get(channel)?.length ?? 0,
    emit,
    sendSync: absent('ipcRenderer.sendSync'),
    postMessage: absent('ipcRenderer.postMessage'),
    sendToHost: absent('ipcRenderer.sendToHost'),
  }

  const receive = (message) => {
    if (message.type === 'event') {
      emit(message.channel, { sender: ipcRenderer, ports: [], senderId: 0 }, ...wire.decode(message.args))
      return
    }
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.error === undefined) call?.resolve(wire.decode(message.value))
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.error}`))
  }
  return { ipcRenderer, receive, absent }
}

/** Copies values and wraps functions as Electron's bridge between its two worlds does: no prototype, no identity. */
function makeContextBridge() {
  const cross = (value, seen = new Map()) => {
    if (typeof value === 'symbol') throw new Error('A symbol cannot cross the context bridge.')
    if (typeof value === 'function') return wrap(value)
    if (value === null || typeof value !== 'object') return value
    if (seen.has(value)) return seen.get(value)
    if (value instanceof Promise) return value.then((result) => cross(result), (error) => Promise.reject(cross(error))) // prettier-ignore
    if (value instanceof Error) return Object.assign(new Error(value.message), { stack: value.stack })
    if (Array.isArray(value)) {
      const copy = []
      seen.set(value, copy)
      for (const item of value) copy.push(cross(item, seen))
      return copy
    }
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) {
      return value instanceof Node || value instanceof Blob ? value : structuredClone(value)
    }
    const copy = {}
    seen.set(value, copy)
    for (const key of Object.keys(value)) copy[key] = cross(value[key], seen)
    return copy
  }
  const wrap = (callee) =>
    function (...args) {
      try {
        return cross(callee(...args.map((item) => cross(item))))
      } catch (error) {
        throw cross(error)
      }
    }
  const freeze = (value) => {
    if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value
    if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) {
      Object.freeze(value)
      Object.values(value).forEach(freeze)
    }
    return value
  }
  return {
    exposeInMainWorld(key, api) {
      if (key in window)
        throw new Error(`Cannot bind an API on top of an existing property on the window object`)
      Object.defineProperty(window, key, { value: freeze(cross(api)), enumerable: true })
    },
  }
}

/**
 * Tells main of the keys that the page left alone, for the menu's accelerators. Electron sees a key after the page did;
 * the timer stands for that, since no listener can be sure to run last.
 */
function watchKeys(post) {
  const unprintable = (key) => key.length > 1 && key !== 'Process' && key !== 'Dead'
  const isEditable = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  const report = (event) => {
    const target = event.composedPath()[0]
    const editable = isEditable(target)
    const modified = event.ctrlKey || event.altKey || event.metaKey
    if (event.isComposing || (editable && !modified && !unprintable(event.key))) return
    const { key, code, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event
    const rich = editable && target.isContentEditable
    setTimeout(() => {
      if (!event.defaultPrevented) post({ type: 'key', key, code, ctrl, alt, shift, meta, editable, rich })
    }, 0)
  }
  window.addEventListener('keydown', report, true)
}

/** window.open answers null, as on Electron when main denies the window, and main is asked what to do with the URL. */
function askToOpen(post) {
  window.open = (url = 'about:blank') => {
    post({ type: 'open', url: new URL(url, document.baseURI).href })
    return null
  }
}

module.exports = { makeRenderer, makeContextBridge, watchKeys, askToOpen }
