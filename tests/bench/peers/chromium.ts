import { chromiumBody, chromiumCss, type ChromiumHost } from '../../quality/engines/chromium'
import { SIZE_PT, STEP_PT } from '../../quality/setting'
import { COLUMN_ROWS, MEASURE } from './column'
import type { Plan, Round } from './samples'
import type { PeerText } from './text'

const CSS = chromiumCss(`
#text { column-width: ${MEASURE * SIZE_PT}pt; column-gap: ${SIZE_PT}pt; column-fill: auto;
  height: ${COLUMN_ROWS * STEP_PT}pt; width: ${MEASURE * SIZE_PT}pt }`)

/**
 * Chromium's columns, measured inside the page: the DOM is changed and the layout asked for. Its quickest line
 * breaking (no text-wrap: pretty), its start and its painting left out.
 */
export async function measureChromium(host: ChromiumHost, text: PeerText, plan: Plan): Promise<Round> {
  await host.show(CSS, '<p>字</p><div id="text"></div>')
  const { full, relayout, step } = await host.page.evaluate(
    ({ html, at, typed, plan }) => {
      const box = document.getElementById('text')!
      const settle = (): number => box.scrollWidth + box.getBoundingClientRect().height
      const time = (run: () => void): number => {
        const start = performance.now()
        run()
        settle()
        return performance.now() - start
      }
      const full = Array.from({ length: plan.full }, () => {
        box.innerHTML = ''
        settle()
        return time(() => (box.innerHTML = html))
      })
      const node = box.children[at.paragraph]!.firstChild as Text
      const relayout: number[] = []
      for (let i = 0; i < plan.warmUp + plan.relayout; i++) {
        const took = time(() => node.insertData(at.offset, typed[i]!))
        node.deleteData(at.offset, 1)
        settle()
        if (i >= plan.warmUp) relayout.push(took)
      }
      let step = Infinity
      for (let last = performance.now(), n = 0; n < 50;) {
        const now = performance.now()
        if (now === last) continue
        step = Math.min(step, now - last)
        last = now
        n++
      }
      return { full, relayout, step }
    },
    { html: chromiumBody(text.paragraphs), at: text.at, typed: text.typed, plan },
  )
  if (step > 0.02) throw new Error(`the page's clock steps ${step} ms: too coarse to time one edit`)
  return { cold: null, full, relayout }
}
