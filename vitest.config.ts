import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'shared') } },
  test: {
    include: ['tests/{unit,cases,golden}/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
