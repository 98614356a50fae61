import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'shared') } },
  test: {
    include: ['tests/{unit,cases,golden}/**/*.test.ts'],
    testTimeout: 60_000,
    // No test sees the fonts that whoever runs it has put into the app's own folder.
    env: {
      BANXIN_FONTS: resolve(import.meta.dirname, '.cache/no-fonts'),
      BANXIN_CACHE: resolve(import.meta.dirname, '.cache/tests'),
    },
  },
})
