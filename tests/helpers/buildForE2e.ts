import { ensureBuilt } from '../../scripts/lib/build.mjs'
import { findHost } from '../../scripts/lib/host.mjs'

/** Playwright's global set-up: a build of the sources as they are, and the name of the host that runs the specs. */
export default async function setUp(): Promise<void> {
  await ensureBuilt('all')
  console.log(`Host: ${findHost().label}`)
}
