import { app, session } from 'electron'
import { ORIGIN } from './content'

/** Shuts the doors that a page must not open: navigation, windows, web views. Before any window is made. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Permissions and the network. Once the app is ready. */
export function guardSession(): void {
  const own = session.defaultSession
  // Text that the person copies is the one thing a page may do beyond its own window.
  const allowed = (permission: string, url: string): boolean =>
    permission === 'clipboard-sanitized-write' && (url === ORIGIN || url.startsWith(`${ORIGIN}/`))
  own.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(allowed(permission, requestingUrl)),
  )
  own.setPermissionCheckHandler((_contents, permission, origin) => allowed(permission, origin))
  own.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*'] },
    (_details, answer) => answer({ cancel: true }),
  )
}
