import { existsSync } from 'node:fs'
import { startOf } from './cli/names'

// The one entry of both: `banxin new ...` runs headless and never loads Electron, anything else opens the window.
// Under a packaged Electron the program's name is one word of argv; `defaultApp` tells the development form apart.
const packaged = process.versions.electron !== undefined && !('defaultApp' in process && process.defaultApp)
const asked = startOf(process.argv, { packaged, exists: existsSync })

if (asked.as === 'cli') {
  const { main } = await import('./cli')
  process.exit(await main(asked.argv))
} else {
  const { start } = await import('./app')
  start(asked.argv)
}
