// A Playwright reporter: writes what test.mjs counts, with the reasons that tests gave for skipping themselves.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './root.mjs'

export default class PlaywrightCount {
  onBegin(_config, suite) {
    this.suite = suite
    this.errors = 0
  }

  /** An error outside any test: a spec that could not be loaded, a global set-up that threw. */
  onError() {
    this.errors++
  }

  onEnd() {
    const counts = { passed: 0, failed: this.errors, skipped: [], flaky: [] }
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome()
      if (outcome === 'skipped') {
        const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
        const name = `${relative(root, test.location.file)} › ${test.title}`
        counts.skipped.push({ name, reason: reason ?? 'did not run' })
      } else if (outcome === 'flaky') {
        // Passed at the second try: counted as passed, and named so that it is not forgotten.
        counts.passed++
        counts.flaky.push(`${relative(root, test.location.file)} › ${test.title}`)
      } else counts[outcome === 'expected' ? 'passed' : 'failed']++
    }
    writeFileSync(process.env.BANXIN_PLAYWRIGHT_COUNT, JSON.stringify(counts))
  }

  printsToStdio() {
    return false
  }
}
