const {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  watch,
  writeFileSync,
  renameSync,
} = require('node:fs')
const { join } = require('node:path')

/**
 * app.requestSingleInstanceLock, which answers at once: a file with the holder's process id in the user-data folder.
 * A second instance leaves a message in a folder beside it, which the first one watches.
 */
class InstanceLock {
  /** @param {string} userData */
  constructor(userData) {
    this.file = join(userData, 'SingletonLock')
    this.inbox = join(userData, 'SingletonMessages')
    this.held = false
  }

  /** @param {object} message for the holder, if there is one @param {(message: object) => void} onMessage */
  request(message, onMessage) {
    if (this.held) return true
    mkdirSync(this.inbox, { recursive: true })
    if (!this.take()) {
      const name = `${process.pid}-${process.hrtime.bigint()}`
      writeFileSync(join(this.inbox, `.${name}`), JSON.stringify(message))
      renameSync(join(this.inbox, `.${name}`), join(this.inbox, `${name}.json`))
      return false
    }
    this.held = true
    this.watcher = watch(this.inbox, () => this.read(onMessage)).unref()
    process.on('exit', () => this.release())
    return true
  }

  take() {
    try {
      writeFileSync(this.file, String(process.pid), { flag: 'wx' })
      return true
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isAlive(Number(readFileSync(this.file, 'utf8')))) return false
    rmSync(this.file, { force: true })
    return this.take()
  }

  read(onMessage) {
    // Watching also tells of the folder's own end.
    if (!existsSync(this.inbox)) return
    for (const name of readdirSync(this.inbox)
      .filter((entry) => entry.endsWith('.json'))
      .sort()) {
      const path = join(this.inbox, name)
      const message = JSON.parse(readFileSync(path, 'utf8'))
      rmSync(path)
      onMessage(message)
    }
  }

  release() {
    if (!this.held) return
    this.held = false
    this.watcher.close()
    rmSync(this.file, { force: true })
    rmSync(this.inbox, { recursive: true, force: true })
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return pid > 0
  } catch (error) {
    return error.code === 'EPERM'
  }
}

module.exports = { InstanceLock, isAlive }
