/** A run of text with the marks an editor can put on it (Slate text node). Marks are absent when off. */
export interface TextLeaf {
  text: string
  /** 黑体: set in the bold sans face. */
  bold?: true
  /** 楷体 (falls back to the serif face where no 楷 face is installed). */
  kai?: true
  /** 仿宋 (likewise). */
  fang?: true
  /** 着重号: a dot under every character. */
  dots?: true
  underline?: true
  script?: 'super' | 'sub'
  /** Reading set above, such as the 拼音 of a rare character. Not part of the text, not counted. */
  ruby?: string
  /** 套红 */
  red?: true
}

/** A body block (Slate element). `subhead` is a 小标题 inside the story. */
export interface Block {
  type: 'paragraph' | 'subhead'
  children: TextLeaf[]
}

export const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ text }] })
export const subhead = (text: string): Block => ({ type: 'subhead', children: [{ text }] })

export const blockText = (block: Block): string => block.children.map((leaf) => leaf.text).join('')
