import { expect, test } from 'vitest'
import type { JournalDocument } from '#api/journal-document.ts'
import { monthsFrom } from '#renderer/features/reflection/months.ts'
import { ownSentencesOf, sentencesOf } from '#renderer/features/reflection/sentences.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { documentLines } from '#vault/journal/document-words.ts'

test('a text falls into sentences, each once, and each as the engine finds it in the text', () => {
  const bold = { type: 'text' as const, text: 'Not', marks: [{ type: 'bold' as const }] }
  const item = { type: 'listItem' as const, content: plainDocument('One. Two! Is it three?').content }
  const document: JournalDocument = {
    type: 'doc',
    content: [
      ...plainDocument('I was there. I was there.', '  He said: “Wait.” And left. ').content,
      { type: 'paragraph', content: [bold, { type: 'text', text: ' a word was true. Tab\there.' }] },
      { type: 'bulletList', content: [item] },
      ...plainDocument('', 'x'.repeat(501)).content,
    ],
  }
  const found = sentencesOf(document)
  expect(found).toEqual(
    expect.arrayContaining(['I was there.', 'And left.', 'Not a word was true.', 'Tab here.', 'Two!', 'Is it three?']),
  )
  expect(new Set(found).size).toBe(found.length)
  const lines = documentLines(document)
  for (const sentence of found)
    expect(
      lines.some((line) => line.includes(sentence)),
      sentence,
    ).toBe(true)
  expect(found.every((sentence) => sentence.length <= 500)).toBe(true)
})

test('an own account is every sentence of it, long ones too, and no quotation', () => {
  const quoted = { type: 'blockquote' as const, content: plainDocument('It takes two, he wrote.').content }
  const long = `It was ${'very '.repeat(150)}long.`
  const document: JournalDocument = {
    type: 'doc',
    content: [...plainDocument('I hid it. It was me.', long).content, quoted],
  }
  expect(ownSentencesOf(document)).toEqual(['I hid it.', 'It was me.', long])
  expect(sentencesOf(document), 'control: the others are read with the rest').toContain('It takes two, he wrote.')
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-03-02', 6, '2026-09-02'],
])('%s and %i months is %s', (from, months, day) => {
  expect(monthsFrom(new Date(`${from}T12:00:00`), months)).toBe(day)
})
