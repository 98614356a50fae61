import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { sizeOf } from '@shared/model/pagesize'
import { pageNumbers } from '../app/doc'
import { useApp } from '../app/store'
import { IconButton } from '../shell/IconButton'
import { PagePicture } from './PageCard'

/** The pair of a page: an even page stands left of the odd one after it, the first page alone. */
export function spreadOf(numbers: readonly number[], number: number): number[] {
  const first = number % 2 === 0 ? number : number - 1
  return [first, first + 1].filter((one) => numbers.includes(one))
}

/** Two neighbouring pages side by side (跨版), as a reader opens the paper. */
export function Spread({
  chosen,
  choose,
  open,
}: {
  chosen: number
  choose: (n: number) => void
  open: (n: number) => void
}) {
  const { t } = useTranslation()
  const numbers = useApp(useShallow((state) => (state.doc ? pageNumbers(state.doc) : [])))
  const pages = useApp((state) => state.doc?.pages)
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current!
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  const pair = spreadOf(numbers, chosen)
  const sizes = pair.flatMap((number) => (pages?.[number] ? [sizeOf(pages[number])] : []))
  const widthMm = sizes.reduce((sum, size) => sum + size.widthMm, 0)
  const heightMm = Math.max(1, ...sizes.map((size) => size.heightMm))
  const scale = Math.max(0, Math.min((room.width - 24) / widthMm, (room.height - 24) / heightMm))
  const before = numbers.findLast((number) => number < pair[0]!)
  const after = numbers.find((number) => number > pair.at(-1)!)
  return (
    <div className="plan-spread">
      <IconButton
        icon={ChevronLeft}
        label={t('plan.before')}
        disabled={before === undefined}
        onPress={() => before !== undefined && choose(before)}
      />
      <div
        ref={box}
        className="plan-pair"
        role="group"
        aria-label={
          pair.length === 2
            ? t('plan.spreadOf', { a: pair[0]!, b: pair[1]! })
            : t('plan.page', { n: pair[0]! })
        }
      >
        {scale > 0 &&
          pair.map((number, n) => (
            <button
              key={number}
              type="button"
              aria-pressed={number === chosen}
              aria-label={t('plan.page', { n: number })}
              onClick={() => choose(number)}
              onDoubleClick={() => open(number)}
            >
              <PagePicture number={number} width={Math.floor(sizes[n]!.widthMm * scale)} />
            </button>
          ))}
      </div>
      <IconButton
        icon={ChevronRight}
        label={t('plan.after')}
        disabled={after === undefined}
        onPress={() => after !== undefined && choose(after)}
      />
    </div>
  )
}
