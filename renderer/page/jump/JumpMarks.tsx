import { useTranslation } from 'react-i18next'
import type { JumpPlace } from './state'

/** 续 and 转 on a module: from where its text comes, and where it goes on. */
export function JumpMarks({ place, page }: { place: JumpPlace; page: number }) {
  const { t } = useTranslation()
  const { from, to } = place
  return (
    <>
      {from !== null && (
        <span className="jump-mark jump-mark-from" aria-hidden>
          {from === page ? t('jump.fromHere') : t('jump.from', { n: from })}
        </span>
      )}
      {to !== null && (
        <span className="jump-mark jump-mark-to" aria-hidden>
          {to === page ? t('jump.toHere') : t('jump.to', { n: to })}
        </span>
      )}
    </>
  )
}
