import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { Image } from '#api/images-contract.ts'

/**
 * Puts a picture at `place`, and answers the place behind it. The caret goes on there, if it is still where the picture
 * was asked for.
 */
export function insertImage(editor: Editor, place: number, image: Image): number {
  const { state, view } = editor
  const type = state.schema.nodes.image
  if (type === undefined) return place
  const { selection, tr } = state
  const isCaretThere = selection.empty && selection.head === place
  tr.replaceRangeWith(place, place, type.create({ ...image, alt: '' }))
  let behind = -1
  // It stands where there is a place for a block: before, behind or between the words at `place`.
  tr.mapping.maps[0]?.forEach((_oldStart, _oldEnd, from, to) => {
    tr.doc.nodesBetween(from, to, (node, at) => {
      if (node.type === type) behind = at + node.nodeSize
    })
  })
  if (behind < 0) return place
  const next = tr.doc.resolve(behind).nodeAfter
  const paragraph = state.schema.nodes.paragraph?.create()
  if (next === null && paragraph !== undefined) tr.insert(behind, paragraph) // somewhere to go on writing
  if (isCaretThere) tr.setSelection(TextSelection.near(tr.doc.resolve(behind + 1), 1))
  view.dispatch(tr.scrollIntoView())
  return behind
}
