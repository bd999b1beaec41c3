import { getSchema, type JSONContent } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAllowedHref, type JournalDocument, journalDocumentSchema } from '#api/journal-document.ts'
import type { Client } from '#renderer/api/link.ts'
import { fromJournalDocument } from '#renderer/editor/document/from-journal-document.ts'
import { nodeToJournalDocument, toJournalDocument } from '#renderer/editor/document/to-journal-document.ts'
import { writingExtensions } from '#renderer/editor/extensions.ts'
import { createEntryImages } from '#renderer/editor/image/entry-images.ts'

const noImages = createEntryImages({} as Client) // nothing is drawn here

const anyAttributes = fc.dictionary(
  fc.constantFrom(
    'type',
    'class',
    'target',
    'rel',
    'onclick',
    'style',
    'level',
    'start',
    'checked',
    'href',
    '__proto__x',
  ),
  fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.constant('https://example.org/'),
    fc.double(),
  ),
)
const anyMark = fc.record(
  { type: fc.constantFrom('bold', 'italic', 'link', 'underline', 'code', 'highlight'), attrs: anyAttributes },
  { requiredKeys: ['type'] },
)
const anyImage = fc.record({
  id: fc.oneof(fc.uuid(), fc.string()),
  width: fc.integer({ min: -1, max: 9000 }),
  height: fc.integer({ min: 1, max: 8192 }),
  alt: fc.oneof(fc.string({ maxLength: 20 }), fc.constant('x'.repeat(501))),
})
const anyText = fc.record(
  { type: fc.constant('text'), text: fc.string(), marks: fc.array(anyMark, { maxLength: 6 }) },
  { requiredKeys: ['type', 'text'] },
)

/** More than the editor can hold: unknown nodes and attributes, empty and misplaced content. */
const { anyNode } = fc.letrec<{ anyNode: JSONContent; children: JSONContent[] }>((tie) => ({
  children: fc.array(fc.oneof({ depthSize: 'small' }, anyText, tie('anyNode')), { maxLength: 4 }),
  anyNode: fc.record(
    {
      type: fc.constantFrom(
        'paragraph',
        'heading',
        'blockquote',
        'bulletList',
        'orderedList',
        'listItem',
        'taskList',
        'taskItem',
        'horizontalRule',
        'image',
        'hardBreak',
        'table',
      ),
      attrs: fc.oneof(anyAttributes, anyImage),
      content: tie('children'),
    },
    { requiredKeys: ['type'] },
  ),
}))
const anyDocument = fc.array(anyNode, { maxLength: 5 }).map((content): JSONContent => ({ type: 'doc', content }))

