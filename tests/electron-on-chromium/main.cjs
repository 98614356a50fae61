// The stand-in's main process: plays the part of Electron's own start-up code around the app's main script.
const { createRequire } = require('node:module')
const { renameSync, writeFileSync } = require('node:fs')
const { dirname, resolve } = require('node:path')
const { pathToFileURL } = require('node:url')
const { makeElectron } = require('./electron.cjs')
const { readPackage } = require('./app.cjs')
const { installElectron } = require('./hook.cjs')

/** Electron's switches that take the next argument as their value. */
const WITH_VALUE = ['-r', '--require']

async function main() {
  const given = process.argv.slice(2)
  process.argv.splice(1, process.argv.length - 1, ...given)
  const { version } = require('electron/package.json')
  const { electron, host } = makeElectron({ argv: given, electronVersion: version })
  // Code asks these which program it runs in.
  process.versions.electron = version
  process.env.BANXIN_HOST = 'chromium'
  Object.defineProperty(process, 'type', { value: 'browser', configurable: true })
  Object.defineProperty(process, 'defaultApp', { value: true, configurable: true })
  Object.defineProperty(process, 'resourcesPath', { value: dirname(__dirname), configurable: true })
  installElectron(electron)
  const { preloads, appPath } = readArguments(given)
  // Playwright's loader is one of these; it takes its own switches out of process.argv.
  for (const path of preloads) createRequire(resolve('start.cjs'))(path)
  if (!appPath) throw new Error('Usage: electron [options] <folder or file of the app>')

  const path = resolve(appPath)
  const settings = readPackage(path)
  const file = createRequire(resolve(path, 'start.cjs')).resolve(path)
  electron.app._setApp({ name: settings?.productName ?? settings?.name, version: settings?.version, path: settings ? path : dirname(file) }) // prettier-ignore
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => electron.app.quit())
  }
  await import(pathToFileURL(file).href)
  // A visible Chromium shows its first window at once, so it is started by the first page instead.
  if (host.headless) await host.start()
  process.versions.chrome = host.chromeVersion
  if (process.env.BANXIN_PICTURE) pictureOf(electron.app, process.env.BANXIN_PICTURE)
  electron.app._becomeReady(electron.app)
}

/** Where nobody can see the window, a picture of it, renewed every few seconds. */
function pictureOf(app, file) {
  app.once('browser-window-created', (_event, window) => {
    const timer = setInterval(async () => {
      if (window.isDestroyed()) return clearInterval(timer)
      const image = await window.capturePage().catch(() => null)
      if (!image) return
      writeFileSync(`${file}.part`, image.toPNG())
      renameSync(`${file}.part`, file)
    }, 5000)
    timer.unref()
  })
}

function readArguments(given) {
  const preloads = []
  for (let at = 0; at < given.length; at++) {
    if (WITH_VALUE.includes(given[at])) preloads.push(given[++at])
    else if (!given[at].startsWith('-')) return { preloads, appPath: given[at] }
  }
  return { preloads, appPath: undefined }
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
