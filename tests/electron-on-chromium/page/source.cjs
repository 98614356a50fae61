// Builds the script that Chromium evaluates at the start of every document of a window.
const { makeWire } = require('../wire.cjs')
const { makeRenderer, makeContextBridge, watchKeys, askToOpen } = require('./renderer.cjs')

/**
 * @param {object} options
 * @param {string} options.binding name of the function that carries messages to main; hidden from the page at once
 * @param {string} options.receiver name of the function through which main answers
 * @param {string | null} options.preload source of a CommonJS preload script
 * @param {object} options.process what `process` is for the preload script
 */
function pageSource({ binding, receiver, preload, process }) {
  return `(() => {
  'use strict'
  const binding = globalThis[${JSON.stringify(binding)}]
  delete globalThis[${JSON.stringify(binding)}]
  // As in Electron, only the main frame gets the preload script.
  if (window !== window.top || !binding) return
  ${[makeWire, makeRenderer, makeContextBridge, watchKeys, askToOpen].join('\n')}
  const post = (message) => binding(JSON.stringify(message))
  const renderer = makeRenderer(makeWire(), post)
  Object.defineProperty(globalThis, ${JSON.stringify(receiver)}, { value: renderer.receive })
  watchKeys(post)
  askToOpen(post)
  ${preload === null ? '' : preloadCall(preload, process)}
})()`
}

// A sandboxed preload script may require electron and nothing else of ours.
const preloadCall = (preload, process) => `
  const process = ${JSON.stringify(process)}
  const known = { ipcRenderer: renderer.ipcRenderer, contextBridge: makeContextBridge() }
  const electron = new Proxy(known, {
    get(target, name) {
      if (name in target || typeof name !== 'string') return target[name]
      return name === '__esModule' || name === 'default' ? undefined : renderer.absent('electron.' + name)()
    },
  })
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error('module not found: ' + name)
  }
  const module = { exports: {} }
  ;(function (exports, require, module, process, global) {
${preload}
  }).call(module.exports, module.exports, require, module, process, globalThis)`

module.exports = { pageSource }
