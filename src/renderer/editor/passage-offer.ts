import type { Editor } from '@tiptap/react'
import type { JournalDocument } from '#api/journal-document.ts'
import { passageOf } from './document/passage.ts'
import { hasWords } from './has-words.ts'

/** Whether there are words in what is selected. Asked at every key, so it looks no further than it has to. */
export function hasSelectedWords({ state: { doc, selection } }: Editor): boolean {
  const { from, to, empty } = selection
  let found = false
  if (empty) return found
  doc.nodesBetween(from, to, ({ text = '' }, at) => {
    found ||= text.slice(Math.max(0, from - at), to - at).trim() !== ''
    return !found
  })
  return found
}

/** The selected words as a document of their own; null where there is nothing to read in it. */
export function selectedPassage(editor: Editor): JournalDocument | null {
  const passage = passageOf(editor.state.doc, ...selectedRange(editor))
  return hasWords(passage) ? passage : null
}

/** While somebody is in the words, the selection is that of the browser: the editor hears of it a moment later. */
function selectedRange({ view, state }: Editor): [number, number] {
  const { from, to } = state.selection
  const { anchorNode, anchorOffset, focusNode, focusOffset } = window.getSelection() ?? {}
  if (!view.hasFocus() || !isWithin(view.dom, anchorNode) || !isWithin(view.dom, focusNode)) return [from, to]
  const places = [view.posAtDOM(anchorNode, anchorOffset ?? 0), view.posAtDOM(focusNode, focusOffset ?? 0)]
  return [Math.min(...places), Math.max(...places)]
}

function isWithin(element: Element, node: Node | null | undefined): node is Node {
  return node != null && element.contains(node)
}

type Offer = () => (() => void) | null

const offers = new Set<Offer>()

/** Says how what is selected in an editor is shared, for whoever offers that away from it. */
export function offerPassage(editor: Editor, onShare: (passage: JournalDocument) => void): () => void {
  const offer = () => {
    const passage = selectedPassage(editor)
    return passage && (() => onShare(passage))
  }
  offers.add(offer)
  return () => offers.delete(offer)
}

/** Shares what is selected on this screen; null where nothing is that could be shared. */
export function passageOffer(): (() => void) | null {
  for (const offer of offers) {
    const share = offer()
    if (share !== null) return share
  }
  return null
}
