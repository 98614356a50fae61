import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { importText } from '@shared/importing/import'
import type { PageInput } from '@shared/layout/page/types'
import { makeInput } from '../../helpers/pages'
import { hasRealPage, REAL_PAGE } from '../../helpers/realPage'
import { annealing, banxin, greedy, type MakeupEngine } from './engines'
import { isFull, isWhole, measurePage } from './measure'
import { generatedPage } from './pages'
import { aimLines, makeupAims, makeupTable, type Run } from './report'

// Pages made up by Banxin, by a greedy fill and by simulated annealing, all measured with the same checks.
const { values } = parseArgs({
  options: {
    makeup: { type: 'boolean' },
    json: { type: 'boolean', default: false },
    pages: { type: 'string', default: '100' },
    from: { type: 'string', default: '0' },
    only: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
})
const say = (words: string): void => {
  if (!values.json) console.log(words)
}

const engines: MakeupEngine[] = values.only ? [banxin] : [banxin, annealing, greedy]
const names = engines.map(({ name }) => name)

function runAll(page: string, input: PageInput): Run[] {
  let budget = 0
  return engines.map((engine) => {
    const { modules, ...made } = engine.make(input, budget)
    if (engine === banxin) budget = made.allMs
    return { engine: engine.name, page, made, figures: measurePage(input, modules) }
  })
}

const from = Number(values.from)
const count = Number(values.pages)
const runs: Run[] = []
// The first page warms up: what it takes is the compiler's time.
banxin.make(generatedPage(from).input, 0)
say(
  `Make-up quality: ${count} generated pages from the project's own sample writing, 5 to 14 stories, 0 to 4 pictures,`,
)
say(
  'broadsheet and tabloid by turns, text measured out to fill the page as an editor does; one reader for all engines.',
)
for (const { name, about } of engines) say(`  ${name}: ${about}`)
for (let n = from; n < from + count; n++) {
  const page = generatedPage(n)
  const own = runAll(page.name, page.input)
  runs.push(...own)
  const ours = own[0]!
  if (values.verbose || (!values.json && (!isFull(ours.figures) || !isWhole(ours.figures)))) {
    const { oversetLines, holeRows, findings } = ours.figures
    say(
      `  page ${page.name}: ${page.size}, ${page.stories} stories, ${page.pictures} pictures: overset ${oversetLines}, holes ${holeRows}, ` +
        `碰题 ${findings['headlines-meet']}, 断版 ${findings['broken-page']}, score ${ours.figures.total}`,
    )
  }
}
say(`\nGenerated pages\n${makeupTable(runs, names)}`)

const real: Run[] = []
if (hasRealPage) {
  const { stories } = importText(readFileSync(REAL_PAGE, 'utf8'), { file: 'page.md', date: '2021-12-03' })
  real.push(...runAll('real', makeInput(stories)))
  say(`\nThe real page\n${makeupTable(real, names)}`)
} else say('\nThe real page is not at hand: not measured.')

const aims = makeupAims(
  runs.filter((run) => run.engine === banxin.name),
  loadavg()[0] ?? 0,
)
if (values.json) console.log(JSON.stringify({ runs, real, aims }, null, 2))
else say(`\nAims\n${aimLines(aims)}`)
if (aims.slice(0, 3).some(({ met }) => !met)) process.exitCode = 1
