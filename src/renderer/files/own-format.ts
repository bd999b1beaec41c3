import type { Feeling } from '#api/feelings-fields.ts'
import type { WholeSitting } from '#api/reflection-contract.ts'
import type { TakenEntry } from '#api/takeout-contract.ts'

/** What the files of a readable copy say of themselves, so that they are known again when they are brought in. */
export const journalFormat = 'journal-entries'
export const formatVersion = 1
/** The fact above a text of a readable copy that is no entry: what it is a part of. It stays out of every journal. */
export const partFact = 'readable-copy'

/** A part of the journal as JSON, exactly as it lies in the room. One entry a line. */
export function journalPart(entries: readonly TakenEntry[]): string {
  return partOf(journalFormat, 'entries', entries)
}

/** The same of the log of feelings. */
export function feelingsPart(feelings: readonly Feeling[]): string {
  const kept = feelings.map(({ daysLeft, ...feeling }) => feeling) // it follows from the day on which one looks
  return partOf('feelings', 'feelings', kept)
}

/** One time of sitting down to the reflection. */
export function sittingPart(sitting: WholeSitting): string {
  const { daysLeft, ...kept } = sitting // it follows from the day on which one looks
  return partOf('reflection', 'sittings', [kept])
}

/** Everything else that a person has written. */
export function roomPart(data: Record<string, unknown>): string {
  return namedPart('other-words', data)
}

/** Pieces of a person in the room of both. One a line. */
export function piecesPart(pieces: readonly object[]): string {
  return partOf('our-room', 'pieces', pieces)
}

/** What is small enough to be read as a whole. */
export function namedPart(
  format: 'other-words' | 'our-room-words' | 'agreements',
  data: Record<string, unknown>,
): string {
  return `${JSON.stringify({ format, version: formatVersion, ...data }, null, 1)}\n`
}

function partOf(format: string, name: string, rows: readonly object[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  return `{"format":"${format}","version":${formatVersion},"${name}":[\n${lines}\n]}\n`
}
