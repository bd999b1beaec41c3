import type { ImportedEntry } from '#api/import-contract.ts'
import { plainDocument } from './documents.ts'

/** An entry from elsewhere, with what a test says of it. */
export function someImported(said: Partial<ImportedEntry> = {}): ImportedEntry {
  return {
    source: 'elsewhere:1',
    day: '2019-03-02',
    createdAt: '2019-03-02T20:15:00.000Z',
    updatedAt: '2019-03-02T20:15:00.000Z',
    ownTitle: null,
    tags: [],
    pinned: false,
    prompt: null,
    document: plainDocument('From elsewhere'),
    ...said,
  }
}
