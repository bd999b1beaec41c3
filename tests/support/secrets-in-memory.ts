import * as fs from 'node:fs'
import { join } from 'node:path'
import { countInMemory } from './process-memory.ts'
import { testTools } from './test-tools.ts'

/** How often the secrets of each name stand in the memory of these processes together. */
export function countSecrets<Name extends string>(
  pids: readonly number[],
  secrets: Record<Name, Buffer[]>,
): Record<Name, number> {
  const lists = Object.entries<Buffer[]>(secrets)
  const all = lists.flatMap(([name, list]) => list.map((needle) => ({ name, needle })))
  const counts = Object.fromEntries(lists.map(([name]) => [name, 0]))
  for (const pid of pids) {
    const found = countInMemory(
      pid,
      all.map(({ needle }) => needle),
    )
    for (const [n, { name }] of all.entries()) counts[name] = (counts[name] ?? 0) + (found[n] ?? 0)
  }
  return counts as Record<Name, number> // Object.fromEntries forgets the names
}

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

export function canReadMemory(pid: number): boolean {
  try {
    fs.closeSync(fs.openSync(`/proc/${pid}/mem`, 'r'))
    return true
  } catch {
    return false
  }
}