describe('what the editor hands over', () => {
  it('is always something that the vault takes', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        expect(journalDocumentSchema.safeParse(toJournalDocument(json)).success).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('stays the same when it went through the vault and the editor', () => {
    const schema = getSchema(writingExtensions(noImages))
    fc.assert(
      fc.property(anyDocument, (json) => {
        const stored = toJournalDocument(json)
        const node = schema.nodeFromJSON(fromJournalDocument(stored))
        node.check()
        const again = toJournalDocument(node.toJSON())
        expect(journalDocumentSchema.safeParse(again).success).toBe(true)
        expect(textOf(again)).toBe(textOf(stored))
        expect(toJournalDocument(schema.nodeFromJSON(fromJournalDocument(again)).toJSON())).toEqual(again)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same when what was read before is not read again', () => {
    const schema = getSchema(writingExtensions(noImages))
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        const earlier = schema.nodeFromJSON(fromJournalDocument(toJournalDocument(one)))
        const next = schema.nodeFromJSON(fromJournalDocument(toJournalDocument(other)))
        expect(nodeToJournalDocument(earlier)).toEqual(toJournalDocument(earlier.toJSON()))
        const both = schema.node('doc', null, [...earlier.children, ...next.children])
        expect(nodeToJournalDocument(both)).toEqual(toJournalDocument(both.toJSON()))
        expect(nodeToJournalDocument(earlier), 'nor changed by it').toEqual(toJournalDocument(earlier.toJSON()))
      }),
      { numRuns: 300 },
    )
  })

  it('reads only the blocks that changed since the last time', () => {
    const schema = getSchema(writingExtensions(noImages))
    const paragraph = (words: string) => schema.node('paragraph', null, [schema.text(words)])
    const kept = paragraph('kept')
    const before = nodeToJournalDocument(schema.node('doc', null, [kept, paragraph('at night')]))
    const after = nodeToJournalDocument(schema.node('doc', null, [kept, paragraph('in the morning')]))
    expect(after.content[0]).toBe(before.content[0])
    expect(after.content[1], 'control: the other one is read').toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: 'in the morning' }],
    })
  })

  it('keeps every word of what is nested too deep', () => {
    let nested: JSONContent = { type: 'paragraph', content: [{ type: 'text', text: 'deep down' }] }
    for (let depth = 0; depth < 200; depth += 1) {
      nested =
        depth % 2 === 0
          ? { type: 'blockquote', content: [nested] }
          : { type: 'bulletList', content: [{ type: 'listItem', content: [nested] }] }
    }
    const document = toJournalDocument({ type: 'doc', content: [nested] })
    expect(journalDocumentSchema.safeParse(document).success).toBe(true)
    expect(textOf(document)).toBe('deep down')
  })

  it('keeps allowed links and drops the address of others, not their words', () => {
    const link = (href: string): JSONContent => ({
      type: 'text',
      text: 'words',
      marks: [{ type: 'link', attrs: { href, target: '_blank', rel: 'noopener', class: null } }],
    })
    const content = ['https://example.org/', 'mailto:a@example.org', 'javascript:alert(1)', 'http://example.org/'].map(
      link,
    )
    const document = toJournalDocument({ type: 'doc', content: [{ type: 'paragraph', content }] })
    expect(JSON.stringify(document)).not.toMatch(/javascript|http:|target|rel/)
    expect(textOf(document)).toBe('wordswordswordswords')
    expect(JSON.stringify(document).match(/"href"/g)).toHaveLength(2)
    expect(isAllowedHref('https://example.org/')).toBe(true)
  })

  it('keeps which items are done, and nothing else of them', () => {
    const item = (checked: unknown): JSONContent => ({
      type: 'taskItem',
      attrs: { checked, onclick: 'x' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'call' }] }],
    })
    const document = toJournalDocument({
      type: 'doc',
      content: [{ type: 'taskList', content: [item(true), item(false), item('true')] }, { type: 'horizontalRule' }],
    })
    expect(document.content).toEqual([
      {
        type: 'taskList',
        content: [true, false, false].map((checked) => ({
          type: 'taskItem',
          attrs: { checked },
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'call' }] }],
        })),
      },
      { type: 'horizontalRule' },
    ])
  })

  it('keeps a picture of the room, and nothing that has an address', () => {
    const attrs = { id: '3f0c8a52-96b2-4f7e-a6a5-0d8f1f6ad9e1', width: 8, height: 6, alt: 'A boat' }
    const foreign = { ...attrs, src: 'https://leak.invalid/x.png' }
    const content = [attrs, foreign, { src: 'data:image/png,x' }].map((some) => ({ type: 'image', attrs: some }))
    expect(toJournalDocument({ type: 'doc', content }).content).toEqual([{ type: 'image', attrs }])
  })

  it('knows no picture where both will see the words', () => {
    expect(Object.keys(getSchema(writingExtensions(noImages)).nodes)).toContain('image')
    expect(Object.keys(getSchema(writingExtensions(null)).nodes)).not.toContain('image')
  })

  it('is an empty paragraph when there is nothing', () => {
    expect(toJournalDocument({})).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })
})

function textOf(document: JournalDocument): string {
  return (
    JSON.stringify(document)
      .match(/"text":"((?:[^"\\]|\\.)*)"/g)
      ?.map((part) => JSON.parse(`{${part}}`).text)
      .join('') ?? ''
  )
}
