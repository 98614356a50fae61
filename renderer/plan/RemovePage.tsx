import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { pageNumbers } from '../app/doc'
import { useApp } from '../app/store'
import { removePageOf } from './acts'

/** Asks where the stories of a page go that is taken out. */
export function RemovePage({ number, done }: { number: number; done: () => void }) {
  const { t } = useTranslation()
  const page = useApp((state) => state.doc?.pages[number])
  const others = useApp(
    useShallow((state) => (state.doc ? pageNumbers(state.doc).filter((one) => one !== number) : [])),
  )
  if (!page) return null
  const take = (where: Parameters<typeof removePageOf>[1]) => {
    removePageOf(number, where)
    done()
  }
  return (
    <div className="plan-fields plan-remove" role="group" aria-label={t('plan.removeTitle', { n: number })}>
      <b>{t('plan.removeTitle', { n: number })}</b>
      <p>
        {t('plan.removeText', { n: number, stories: page.stories.length, leftovers: page.leftovers.length })}
      </p>
      {others.map((other) => (
        <button key={other} type="button" className="button" onClick={() => take({ to: other })}>
          {t('plan.removeTo', { n: other })}
        </button>
      ))}
      <button type="button" className="button button-danger" onClick={() => take('remove')}>
        {t('plan.removeWith')}
      </button>
      <button type="button" className="button" autoFocus onClick={done}>
        {t('plan.cancel')}
      </button>
    </div>
  )
}
