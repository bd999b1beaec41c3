import * as fs from 'node:fs'
import type { UnlockKind } from '#api/unlock-history-contract.ts'
import type { KeyBag } from '../crypto/key-bag.ts'
import { noteOverhead, openNotes, sealNote } from '../crypto/sealed-note.ts'
import { sodium } from '../crypto/sodium.ts'
import { createPrivateFolder, readPrivateFile, replacePrivateFile } from '../files/private-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'

/**
 * Tries that did not open a room, left for its owner by whoever failed. The file always has the same size and is
 * always full of notes sealed to the owner; most of them say "nothing". The place of the next note is drawn at random
 * when the owner fills the file anew. So one look at the file does not tell whether or how often somebody tried.
 *
 * Whoever has the disk can remove the file, or put tries in it that never were: it is a help, not a proof.
 */
const records = 64
const noteBytes = 16
const recordBytes = noteBytes + noteOverhead
/** The first byte, without its two highest bits, is the place of the next note. The others are random. */
const headBytes = 16
export const attemptsBytes = headBytes + records * recordBytes

export type RefusedKind = Extract<UnlockKind, `refused-${string}`>
const kinds: readonly (RefusedKind | null)[] = [null, 'refused-passphrase', 'refused-recovery']

export interface Attempt {
  readonly at: string
  readonly kind: RefusedKind
}

/** Notes one try. `publicKey` is the owner's, from the statement. */
export function addAttempt(layout: VaultLayout, mid: string, publicKey: string, attempt: Attempt): void {
  const path = layout.attemptsOf(mid)
  const bytes = readLog(path) ?? emptyLog(publicKey)
  const place = nextPlace(bytes)
  bytes.set(sealNote(encode(attempt), publicKey), headBytes + place * recordBytes)
  bytes[0] = ((bytes[0] ?? 0) & 0xc0) | ((place + 1) % records)
  writeLog(layout, path, bytes)
}

/** Every try that can be read, in the order in which they were noted. */
export function readAttempts(layout: VaultLayout, mid: string, bag: KeyBag): Attempt[] {
  const bytes = readLog(layout.attemptsOf(mid))
  if (bytes === null) return []
  const first = nextPlace(bytes) // the oldest note is the one that would be replaced next
  const sealed = Array.from({ length: records }, (_, n) => {
    const at = headBytes + ((first + n) % records) * recordBytes
    return bytes.subarray(at, at + recordBytes)
  })
  return openNotes(sealed, bag).flatMap((note) => {
    const attempt = note === null ? null : decode(note)
    return attempt === null ? [] : [attempt]
  })
}

/** Fills the file anew with notes that say nothing. */
export function clearAttempts(layout: VaultLayout, mid: string, publicKey: string): void {
  writeLog(layout, layout.attemptsOf(mid), emptyLog(publicKey))
}

function emptyLog(publicKey: string): Buffer {
  const nothing = new Uint8Array(noteBytes)
  const notes = Array.from({ length: records }, () => sealNote(nothing, publicKey))
  return Buffer.concat([sodium.randombytes_buf(headBytes), ...notes])
}

function nextPlace(bytes: Uint8Array): number {
  return (bytes[0] ?? 0) & (records - 1)
}

/** Null when there is none, or when it is not one of ours: the next note begins a new one. */
function readLog(path: string): Buffer | null {
  if (!fs.existsSync(path)) return null
  const bytes = Buffer.from(readPrivateFile(path, attemptsBytes))
  return bytes.length === attemptsBytes ? bytes : null
}

function writeLog(layout: VaultLayout, path: string, bytes: Uint8Array): void {
  if (!fs.existsSync(layout.attempts)) createPrivateFolder(layout.attempts)
  replacePrivateFile(path, bytes)
}

function encode({ at, kind }: Attempt): Uint8Array {
  const note = Buffer.alloc(noteBytes)
  note.writeUIntBE(Math.max(0, Date.parse(at)), 0, 6)
  note[6] = kinds.indexOf(kind)
  return note
}

function decode(note: Uint8Array): Attempt | null {
  const kind = kinds[note[6] ?? 0]
  if (note.length !== noteBytes || kind === undefined || kind === null) return null
  const at = new Date(Buffer.from(note).readUIntBE(0, 6))
  // Anybody can seal a note: one with a date that no calendar has must not break the list.
  return at.getTime() <= lastDate ? { at: at.toISOString(), kind } : null
}

/** The end of the year 9999: later dates are written in another way. */
const lastDate = Date.UTC(9999, 11, 31)
