// The process that reads pictures from its source: what electron-vite builds for the app, read by tsx for tests.
import { register } from 'tsx/esm/api'

register()
await import('../../electron/main/pictures/process.ts')
