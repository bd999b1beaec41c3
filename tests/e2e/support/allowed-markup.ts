/** The elements that words are drawn with, in an entry and in a piece: whatever else is drawn there came with a text. */
export const allowedTags = [
  'P',
  'H1',
  'H2',
  'H3',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'STRONG',
  'EM',
  'MARK',
  'HR',
  'DIV',
  'INPUT',
  'BR',
  'SPAN',
]

/** And what they may carry. A piece, which cannot be changed, also has `disabled` on the boxes of a check list. */
export const knownAttributes = [
  ...['class', 'data-address', 'start', 'type'],
  ...['data-type', 'data-checked', 'contenteditable', 'aria-label'], // of a check list
]
