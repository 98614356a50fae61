import type { StyleSheet } from '../styles/styles'

const sheets = new WeakMap<StyleSheet, Map<number, StyleSheet>>()

/** A style sheet whose running text has 字距 of so many em; one object a sheet and figure, for caches by identity. */
export function spacedStyles(styles: StyleSheet, spacing: number): StyleSheet {
  let known = sheets.get(styles)
  if (!known) sheets.set(styles, (known = new Map()))
  let sheet = known.get(spacing)
  if (!sheet) {
    const { body } = styles
    sheet = { ...styles, body: { ...body, paragraph: { ...body.paragraph, spacing } } }
    known.set(spacing, sheet)
  }
  return sheet
}
