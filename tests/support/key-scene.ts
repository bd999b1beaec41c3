import { expect } from 'vitest'
import type { Membership } from '#api/membership-contract.ts'
import { toBase64 } from '#vault/crypto/encoding.ts'
import { signJoining } from '#vault/crypto/joining.ts'
import { newKeyBag } from '#vault/crypto/key-bag.ts'
import { closeEnvelope } from '#vault/crypto/shared-envelope.ts'
import {
  identityOf,
  type PublicIdentity,
  type SignedMember,
  type StatementOfTwo,
  signFirstStatement,
  signMembership,
} from '#vault/crypto/statement.ts'
import { type HeldKeys, joiningIn, keysOf, putJoining, putStatement } from './member-keys.ts'
import { openEngine } from './open-engine.ts'
import { goodPassphrase, quickKey, testTools } from './test-tools.ts'
import { bensPassphrase, enter } from './two-members.ts'
import { copyOf, type TemplateName } from './vault-templates.ts'

// Somebody who can edit every file and holds keys of her own. What is tried lies below the passphrase.
export const sceneTools = testTools({ deriveKey: quickKey })
export type Who = 'Ana' | 'Ben'
/** `refused`: the vault does not open. */
export type State = Membership['state'] | 'refused'

export const mallory: HeldKeys = { vid: '', mid: 'cc'.repeat(16), bag: newKeyBag('00'.repeat(16)) }

/** Both members of a vault, with all of their keys. */
export interface Scene {
  readonly folder: string
  readonly vid: string
  readonly ana: HeldKeys
  readonly ben: HeldKeys
}

export const identity = ({ mid, bag }: HeldKeys) => identityOf(mid, bag)

function signed(
  scene: Scene,
  epoch: number,
  members: readonly [PublicIdentity, PublicIdentity],
  by: HeldKeys,
  at: 0 | 1,
): SignedMember {
  return { ...members[at], signature: signMembership(scene.vid, epoch, members, by.bag) }
}

/** A statement of two whose signatures are right for these keys, with an envelope from the first to the second. */
export function pairOf(
  scene: Scene,
  first: HeldKeys,
  second: HeldKeys,
  epoch = 2,
  file = '11'.repeat(16),
): StatementOfTwo {
  const members = [identity(first), identity(second)] as const
  const place = { vid: scene.vid, epoch, from: first.mid, to: second.mid }
  const shared = closeEnvelope(first.bag, place, members[1], { file, root: toBase64(new Uint8Array(32)) })
  const pair: [SignedMember, SignedMember] = [
    signed(scene, epoch, members, first, 0),
    signed(scene, epoch, members, second, 1),
  ]
  return { format: 'notes-vault', version: 1, vid: scene.vid, epoch, members: pair, shared }
}

export const statementOfOne = ({ folder, vid, ana }: Scene) =>
  putStatement(folder, signFirstStatement(vid, ana.mid, ana.bag))

/** The asking of somebody whose keys are the stranger's own, in place of the one that is there. */
export function malloryAsks({ folder }: Scene, asked: Partial<HeldKeys> = {}): void {
  const { vid, epoch, first } = joiningIn(folder)
  const by = { ...mallory, ...asked }
  putJoining(folder, signJoining({ vid, epoch, first, second: identity(by) }, by.bag))
}

export async function sceneOf(from: TemplateName): Promise<Scene> {
  const folder = await copyOf(from)
  const [ana, ben] = [await keysOf(folder, 'Ana'), await keysOf(folder, 'Ben')]
  return { folder, vid: ana.vid, ana, ben }
}

export async function wordsFor({ folder }: Scene, who: Who): Promise<readonly string[]> {
  const { client, engine } = await enter(folder, sceneTools, who)
  const found = await client.membership.get({})
  engine.close()
  return 'words' in found ? found.words : []
}

export async function expectSeen({ folder, ana, ben }: Scene, who: Who, expected: State, words: readonly string[]) {
  const { client, engine } = openEngine(folder, sceneTools)
  const [memberId, passphrase] = who === 'Ana' ? [ana.mid, goodPassphrase] : [ben.mid, bensPassphrase]
  const unlocked = client.session.unlock({ memberId, passphrase })
  if (expected === 'refused') await expect(unlocked).rejects.toMatchObject({ code: 'vault-damaged' })
  else {
    await unlocked
    const found = await client.membership.get({})
    expect(found.state).toBe(expected)
    if (found.state === 'asked') expect(found.words).not.toEqual(words) // what the second one's screen showed
    await expect(client.shared.overview({})).rejects.toMatchObject({ code: 'not-found' })
    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 5 })
    expect(entries.map(({ title }) => title)).toEqual([`${who} alone`])
  }
  engine.close()
}

export async function expectState(folder: string, who: Who, state: Membership['state']): Promise<void> {
  const { client, engine } = await enter(folder, sceneTools, who)
  expect((await client.membership.get({})).state).toBe(state)
  engine.close()
}

export async function expectOwnRoom(folder: string, who: Who): Promise<void> {
  const { client, engine } = await enter(folder, sceneTools, who)
  const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 5 })
  expect(entries.map(({ title }) => title)).toEqual([`${who} alone`])
  engine.close()
}
