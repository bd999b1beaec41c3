import { getSchema } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JournalBlock, journalDocumentSchema } from '#api/journal-document.ts'
import type { Client } from '#renderer/api/link.ts'
import { fromJournalDocument } from '#renderer/editor/document/from-journal-document.ts'
import { passageOf } from '#renderer/editor/document/passage.ts'
import { writingExtensions } from '#renderer/editor/extensions.ts'
import { createEntryImages } from '#renderer/editor/image/entry-images.ts'
import { anyDocument } from '#tests/support/any-document.ts'

const schema: Schema = getSchema(writingExtensions(createEntryImages({} as Client))) // nothing is drawn here

const words = (text: string): JournalBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const ticked = (checked: boolean, ...content: JournalBlock[]) => ({
  type: 'taskItem' as const,
  attrs: { checked },
  content,
})
const inEditor = (...content: JournalBlock[]) => schema.nodeFromJSON(fromJournalDocument({ type: 'doc', content }))

/** Where a word stands in what the editor holds. */
function placeOf(document: Node, word: string): { from: number; to: number } {
  let from = -1
  document.descendants((node, at) => {
    const within = node.text?.indexOf(word) ?? -1
    if (within >= 0) from = at + within
  })
  if (from < 0) throw new Error(`${word} is not there`)
  return { from, to: from + word.length }
}

const between = (document: Node, first: string, last: string) =>
  passageOf(document, placeOf(document, first).from, placeOf(document, last).to)

describe('a passage', () => {
  it('keeps the form of what is selected, and nothing on either side of it', () => {
    const document = inEditor(
      words('before'),
      {
        type: 'heading',
        attrs: { level: 2 },
        content: [
          { type: 'text', text: 'secret Begin' },
          { type: 'text', text: 'ning', marks: [{ type: 'bold' }] },
        ],
      },
      { type: 'blockquote', content: [words('Middle')] },
      words('End, and after'),
    )
    expect(between(document, 'Begin', 'End')).toEqual({
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 2 },
          content: [
            { type: 'text', text: 'Begin' },
            { type: 'text', text: 'ning', marks: [{ type: 'bold' }] },
          ],
        },
        { type: 'blockquote', content: [words('Middle')] },
        words('End'),
      ],
    })
  })

  it('has no line in which the selection only begins or ends', () => {
    const document = inEditor(words('above'), words('chosen'), {
      type: 'taskList',
      content: [ticked(true, words('below'))],
    })
    const first = placeOf(document, 'above').to
    const last = placeOf(document, 'below').from
    expect(passageOf(document, first, last)).toEqual({ type: 'doc', content: [words('chosen')] })
  })

  it('leaves out the items above, and what was ticked there', () => {
    const below = { type: 'taskList' as const, content: [ticked(false, words('deep'))] }
    const document = inEditor({
      type: 'taskList',
      content: [
        ticked(true, words('mine'), {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [words('own'), below] }],
        }),
        ticked(true, words('next')),
      ],
    })
    expect(between(document, 'deep', 'deep')).toEqual({ type: 'doc', content: [below] })
    expect(between(document, 'deep', 'next')).toEqual({
      type: 'doc',
      content: [below, { type: 'taskList', content: [ticked(true, words('next'))] }],
    })
  })

  it('is empty where nothing is selected', () => {
    const document = inEditor(words('words'))
    expect(passageOf(document, 3, 3)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })

  it('is a document of the vault, with the selected words and no others, wherever it is cut', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.nat(), (whole, a, b) => {
        const document = schema.nodeFromJSON(fromJournalDocument(whole))
        const places = [a % (document.content.size + 1), b % (document.content.size + 1)]
        const [from, to] = [Math.min(...places), Math.max(...places)]
        const passage = passageOf(document, from, to)
        journalDocumentSchema.parse(passage)
        const drawn: Node = schema.nodeFromJSON(fromJournalDocument(passage))
        expect(drawn.textContent).toBe(document.textBetween(from, to))
      }),
      { numRuns: 500 },
    )
  })
})
