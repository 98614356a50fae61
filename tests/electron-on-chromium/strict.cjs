// A member of Electron's API that the stand-in lacks must say so by name. Left undefined it would fail somewhere
// else, or, worse, make a test pass for a reason that does not hold on Electron.

/** Names that the language, Node and Playwright look up on any object. */
const PROBED = new Set([
  'then',
  'toJSON',
  'inspect',
  'domain',
  'nodeType',
  'asymmetricMatch',
  'length',
  'name',
])

/**
 * Wraps an object or a class, so that reading an unknown member throws an error naming it.
 * @template {object} T
 * @param {T} target
 * @param {string} path such as `electron.app`
 * @returns {T}
 */
function strict(target, path) {
  return new Proxy(target, {
    get(object, member, receiver) {
      if (member in object) return Reflect.get(object, member, receiver)
      if (typeof member !== 'string' || member.startsWith('_') || PROBED.has(member)) return undefined
      throw notImplemented(`${path}.${member}`)
    },
  })
}

/** @param {string} member */
function notImplemented(member) {
  return new Error(
    `${member} is not implemented by the Chromium stand-in for Electron (tests/electron-on-chromium)`,
  )
}

module.exports = { strict, notImplemented }
