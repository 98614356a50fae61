import type { RenderElementProps, RenderLeafProps } from 'slate-react'

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

export const renderLeaf = ({ attributes, children, leaf }: RenderLeafProps) => (
  <span
    {...attributes}
    className={`${leaf.bold ? 'leaf-bold' : ''} ${leaf.kai ? 'leaf-kai' : ''}`.trim() || undefined}
  >
    {children}
  </span>
)
