import * as fs from 'node:fs'
import * as z from 'zod'
import { hexIdSchema } from '../crypto/encoding.ts'
import { decodeSlotFile, slotFileBytes } from '../crypto/slot.ts'
import { decodeStatement, statementFileBytes } from '../crypto/statement.ts'
import { readPairedCopies, removePairedFile } from './paired-file.ts'
import { readPrivateFile, replacePrivateFile } from './private-file.ts'
import type { VaultLayout } from './vault-layout.ts'

/** What a second person's set-up makes, named before it exists, so that one that was cut off can be cleared. */
const unfinishedJoinSchema = z.strictObject({ mid: hexIdSchema, file: hexIdSchema })
export type UnfinishedJoin = z.infer<typeof unfinishedJoinSchema>

export function beginJoin(layout: VaultLayout, begun: UnfinishedJoin): void {
  replacePrivateFile(layout.unfinished, Buffer.from(JSON.stringify(begun)))
}

/** Null when nobody has begun; an empty mark belongs to a vault that is being made. */
export function readUnfinishedJoin(layout: VaultLayout): UnfinishedJoin | null {
  if (!fs.existsSync(layout.unfinished)) return null
  try {
    const text = Buffer.from(readPrivateFile(layout.unfinished, 1024)).toString('utf8')
    return unfinishedJoinSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Clears what a joining that was cut off has begun. Nobody has written a word in it. */
export function clearUnfinishedJoin(layout: VaultLayout): void {
  const begun = readUnfinishedJoin(layout)
  if (begun === null) return
  if (!fs.existsSync(layout.joining) && isNeverUsed(layout, begun.mid)) {
    removePairedFile(layout.slot(begun.mid))
    for (const ending of ['', '-wal', '-journal']) fs.rmSync(`${layout.room(begun.file)}${ending}`, { force: true })
  }
  fs.rmSync(layout.unfinished)
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
