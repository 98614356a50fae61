import type { Page } from '@shared/model/page'

/** Locks modules, so that neither a hand nor make-up moves them, or frees them. */
export function lockModules(page: Page, ids: readonly string[], locked: boolean): Page {
  const modules = page.modules.map((module) => {
    if (!ids.includes(module.id) || (module.pinned ?? false) === locked) return module
    const { pinned: _pinned, ...free } = module
    return locked ? { ...free, pinned: true as const } : free
  })
  return modules.every((module, n) => module === page.modules[n]) ? page : { ...page, modules }
}
