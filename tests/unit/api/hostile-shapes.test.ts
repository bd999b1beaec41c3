import { expect, test } from 'vitest'
import {
  imagesIn,
  isAllowedHref,
  type JournalDocument,
  journalDocumentSchema,
  sharedDocumentSchema,
} from '#api/journal-document.ts'
import { hostileShapes } from '#tests/e2e/corpus/hostile-shapes.ts'
import { scriptPayloads } from '#tests/e2e/corpus/script-payloads.ts'

// Security check 36, for documents that somebody else wrote. The end-to-end test puts several into one record, where one
// that is refused would hide another that is not: here each is looked at by itself.

test('each payload in each shape is refused by itself, and the same shape without it is not', () => {
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(500)
  const taken: string[] = []
  let looked = 0
  for (const payload of scriptPayloads) {
    for (const [place, shape] of hostileShapes(payload).entries()) {
      looked += 1
      if (sharedDocumentSchema.safeParse(shape).success) taken.push(`${place}: ${payload}`)
    }
  }
  process.stdout.write(`check 36, shapes: ${looked} looked at one by one\n`)
  expect(taken.filter((one) => !isAllowedHref(one.replace(/^\d+: /, '')))).toEqual([])

  // Of the shapes that are right but for their payload, what is right is taken: an address, and a picture in one's own room.
  const harmless = hostileShapes('https://example.org/')
  const fits = harmless.filter((shape) => journalDocumentSchema.safeParse(shape).success) as JournalDocument[]
  expect(fits, 'control').toHaveLength(2)
  expect(fits.filter((document) => imagesIn(document).length > 0)).toHaveLength(1)
  expect(harmless.filter((shape) => sharedDocumentSchema.safeParse(shape).success)).toHaveLength(1)
})
