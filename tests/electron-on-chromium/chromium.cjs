// Finds, starts and ends the Chromium process.
const { spawn } = require('node:child_process')
const { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { Connection } = require('./cdp.cjs')
const { isAlive } = require('./instancelock.cjs')

const PROFILE = 'electron-on-chromium-'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function findChromium() {
  const found = [process.env.BANXIN_CHROMIUM, ...CANDIDATES].find((path) => path && existsSync(path))
  if (!found) throw new Error('Chromium is not installed. Run: apt-get install chromium (or: npm run setup)')
  return found
}

/** True where no window can or should be shown. Tests (a debugging port is asked for) never open windows. */
function isHeadless() {
  if (process.env.BANXIN_HEADED === '1') return false
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return !display || process.argv.some((argument) => argument.startsWith('--remote-debugging-port'))
}

const OWN_SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--password-store=basic',
  '--disable-search-engine-choice-screen',
]

/**
 * @param {object} options
 * @param {boolean} options.headless
 * @param {boolean} options.debuggingPort opens a port as well, and prints its address as Electron does
 * @param {string[]} options.switches the app's own, from app.commandLine
 * @returns {Promise<Connection>} once the protocol answers
 */
async function startChromium({ headless, debuggingPort, switches }) {
  removeStrayProfiles()
  const profile = mkdtempSync(join(tmpdir(), `${PROFILE}${process.pid}-`))
  // Chromium offers to translate a page whose language is not the system's.
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }))
  // A window of the app's own, without tabs and address bar; Chromium gives one only to http: and file:.
  const blank = join(profile, 'blank.html')
  writeFileSync(blank, '<!doctype html><title>…</title>')
  // The test type keeps Chromium from warning of the switches given here.
  const visible = [`--app=${pathToFileURL(blank)}`, '--test-type']
  const args = [
    ...mergeFeatures([...switches, ...OWN_SWITCHES]),
    // Names under .localhost are loopback by standard; saying so keeps every name server out of it.
    '--host-resolver-rules=MAP *.localhost 127.0.0.1',
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...(debuggingPort ? ['--remote-debugging-port=0'] : []),
    ...(headless ? ['--headless=new', '--no-startup-window'] : visible),
  ]
  const child = spawn(findChromium(), args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  const connection = new Connection(child.stdio[3], child.stdio[4])
  // A profile that Chromium's last breath keeps in use is removed at the next start.
  process.on('exit', () => {
    child.kill('SIGKILL')
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
    } catch {
      return
    }
  })
  connection.ended = new Promise((resolve) => child.once('exit', resolve))
  const portOpen = watchErrors(child, debuggingPort)
  const ended = new Promise((_, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) =>
      reject(new Error(`Chromium ended at once (${signal ?? `code ${code}`})`)),
    )
  })
  ended.catch(() => {})
  await Promise.race([Promise.all([connection.send('Browser.getVersion'), portOpen]), ended])
  return connection
}

/** A process that was killed could not remove its profile. */
function removeStrayProfiles() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PROFILE))) {
    const pid = Number(name.slice(PROFILE.length).split('-')[0])
    if (!isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

/** Passes on the line that tells the debugging port; the rest of Chromium's log is shown only on request. */
function watchErrors(child, debuggingPort) {
  return new Promise((resolve) => {
    if (!debuggingPort) resolve()
    let rest = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith('DevTools listening on ')) {
          process.stderr.write(`\n${line}\n`)
          resolve()
        } else if (process.env.BANXIN_CHROMIUM_LOG === '1') process.stderr.write(`[chromium] ${line}\n`)
      }
    })
  })
}

/** Chromium heeds only the last of several --enable-features or --disable-features. */
function mergeFeatures(switches) {
  const features = new Map()
  const others = []
  for (const item of switches) {
    const [, name, value] = /^--(enable-features|disable-features)=(.*)$/.exec(item) ?? []
    if (name) features.set(name, [...(features.get(name) ?? []), value])
    else if (!others.includes(item)) others.push(item)
  }
  return [...others, ...[...features].map(([name, values]) => `--${name}=${values.join(',')}`)]
}

module.exports = { startChromium, findChromium, isHeadless }
