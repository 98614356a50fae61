// A Vitest reporter: writes what test.mjs counts, with the reasons that tests gave for skipping themselves.
import { writeFileSync } from 'node:fs'

export default class VitestCount {
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skipped: [] }
    for (const module of modules) {
      // A file that could not be loaded, or a hook that threw, is a failure of its own.
      counts.failed += module.errors().length
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const { state, note } = test.result()
        if (state === 'skipped') {
          const mode = test.options.mode === 'todo' ? 'todo' : 'marked to be skipped'
          counts.skipped.push({ name: `${module.relativeModuleId} › ${test.fullName}`, reason: note ?? mode })
        } else counts[state === 'passed' ? 'passed' : 'failed']++
      }
    }
    writeFileSync(process.env.BANXIN_VITEST_COUNT, JSON.stringify(counts))
  }
}
