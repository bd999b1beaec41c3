import * as fs from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { expect } from 'vitest'
import { slotPath } from '#tests/support/vault-files.ts'
import type { VaultKeys } from '#tests/support/vault-keys.ts'
import { openCipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { migrations } from '#vault/sqlite/migrate.ts'

/** What somebody may put in place of something newer or stronger (security check 15). */

const MiB = 1024 * 1024
/** In the middle of page 3. */
export const changedAt = 2 * 4096 + 100

export interface Forger extends VaultKeys {
  readonly folder: string
}
export type Forge = (vault: Forger) => void
export type Row = readonly [name: string, forge: Forge, refusal: RegExp]

function changeFile(path: string, change: (json: Record<string, never>) => object): void {
  const bytes = fs.readFileSync(path)
  const json = JSON.stringify(change(JSON.parse(bytes.toString('utf8'))))
  const forged = `${json.padEnd(bytes.length - 1)}\n`
  for (const copy of [path, `${path}.bak`]) fs.writeFileSync(copy, forged)
}

export const statement =
  (change: object): Forge =>
  ({ folder }) =>
    changeFile(join(folder, 'vault.stmt'), (json) => ({ ...json, ...change }))
export const slot =
  (change: object): Forge =>
  ({ folder }) =>
    changeFile(slotPath(folder), (json) => ({ ...json, ...change }))
export const lock =
  (change: object): Forge =>
  (vault) =>
    slot({ passphrase: { ...vault.slot.passphrase, ...change } })(vault)

/** Writes the room once more with the same key under another cipher, or under none. */
export const room =
  (...cipher: readonly string[]): Forge =>
  ({ roomPath, roomKey }) => {
    const raw = Buffer.concat([Buffer.from('raw:'), roomKey.expose()])
    const keyed = openCipherDatabase(roomPath, roomKey) as Database.Database & { rekey(key: Buffer): number }
    keyed.pragma('journal_mode = DELETE')
    for (const setting of cipher) keyed.pragma(setting)
    keyed.rekey(cipher.length === 0 ? Buffer.alloc(0) : raw)
    keyed.close()
  }
const sql =
  (text: string): Forge =>
  ({ roomPath, roomKey }) => {
    const db = openCipherDatabase(roomPath, roomKey)
    db.exec(text)
    db.close()
  }
const byte =
  (at: number, value: number): Forge =>
  ({ roomPath }) => {
    const bytes = fs.readFileSync(roomPath)
    expect(bytes[at], 'control: the byte is another one').not.toBe(value)
    bytes[at] = value
    fs.writeFileSync(roomPath, bytes)
  }

const newest = migrations.length
/** The last one that looks otherwise: a step may change words alone, and going through it again changes nothing else. */
const older = migrations.findLastIndex(({ layout }) => layout !== migrations.at(-1)?.layout) + 1
const damaged = /^vault-damaged$/
const neutral = /^wrong-passphrase$/

export const statements: readonly Row[] = [
  ['version 0', statement({ version: 0 }), damaged],
  ['a version spelled as a word', statement({ version: '1' }), damaged],
  ['a version that is not there yet', statement({ version: 2, rooms: 3 }), /^vault-newer$/],
  ['no version', statement({ version: undefined }), damaged],
  ['an older epoch', statement({ epoch: 0 }), damaged],
  ['another epoch than was signed', statement({ epoch: 7 }), damaged],
  [
    'no signature',
    ({ folder }) =>
      changeFile(join(folder, 'vault.stmt'), (json) => {
        const members = json.members as unknown as object[]
        return { ...json, members: members.map((member) => ({ ...member, signature: undefined })) }
      }),
    damaged,
  ],
  [
    'an empty signature',
    ({ folder }) =>
      changeFile(join(folder, 'vault.stmt'), (json) => {
        const members = json.members as unknown as object[]
        const signature = Buffer.alloc(64).toString('base64')
        return { ...json, members: members.map((member) => ({ ...member, signature })) }
      }),
    damaged,
  ],
]

export const costs: readonly Row[] = [
  ['fewer passes than the floor', lock({ ops: 2 }), damaged],
  ['less memory than the floor', lock({ memBytes: 32 * MiB }), damaged],
  ['no cost at all', lock({ ops: 0, memBytes: 0 }), damaged],
  ['more passes than the ceiling', lock({ ops: 11 }), damaged],
  ['more memory than the ceiling', lock({ memBytes: 2048 * MiB }), damaged],
]

export const slots: readonly Row[] = [
  ['version 0', slot({ version: 0 }), damaged],
  ['a version that is not there yet', slot({ version: 2 }), damaged],
  ['another format', slot({ format: 'notes-slot-0' }), damaged],
  ['Argon2i', lock({ alg: 'argon2i13' }), damaged],
  ['another kind of lock', lock({ kind: 'none' }), damaged],
  ['fewer passes than it was made with', lock({ ops: 3 }), neutral],
  ['less memory than it was made with', lock({ memBytes: 64 * MiB }), neutral],
  ['an older epoch', (vault) => slot({ bag: { ...vault.slot.bag, epoch: 1 } })(vault), neutral],
]

export const rooms: readonly Row[] = [
  ['no encryption', room(), damaged],
  ['the legacy layout of the cipher', room('legacy = 1', 'legacy_page_size = 4096'), damaged],
  ['a cipher without authentication', room("cipher = 'aes256cbc'"), damaged],
  ['RC4', room("cipher = 'rc4'"), damaged],
  ['another cipher with as many reserved bytes', room("cipher = 'ascon128'"), damaged],
  ['a cipher whose authentication is off', room("cipher = 'sqlcipher'", 'hmac_use = 0'), damaged],
  ['byte 20 = 0', byte(20, 0), damaged],
  ['a header that asks for a rollback journal', byte(18, 1), damaged],
  ['a changed page', (vault) => byte(changedAt, changedByte(vault))(vault), damaged],
  ['an older layout by its number', sql(`PRAGMA user_version = ${older}`), damaged],
  ['a layout of number 0', sql('PRAGMA user_version = 0'), damaged],
  ['a layout of a negative number', sql('PRAGMA user_version = -1'), damaged],
  ['a layout that is not there yet', sql(`PRAGMA user_version = ${newest + 1}`), /^vault-newer$/],
  ['nothing in it', emptied, damaged],
]

function changedByte({ roomPath }: Forger): number {
  return (fs.readFileSync(roomPath)[changedAt] ?? 0) ^ 1
}

function emptied({ roomPath, roomKey }: Forger): void {
  fs.writeFileSync(roomPath, '')
  const db = openCipherDatabase(roomPath, roomKey)
  db.exec('CREATE TABLE gone (a); DROP TABLE gone')
  db.close()
}
