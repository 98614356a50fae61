// Makes `electron` resolve to the stand-in, for require and for import.
const Module = require('node:module')
const { pathToFileURL } = require('node:url')
const { join } = require('node:path')

const NAMES = ['electron', 'electron/main', 'electron/common']

/** @param {any} electron */
function installElectron(electron) {
  const load = Module._load
  Module._load = function (request, ...rest) {
    return NAMES.includes(request) ? electron : load.call(this, request, ...rest)
  }
  globalThis[Symbol.for('electron-on-chromium')] = electron
  Module.register(pathToFileURL(join(__dirname, 'esm', 'resolve.mjs')), { data: { names: NAMES } })
}

module.exports = { installElectron }
