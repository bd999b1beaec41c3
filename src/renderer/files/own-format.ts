import type { TakenEntry } from '#api/takeout-contract.ts'

/** What the files of a readable copy say of themselves, so that they are known again when they are brought in. */
export const journalFormat = 'journal-entries'
export const formatVersion = 1

/** A part of the journal as JSON, exactly as it lies in the room. One entry a line. */
export function journalPart(entries: readonly TakenEntry[]): string {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n')
  return `{"format":"${journalFormat}","version":${formatVersion},"entries":[\n${lines}\n]}\n`
}
