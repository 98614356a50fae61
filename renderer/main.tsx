import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { boot, showError, startSession } from './app/session'
import { Crash } from './shell/Crash'
import './i18n'
import './styles/index.css'

startSession()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Crash>
      <App />
    </Crash>
  </StrictMode>,
)
void boot().catch((error: unknown) => showError(error))
