import type { EngineTools } from '#vault/engine-tools.ts'
import { createdEngine, type OpenEngine, openEngine } from './open-engine.ts'
import { goodPassphrase } from './test-tools.ts'

export const bensPassphrase = 'lantern orchard bridge velvet harvest meadow'
const passphrases = { Ana: goodPassphrase, Ben: bensPassphrase } as const
export const bensMark = { letter: 'B', colour: 'plum' } as const

/** Ana's vault, in which Ben has set up his room and asks for a shared one. Nobody is in. */
export async function askedVault(vaultDir: string, tools: EngineTools): Promise<void> {
  const ana = await createdEngine(vaultDir, tools)
  ana.engine.close()
  const ben = openEngine(vaultDir, tools)
  await ben.client.membership.join({ name: 'Ben', passphrase: bensPassphrase, mark: bensMark })
  ben.engine.close()
}

/** The same, and Ana has said yes; Ben has been in since. Nobody is in. */
export async function pairedVault(vaultDir: string, tools: EngineTools): Promise<void> {
  await askedVault(vaultDir, tools)
  const ana = await enter(vaultDir, tools, 'Ana')
  const asked = await ana.client.membership.get({})
  if (asked.state !== 'asked') throw new Error(`nobody asks: ${asked.state}`)
  await ana.client.membership.accept({ words: asked.words })
  ana.engine.close()
  const ben = await enter(vaultDir, tools, 'Ben')
  ben.engine.close()
}

/** An engine in which this member is alone. */
export async function enter(vaultDir: string, tools: EngineTools, who: 'Ana' | 'Ben'): Promise<OpenEngine> {
  const opened = openEngine(vaultDir, tools)
  const status = await opened.client.vault.status({})
  if (status.state !== 'ready') throw new Error(`vault is not ready: ${JSON.stringify(status)}`)
  const member = status.members.find(({ mark }) => mark.letter === who.charAt(0))
  if (member === undefined) throw new Error(`${who} is not there`)
  await opened.client.session.unlock({ memberId: member.id, passphrase: passphrases[who] })
  return opened
}

/** Erases the room of one of the two, as they would do it. */
export async function eraseRoomOf(vaultDir: string, tools: EngineTools, who: 'Ana' | 'Ben'): Promise<void> {
  const { client, engine } = await enter(vaultDir, tools, who)
  await client.leaving.erase({ passphrase: passphrases[who] })
  engine.close()
}

/** The id of one of the two, and the name of their room's file. */
export async function placesOf(vaultDir: string, tools: EngineTools, who: 'Ana' | 'Ben') {
  const { engine } = await enter(vaultDir, tools, who)
  const { mid, bag } = engine.context.session.author()
  engine.close()
  return { mid, file: bag.privateFile }
}
