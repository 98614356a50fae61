import { Component, type ErrorInfo, type ReactNode } from 'react'
import i18n from '../i18n'

/** The last net: an error in a component is shown in words, with a way on. */
export class Crash extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="welcome" role="alert">
        <div className="welcome-card">
          <h2>{i18n.t('error.crashed')}</h2>
          <p>{error.message}</p>
          <p className="pane-note">{i18n.t('error.crashedHint')}</p>
          <button type="button" className="button button-primary" onClick={() => location.reload()}>
            {i18n.t('error.reload')}
          </button>
        </div>
      </main>
    )
  }
}
