import * as fs from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import type { PublicMember, VaultStatus } from '#api/vault-contract.ts'
import { decodeJoining, joiningFileBytes } from '../crypto/joining.ts'
import { decodeSlotFile, slotFileBytes } from '../crypto/slot.ts'
import { decodeStatement, type Statement, statementFileBytes } from '../crypto/statement.ts'
import { VaultError } from '../vault-error.ts'
import { hasDeparted, markOf, slotIds } from './member-files.ts'
import { readPairedCopies } from './paired-file.ts'
import { readPrivateFile } from './private-file.ts'
import { knownNames, leftoverNames, systemNames, type VaultLayout } from './vault-layout.ts'

/** Epoch of a slot file until its vault has been written in. */
const firstEpoch = 1

/** Reads what lies open in a vault folder. It changes nothing and needs no passphrase. */
export function inspectVault(layout: VaultLayout): VaultStatus {
  const { folder } = layout
  try {
    return inspectFolder(layout)
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    switch (error.code) {
      case 'vault-missing':
      case 'vault-foreign':
      case 'vault-newer':
      case 'vault-read-only':
      case 'vault-in-use':
        return { state: 'problem', folder, problem: error.code }
      default:
        return { state: 'problem', folder, problem: 'vault-damaged' }
    }
  }
}

function inspectFolder(layout: VaultLayout): VaultStatus {
  const { folder } = layout
  const synced = isInSyncedFolder(folder)
  if (!fs.existsSync(folder)) {
    // A missing parent is most likely a drive that is not plugged in: making a new vault there would hide the old one.
    if (!fs.existsSync(dirname(folder))) throw new VaultError('vault-missing')
    assertWritable(dirname(folder))
    return { state: 'empty', folder, synced }
  }
  if (!fs.statSync(folder).isDirectory()) throw new VaultError('vault-foreign')
  assertReadable(folder)
  const names = fs.readdirSync(folder).filter((name) => !systemNames.includes(name))
  if (isUnfinished(layout) || names.every((name) => leftoverNames.includes(name))) {
    assertWritable(folder)
    return { state: 'empty', folder, synced }
  }
  if (!names.some((name) => knownNames.includes(name))) throw new VaultError('vault-foreign')

  const statements = readPairedCopies(layout.statement, statementFileBytes * 8, decodeStatement)
  assertWritable(folder)
  for (const part of [layout.slots, layout.rooms]) assertFolder(part)
  const members = publicMembers(layout, statements)
  const [newest] = statements
  const paired = newest.members.length === 2 && newest.members.every(({ mid }) => members.some(({ id }) => id === mid))
  return { state: 'ready', folder, synced, members, paired }
}

/**
 * Everybody whose slot belongs to the vault: first those that the statement names, then a second person whose asking
 * is still open. A member of the statement whose slot is gone has left, and has signed that.
 */
function publicMembers(layout: VaultLayout, [statement, ...copies]: [Statement, ...Statement[]]): PublicMember[] {
  try {
    const { vid } = statement
    const named = statement.members.filter((member) => !hasDeparted(layout, vid, member)).map(({ mid }) => mid)
    const asking = slotIds(layout).filter((mid) => !statement.members.some((member) => member.mid === mid))
    const asker = askerIn(layout) // before any slot that somebody may have laid beside theirs
    const others = asking.toSorted((a, b) => Number(b === asker) - Number(a === asker) || (a < b ? -1 : 1))
    const members = [...named, ...others].flatMap((mid) => readableMember(layout, vid, mid))
    if (members.length === 0) throw new VaultError('vault-damaged')
    return members.slice(0, 2)
  } catch (error) {
    const [next, ...rest] = copies
    if (next === undefined) throw error
    return publicMembers(layout, [next, ...rest])
  }
}

/** Who asks, as the joining file says. It decides nothing but an order. */
function askerIn(layout: VaultLayout): string | null {
  try {
    return readPairedCopies(layout.joining, joiningFileBytes, decodeJoining)[0].second.mid
  } catch {
    return null
  }
}

/** One member's slot that is gone, or cannot be read, must not keep the other one out. */
function readableMember(layout: VaultLayout, vid: string, mid: string): PublicMember[] {
  try {
    return [{ id: mid, mark: markOf(layout, vid, mid) }]
  } catch {
    return []
  }
}

/**
 * Whether somebody began to make a vault here and did not finish, so that nobody has written a word yet. A slot that
 * was ever written again belongs to a vault in use, whatever else is missing: it must not be taken for a fresh start.
 */
export function isUnfinished(layout: VaultLayout): boolean {
  const hasStatement = fs.existsSync(layout.statement) || fs.existsSync(`${layout.statement}.bak`)
  if (hasStatement || !fs.existsSync(layout.unfinished)) return false
  const slots = fs.existsSync(layout.slots) ? fs.readdirSync(layout.slots) : []
  return slots.every((name) => {
    try {
      return decodeSlotFile(readPrivateFile(join(layout.slots, name), slotFileBytes)).bag.epoch === firstEpoch
    } catch {
      return name.endsWith('.new') // cut off while it was first written
    }
  })
}

/** A link in place of a folder would make the app write somewhere else. */
function assertFolder(path: string): void {
  if (!fs.existsSync(path) || !fs.lstatSync(path).isDirectory()) throw new VaultError('vault-damaged')
}

function assertWritable(folder: string): void {
  try {
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK)
  } catch (cause) {
    throw new VaultError('vault-read-only', { cause })
  }
}

function assertReadable(folder: string): void {
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.X_OK)
  } catch (cause) {
    throw new VaultError('vault-read-only', { cause })
  }
}

/** Folders that copy themselves to other computers. A vault there leaves traces that nobody can take back. */
const syncedFolderNames =
  /^(dropbox|onedrive.*|google ?drive|my drive|icloud ?drive|mobile documents|nextcloud|owncloud|pcloud.*|syncthing|mega|box)$/i

function isInSyncedFolder(folder: string): boolean {
  return folder.split(sep).some((part) => syncedFolderNames.test(part)) || syncedFolderNames.test(basename(folder))
}
