import type { ImportedEntry } from '#api/import-contract.ts'
import { plainDocument } from './documents.ts'
import type { EngineClient } from './open-engine.ts'
import type { ContractClient } from './shell-client.ts'

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

/** Brings entries in, to the end. Answers the import. */
export async function bringIn(
  client: EngineClient | ContractClient,
  entries: readonly ImportedEntry[],
): Promise<string> {
  const { id } = await client.import.begin({})
  await client.import.add({ id, entries: [...entries] })
  for await (const _ of await client.import.commit({ id }));
  return id
}
