/** app.commandLine: the switches given at start, and those the app adds for Chromium. */
class CommandLine {
  /** @param {string[]} argv */
  constructor(argv) {
    this._given = new Map()
    this._added = new Map()
    for (const argument of argv) {
      const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
      if (name) this._given.set(name, value)
    }
  }

  appendSwitch(name, value = '') {
    // Chromium's lists of features add up.
    const before = /^(enable|disable)-features$/.test(name) ? this._added.get(name) : undefined
    this._added.set(name, before ? `${before},${value}` : String(value))
  }

  appendArgument() {}

  hasSwitch(name) {
    return this._given.has(name) || this._added.has(name)
  }

  getSwitchValue(name) {
    return this._added.get(name) ?? this._given.get(name) ?? ''
  }

  removeSwitch(name) {
    this._given.delete(name)
    this._added.delete(name)
  }

  /** @returns {string[]} what the app added, for Chromium's own command line */
  _list() {
    return [...this._added].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  }
}

module.exports = { CommandLine }
