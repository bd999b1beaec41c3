import { createRouterClient, type RouterClient } from '@orpc/server'
import { anasMark, goodPassphrase, testTools } from '#tests/support/test-tools.ts'
import { sharedFileKey } from '#vault/crypto/key-bag.ts'
import { createEngine, type Engine, engineRouter } from '#vault/engine.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import type { SharedRoom } from '#vault/shared/shared-room.ts'
import type { Author, SharedTools } from '#vault/shared/shared-service.ts'
import { type CipherDatabase, openCipherDatabase } from '#vault/sqlite/cipher-database.ts'

// A vault of two, made by the engine in this process: the screens of joining have tests of their own. Its slots have the
// lowest accepted cost of key derivation, which the built app opens like any other.

export const passphrases = { Ana: goodPassphrase, Ben: 'lantern orchard bridge velvet harvest meadow' } as const
type Name = keyof typeof passphrases

export interface Inside {
  readonly engine: Engine
  readonly client: RouterClient<typeof engineRouter>
}

const tools = testTools()

async function withEngine<T>(dir: string, work: (inside: Inside) => Promise<T>): Promise<T> {
  const engine = createEngine(dir, tools, () => {})
  try {
    return await work({ engine, client: createRouterClient(engineRouter, { context: engine.context }) })
  } finally {
    engine.close()
  }
}

/** Ana and Ben with a room of their own each, and one that they share. Nobody is in. */
export async function makePairedVault(dir: string): Promise<void> {
  await withEngine(dir, async ({ client }) => {
    await client.vault.create({ name: 'Ana', passphrase: passphrases.Ana, mark: anasMark })
    await client.settings.change({ hideExplained: true })
  })
  await withEngine(dir, async ({ client }) => {
    await client.membership.join({ name: 'Ben', passphrase: passphrases.Ben, mark: { letter: 'B', colour: 'plum' } })
    await client.settings.change({ hideExplained: true })
  })
  await as(dir, 'Ana', async ({ client }) => {
    const asked = await client.membership.get({})
    if (asked.state !== 'asked') throw new Error(`nobody asks: ${asked.state}`)
    await client.membership.accept({ words: asked.words })
  })
  await as(dir, 'Ben', async () => {})
}

/** Does something as one of the two, alone in their room. */
export function as<T>(dir: string, name: Name, work: (inside: Inside) => Promise<T>): Promise<T> {
  return withEngine(dir, async (inside) => {
    const status = await inside.client.vault.status({})
    const members = status.state === 'ready' ? status.members : []
    const member = members.find(({ mark }) => mark.letter === name.charAt(0))
    if (member === undefined) throw new Error(`${name} is not there`)
    await inside.client.session.unlock({ memberId: member.id, passphrase: passphrases[name] })
    return work(inside)
  })
}

/** What a member can do who has a program of their own: sign anything with their own key. */
export function signing(dir: string, name: Name, work: (room: SharedRoom, author: Author, tools: SharedTools) => void) {
  return as(dir, name, async ({ engine }) => {
    const { session } = engine.context
    work(session.link().shared(), session.author(), { clock: tools.clock, newId: tools.newUuid })
  })
}

/** What whoever holds the shared room's key can do: write any row. */
export async function tamper(dir: string, name: Name, work: (db: CipherDatabase) => void): Promise<void> {
  const access = await as(dir, name, async ({ engine }) => engine.context.session.author().bag.shared)
  if (access === null) throw new Error('there is no shared room')
  const db = openCipherDatabase(vaultLayout(dir).room(access.file), sharedFileKey(access))
  work(db)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
