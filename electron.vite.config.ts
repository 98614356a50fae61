import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'electron-vite'
import { slateReactPatch } from './patches/slate-react'

const alias = { '@shared': resolve(import.meta.dirname, 'shared') }

const config: UserConfig = {
  main: {
    resolve: { alias },
    build: {
      rollupOptions: {
        input: {
          index: resolve(import.meta.dirname, 'electron/main/index.ts'),
          // The thread that lays out and writes a PDF; electron/main/export/run.ts starts it by this name.
          exportWorker: resolve(import.meta.dirname, 'electron/main/export/worker.ts'),
          // The process that reads pictures; electron/main/pictures/reader.ts starts it by this name.
          pictureProcess: resolve(import.meta.dirname, 'electron/main/pictures/process.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    // A sandboxed preload must be one CommonJS file.
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(import.meta.dirname, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'renderer'),
    resolve: { alias },
    plugins: [react(), slateReactPatch()],
    optimizeDeps: { rolldownOptions: { plugins: [slateReactPatch()] } },
    worker: { format: 'es' },
    build: { rollupOptions: { input: resolve(import.meta.dirname, 'renderer/index.html') } },
  },
}

// The command line needs no more than main (scripts/lib/build.mjs).
export default defineConfig(process.env.BANXIN_BUILD === 'main' ? { main: config.main } : config)
