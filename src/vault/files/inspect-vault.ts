import * as fs from 'node:fs'
import { basename, dirname, sep } from 'node:path'
import type { VaultStatus } from '#api/vault-contract.ts'
import { decodeSlotFile, slotFileBytes } from '../crypto/slot.ts'
import { decodeStatement, statementFileBytes } from '../crypto/statement.ts'
import { VaultError } from '../vault-error.ts'
import { readPairedFile } from './paired-file.ts'
import { knownNames, leftoverNames, systemNames, type VaultLayout } from './vault-layout.ts'

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
  const hasStatement = fs.existsSync(layout.statement) || fs.existsSync(`${layout.statement}.bak`)
  const isUnfinished = !hasStatement && fs.existsSync(layout.unfinished)
  if (isUnfinished || names.every((name) => leftoverNames.includes(name))) {
    assertWritable(folder)
    return { state: 'empty', folder, synced }
  }
  if (!names.some((name) => knownNames.includes(name))) throw new VaultError('vault-foreign')

  const statement = readPairedFile(layout.statement, statementFileBytes * 8, decodeStatement)
  assertWritable(folder)
  const members = statement.members.map(({ mid }) => {
    const slot = readPairedFile(layout.slot(mid), slotFileBytes * 4, decodeSlotFile)
    if (slot.mid !== mid || slot.vid !== statement.vid) throw new VaultError('vault-damaged')
    return { id: mid, mark: slot.mark }
  })
  return { state: 'ready', folder, synced, members }
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
