import * as fs from 'node:fs'
import { isUnfinished } from './files/inspect-vault.ts'
import { createPrivateFolder, replacePrivateFile } from './files/private-file.ts'
import type { VaultLayout } from './files/vault-layout.ts'

/**
 * Makes the folders of a vault and the mark that it is not finished. The vault's lock has to be held: another window
 * may be in the middle of making this vault.
 */
export function beginVault(layout: VaultLayout): void {
  clearUnfinished(layout)
  fs.rmSync(layout.erasing, { force: true })
  replacePrivateFile(layout.unfinished, new Uint8Array())
  createPrivateFolder(layout.slots)
  createPrivateFolder(layout.rooms)
}

/** Clears what was begun and never finished. It holds no words: nobody could write before the statement was there. */
export function clearUnfinished(layout: VaultLayout): void {
  if (!isUnfinished(layout)) return
  for (const begun of [layout.slots, layout.rooms]) fs.rmSync(begun, { recursive: true, force: true })
  fs.rmSync(layout.unfinished)
}
