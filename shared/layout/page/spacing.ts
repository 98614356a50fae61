import type { Module } from '@shared/model/placement'
import { derived } from '../styles/derived'
import type { StyleSheet } from '../styles/styles'
import type { Context } from './context'

/** A style sheet whose running text has 字距 of so many em. */
const spacedStyles = derived((styles: StyleSheet, spacing: number): StyleSheet => {
  const { body } = styles
  return { ...styles, body: { ...body, paragraph: { ...body.paragraph, spacing } } }
})

/** The context in which a module's text is set: the page's, with the module's own 字距. */
export const spacedContext = (page: Context, { spacing }: Module): Context =>
  spacing ? { ...page, styles: spacedStyles(page.styles, spacing) } : page
