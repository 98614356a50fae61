// Values cross between main and the page as JSON, but Electron clones them structurally. What JSON cannot hold is
// tagged: { [TAG]: kind, ... }. This file runs on both sides (page/source.cjs puts its text into the page), so it uses
// neither Node nor the DOM.

function makeWire() {
  const TAG = '$wire'
  const arrays = [
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView,
  ] // prettier-ignore
  const arrayByName = new Map(arrays.map((type) => [type.name, type]))
  const errors = new Map(
    [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError].map((type) => [
      type.name,
      type,
    ]),
  )

  function toBase64(bytes) {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000))
    }
    return btoa(text)
  }

  function fromBase64(base64) {
    const text = atob(base64)
    const bytes = new Uint8Array(text.length)
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
    return bytes
  }

  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }

  function pack(value, seen) {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'undefined':
        return { [TAG]: 'undefined' }
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { [TAG]: 'number', text: numberText(value) }
      case 'bigint':
        return { [TAG]: 'bigint', text: String(value) }
      case 'function':
      case 'symbol':
        return refuse()
    }
    if (value === null) return null
    if (seen.includes(value)) return refuse()
    return packObject(value, [...seen, value])
  }

  const numberText = (value) => (Object.is(value, -0) ? '-0' : String(value))

  function packObject(value, seen) {
    const inner = (item) => pack(item, seen)
    if (Array.isArray(value)) return Array.from(value, inner)
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      const type = arrays.find((candidate) => value instanceof candidate)
      return { [TAG]: 'view', type: type.name, bytes: toBase64(bytes) }
    }
    if (value instanceof ArrayBuffer) return { [TAG]: 'buffer', bytes: toBase64(new Uint8Array(value)) }
    if (value instanceof Date) return { [TAG]: 'date', time: inner(value.getTime()) }
    if (value instanceof RegExp) return { [TAG]: 'regexp', source: value.source, flags: value.flags }
    if (value instanceof Map) return { [TAG]: 'map', entries: [...value].map((entry) => entry.map(inner)) }
    if (value instanceof Set) return { [TAG]: 'set', values: [...value].map(inner) }
    if (value instanceof Error) {
      return { [TAG]: 'error', name: value.name, message: value.message, stack: value.stack }
    }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) return refuse()
    // An own key "__proto__" stays a plain key on both sides.
    const entries = Object.entries(value).map(([key, item]) => [key, inner(item)])
    if (entries.some(([key]) => key === TAG || key === '__proto__')) return { [TAG]: 'object', entries }
    return Object.fromEntries(entries)
  }

  function unpack(value) {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    switch (value[TAG]) {
      case undefined:
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]))
      case 'undefined':
        return undefined
      case 'number':
        return Number(value.text)
      case 'bigint':
        return BigInt(value.text)
      case 'view': {
        const bytes = fromBase64(value.bytes)
        return new (arrayByName.get(value.type))(bytes.buffer)
      }
      case 'buffer':
        return fromBase64(value.bytes).buffer
      case 'date':
        return new Date(unpack(value.time))
      case 'regexp':
        return new RegExp(value.source, value.flags)
      case 'map':
        return new Map(value.entries.map((entry) => entry.map(unpack)))
      case 'set':
        return new Set(value.values.map(unpack))
      case 'error': {
        const error = new (errors.get(value.name) ?? Error)(value.message)
        error.stack = value.stack
        return error
      }
      case 'object':
        return unpackEntries(value.entries)
    }
    throw new Error(`Unknown tag on the wire: ${value[TAG]}`)
  }

  function unpackEntries(entries) {
    const object = {}
    for (const [key, item] of entries) {
      Object.defineProperty(object, key, {
        value: unpack(item),
        enumerable: true,
        writable: true,
        configurable: true,
      })
    }
    return object
  }

  return {
    /** Value to JSON text; throws as Electron does when a value cannot be cloned. */
    encode: (value) => JSON.stringify(pack(value, [])),
    decode: (text) => unpack(JSON.parse(text)),
  }
}

module.exports = { makeWire }
