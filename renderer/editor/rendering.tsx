import type { RenderElementProps, RenderLeafProps } from 'slate-react'

// Both are module-level on purpose: a new identity would render the leaf that is being composed,
// and the input method's text would land in the wrong place.

export const renderElement = ({ attributes, children, element }: RenderElementProps) =>
  element.type === 'subhead' ? (
    <h4 {...attributes} className="body-subhead">
      {children}
    </h4>
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
