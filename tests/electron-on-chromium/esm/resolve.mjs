// A loader hook (it runs on a thread of its own): `import 'electron'` finds module.mjs beside this file.
let names = []

export function initialize(data) {
  names = data.names
}

export function resolve(specifier, context, next) {
  if (!names.includes(specifier)) return next(specifier, context)
  return { url: new URL('./module.mjs', import.meta.url).href, shortCircuit: true }
}
