import { useTranslation } from 'react-i18next'
import { useApp } from '../app/store'
import { BodyEditor } from './BodyEditor'
import { FitBar } from './FitBar'
import { Pictures } from './Pictures'
import { Queries } from './Queries'
import { StoryField } from './StoryField'
import { StoryHead } from './StoryHead'

/** The selected story: its queries, headline fields, body and pictures. */
export function StoryEditor() {
  const { t } = useTranslation()
  const story = useApp((state) => (state.story && state.doc?.stories[state.story] ? state.story : null))
  const readOnly = useApp((state) => state.readOnly)
  if (!story) {
    return (
      <section className="editor" aria-label={t('editor.title')}>
        <header className="pane-head">
          <h2>{t('editor.title')}</h2>
        </header>
        <p className="list-empty">
          <b>{t('editor.none')}</b>
          {t('editor.noneHint')}
        </p>
      </section>
    )
  }
  const field = { story, readOnly }
  return (
    <section className="editor" aria-label={t('editor.title')} key={story}>
      <StoryHead story={story} />
      <FitBar story={story} />
      <div className="editor-scroll">
        <Queries story={story} readOnly={readOnly} />
        <div className="headline-fields">
          <StoryField {...field} name="kicker" label={t('editor.kicker')} className="field-kicker" />
          <StoryField {...field} name="headline" label={t('editor.headline')} className="field-headline" />
          <StoryField {...field} name="deck" label={t('editor.deck')} className="field-deck" />
          <StoryField {...field} name="byline" label={t('editor.byline')} className="field-byline" />
          <StoryField {...field} name="dateline" label={t('editor.dateline')} className="field-dateline" />
        </div>
        <BodyEditor story={story} readOnly={readOnly} />
        <div className="tail-fields">
          <StoryField {...field} name="credit" label={t('editor.credit')} />
          <StoryField {...field} name="slug" label={t('editor.slug')} />
        </div>
        <Pictures story={story} readOnly={readOnly} />
      </div>
    </section>
  )
}
