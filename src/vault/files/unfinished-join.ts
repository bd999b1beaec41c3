import * as fs from 'node:fs'
import * as z from 'zod'
import { hexIdSchema } from '../crypto/encoding.ts'
import { type KeyBag, livingFiles } from '../crypto/key-bag.ts'
import { decodeSlotFile, slotFileBytes } from '../crypto/slot.ts'
import { decodeStatement, statementFileBytes } from '../crypto/statement.ts'
import { readPairedCopies, removePairedFile } from './paired-file.ts'
import { readPrivateFile, replacePrivateFile } from './private-file.ts'
import type { VaultLayout } from './vault-layout.ts'

/** What a second person's set-up makes, named before it exists, so that one that was cut off can be cleared. */
const unfinishedJoinSchema = z.strictObject({ mid: hexIdSchema, file: hexIdSchema })
type UnfinishedJoin = z.infer<typeof unfinishedJoinSchema>

export function beginJoin(layout: VaultLayout, begun: UnfinishedJoin): void {
  replacePrivateFile(layout.unfinished, Buffer.from(JSON.stringify(begun)))
}

/** Null when nobody has begun; an empty mark belongs to a vault that is being made. */
function readUnfinishedJoin(layout: VaultLayout): UnfinishedJoin | null {
  if (!fs.existsSync(layout.unfinished)) return null
  try {
    const text = Buffer.from(readPrivateFile(layout.unfinished, 1024)).toString('utf8')
    return unfinishedJoinSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * Clears the slot of a joining that was cut off; nobody has written a word behind it. Its room stays for now: the mark
 * lies open and could name anybody's room, and before a slot is open nobody knows which room is whose.
 */
export function clearUnfinishedJoin(layout: VaultLayout): void {
  const begun = readUnfinishedJoin(layout)
  if (begun === null) return
  if (unfinishedMember(layout) === null)
    fs.rmSync(layout.unfinished) // it was finished, or never begun
  else removePairedFile(layout.slot(begun.mid))
}

/** Whose set-up was cut off; null when nobody's was, whatever the mark says. */
export function unfinishedMember(layout: VaultLayout): string | null {
  const begun = readUnfinishedJoin(layout)
  if (begun === null || fs.existsSync(layout.joining)) return null
  return isNeverUsed(layout, begun.mid) ? begun.mid : null
}

/**
 * Clears the room of a joining that was cut off. The only member knows which files are their own; as soon as somebody
 * else has a slot here, the room may be theirs and stays.
 */
export function clearUnfinishedRoom(layout: VaultLayout, mid: string, bag: KeyBag): void {
  const begun = readUnfinishedJoin(layout)
  if (begun !== null && slotNames(layout).every((other) => other === mid) && !livingFiles(bag).includes(begun.file)) {
    removeRoom(layout, begun.file)
  }
  fs.rmSync(layout.unfinished, { force: true })
}

/** Takes back everything that this process has just begun, and nothing that a file says. */
export function undoJoin(layout: VaultLayout, { mid, file }: UnfinishedJoin): void {
  for (const path of [layout.joining, layout.slot(mid)]) removePairedFile(path)
  removeRoom(layout, file)
  fs.rmSync(layout.unfinished, { force: true })
}

function removeRoom(layout: VaultLayout, file: string): void {
  for (const ending of ['', '-wal', '-journal']) fs.rmSync(`${layout.room(file)}${ending}`, { force: true })
}

/** Members who have a slot file, finished or not. */
export function slotNames(layout: VaultLayout): string[] {
  const names = fs.existsSync(layout.slots) ? fs.readdirSync(layout.slots) : []
  return [...new Set(names.flatMap((name) => name.match(/^([0-9a-f]{32})\.slot(?:\.bak)?$/)?.[1] ?? []))]
}

/** Whoever has the disk could name another slot here: one that was ever written again is somebody's and stays. */
function isNeverUsed(layout: VaultLayout, mid: string): boolean {
  try {
    const statements = readPairedCopies(layout.statement, statementFileBytes, decodeStatement)
    if (statements.some(({ members }) => members.some((member) => member.mid === mid))) return false
    if (!fs.existsSync(layout.slot(mid))) return true // cut off before the slot was written
    return readPairedCopies(layout.slot(mid), slotFileBytes, decodeSlotFile).every(({ bag }) => bag.epoch === 1)
  } catch {
    return false
  }
}
