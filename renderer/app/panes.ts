const PANES = ['.stories', '.editor', '.preview'] as const
/** What takes the focus in a pane, best first. */
const TARGETS: Record<(typeof PANES)[number], string> = {
  '.stories': '.story-list [role="row"][aria-selected="true"], .story-list, .stories button',
  '.editor': '.body-editable, .editor textarea, .editor button',
  '.preview': '.module[data-selected], .module, .preview button',
}

/** F6: the focus goes to the next pane (with Shift the one before), to where work goes on there. */
export function focusNextPane(back: boolean): void {
  const at = PANES.findIndex((pane) => document.querySelector(pane)?.contains(document.activeElement))
  for (let step = 1; step <= PANES.length; step++) {
    const offset = back ? -step : step
    const start = at < 0 && back ? PANES.length : at
    const pane = PANES[(start + offset + 2 * PANES.length) % PANES.length]!
    for (const selector of TARGETS[pane].split(', ')) {
      const target = document.querySelector<HTMLElement>(selector)
      if (!target) continue
      target.focus()
      if (document.activeElement === target || target.contains(document.activeElement)) return
    }
  }
}
