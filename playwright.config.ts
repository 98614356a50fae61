import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/helpers/buildForE2e.ts',
  // Every spec starts a whole app of its own.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  // A whole browser and a whole program start for every spec: a slow machine gets one more try, and the run says so.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: { screenshot: 'only-on-failure' },
})
