import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findHits, type Hit } from './find-hits.ts'

export interface Found {
  readonly words: string
  readonly hits: readonly Hit[]
  /** Which hit is looked at; -1 when there is none. */
  readonly place: number
  readonly marks: DecorationSet
}

type Asked = { readonly words: string } | { readonly place: number }

const key = new PluginKey<Found>('find')
const nothing: Found = { words: '', hits: [], place: -1, marks: DecorationSet.empty }

/** Marks what is found on the screen only: a hit is never a part of the document, so it is neither saved nor copied. */
export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Found>({
        key,
        state: { init: () => nothing, apply: (change, before) => afterChange(change, before) },
        props: { decorations: (state) => key.getState(state)?.marks ?? null },
      }),
    ]
  },
})

export function foundIn(state: EditorState): Found {
  return key.getState(state) ?? nothing
}

/** Looks for the words from where the caret is. Empty words end the search. */
export function findWords(editor: Editor, words: string): void {
  ask(editor, { words })
}

/** Goes to the next hit, or to the one before; after the last comes the first. */
export function stepFound(editor: Editor, step: 1 | -1): void {
  const { hits, place } = foundIn(editor.state)
  if (hits.length > 0) ask(editor, { place: (place + step + hits.length) % hits.length })
}

function ask(editor: Editor, asked: Asked): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, asked))
  editor.view.dom.querySelector('.found[data-current]')?.scrollIntoView({ block: 'center' })
}

function afterChange(change: Transaction, before: Found): Found {
  const asked: Asked | undefined = change.getMeta(key)
  if (asked !== undefined && 'place' in asked) return marked(change, { ...before, place: asked.place })
  if (asked === undefined && (before.words === '' || !change.docChanged)) return before
  const words = asked?.words ?? before.words
  if (words === '') return nothing
  const looked = before.hits[before.place]
  const from = looked === undefined ? change.selection.from : change.mapping.map(looked.from)
  const hits = findHits(change.doc, words)
  const next = hits.findIndex((hit) => hit.from >= from)
  return marked(change, { words, hits, place: next < 0 ? hits.length - 1 : next, marks: before.marks })
}

function marked({ doc }: Transaction, found: Found): Found {
  const marks = found.hits.map(({ from, to }, place) =>
    Decoration.inline(from, to, { class: 'found', ...(place === found.place && { 'data-current': '' }) }),
  )
  return { ...found, marks: DecorationSet.create(doc, marks) }
}
