import type { RenderElementProps, RenderLeafProps } from 'slate-react'
import type { TextLeaf } from '@shared/model/text'

// Both are module-level on purpose: a new identity would render the leaf that is being composed,
// and the input method's text would land in the wrong place.

// One tag for both kinds: another one would take the caret's text node away when the kind changes.
export const renderElement = ({ attributes, children, element }: RenderElementProps) =>
  element.type === 'subhead' ? (
    <p {...attributes} className="body-subhead" role="heading" aria-level={4}>
      {children}
    </p>
  ) : (
    <p {...attributes} className="body-paragraph">
      {children}
    </p>
  )

/** The look of each mark is a class; the text stays one node, whatever marks it has. */
function leafClass(leaf: TextLeaf): string | undefined {
  const names = [
    leaf.bold && 'leaf-bold',
    leaf.kai && 'leaf-kai',
    leaf.fang && 'leaf-fang',
    leaf.dots && 'leaf-dots',
    leaf.underline && 'leaf-underline',
    leaf.script && `leaf-${leaf.script}`,
    leaf.ruby && 'leaf-ruby',
    leaf.red && 'leaf-red',
  ].filter(Boolean)
  return names.length > 0 ? names.join(' ') : undefined
}

export const renderLeaf = ({ attributes, children, leaf }: RenderLeafProps) => (
  // An empty reading is none: a leaf that is being composed may carry one.
  <span {...attributes} className={leafClass(leaf)} data-ruby={leaf.ruby || undefined}>
    {children}
  </span>
)
