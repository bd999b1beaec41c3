import * as fs from 'node:fs'
import { join } from 'node:path'
import { testTools } from './test-tools.ts'

/** The key that Argon2id gives for this vault: the test knows the passphrase and can read the open part of the slot. */
export async function passphraseKeyOf(vault: string, passphrase: string): Promise<Buffer> {
  const [slot = ''] = fs.readdirSync(join(vault, 'slots'))
  const file = JSON.parse(fs.readFileSync(join(vault, 'slots', slot), 'utf8')) as {
    passphrase: { salt: string; ops: number; memBytes: number }
  }
  const { salt, ...cost } = file.passphrase
  const key = await testTools().deriveKey(passphrase, Buffer.from(salt, 'base64'), cost)
  return Buffer.from(key.expose())
}
