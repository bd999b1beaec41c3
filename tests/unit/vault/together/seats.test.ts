import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { digestsOf } from '#tests/support/file-digests.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter, pairedVault } from '#tests/support/two-members.ts'
import { fromBase64 } from '#vault/crypto/encoding.ts'
import { newSecret, type SharedAccess } from '#vault/crypto/key-bag.ts'
import type { PublicIdentity } from '#vault/crypto/statement.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { openPause } from '#vault/talk/pause-file.ts'
import { openGate } from '#vault/together/gate.ts'
import { type SeatOwner, sealSeat } from '#vault/together/hand-on.ts'
import { openTogether } from '#vault/together/together.ts'

// What a seat may be lies above key derivation, so that is one hash here.
const tools = testTools({ deriveKey: quickKey })
const hour = 60 * 60 * 1000
/** The vault's lock, which every engine takes. */
const takenByAll = /lock\.db/

/** All that a gate knows of a member, and all that is changed in the cases below. */
interface Ingredients {
  readonly owner: SeatOwner
  readonly partner: PublicIdentity
  readonly access: SharedAccess
  readonly now: Date
}

async function pairedFolder(): Promise<string> {
  const folder = join(tempFolder(), 'vault')
  await pairedVault(folder, tools)
  return folder
}

async function ingredientsOf(folder: string, who: 'Ana' | 'Ben'): Promise<Ingredients> {
  const { engine } = await enter(folder, tools, who)
  const { mid, bag } = engine.context.session.author()
  const { vid } = engine.context.session.slot()
  engine.close()
  if (bag.partner === null || bag.shared === null) throw new Error(`${who} shares no room`)
  return { owner: { vid, mid, bag }, partner: bag.partner, access: bag.shared, now: new Date() }
}

async function twoSeats() {
  const folder = await pairedFolder()
  const [ana, ben] = [await ingredientsOf(folder, 'Ana'), await ingredientsOf(folder, 'Ben')]
  const both = openTogether(vaultLayout(folder), tools, openPause(vaultLayout(folder), tools.clock))
  onTestFinished(() => both.close())
  const sit = ({ owner, partner, access, now }: Ingredients) =>
    both.seat(sealSeat(owner, { partner, access }, fromBase64(both.key), now))
  return { both, ana, ben, sit }
}

describe('a seat', () => {
  test('that each has sealed opens the room for both', async () => {
    const { both, ana, ben, sit } = await twoSeats()
    sit(ana)
    expect(both.isOpen()).toBe(false)
    sit(ben)
    expect(both.isOpen()).toBe(true)
  })

  const changes: readonly [string, (ben: Ingredients, ana: Ingredients) => Ingredients][] = [
    ['brings the key of another room', (ben) => ({ ...ben, access: { ...ben.access, root: newSecret() } })],
    ['names another file', (ben) => ({ ...ben, access: { ...ben.access, file: '3'.repeat(32) } })],
    ['is of another epoch', (ben) => ({ ...ben, access: { ...ben.access, epoch: ben.access.epoch + 1 } })],
    ['has pinned another signing key', (ben) => ({ ...ben, partner: { ...ben.partner, sign: newSecret() } })],
    ['has pinned another box key', (ben) => ({ ...ben, partner: { ...ben.partner, box: newSecret() } })],
    ['is boxed by the one and says the other', (ben, ana) => ({ ...ben, owner: { ...ana.owner, mid: ben.owner.mid } })],
    ['is for another vault', (ben) => ({ ...ben, owner: { ...ben.owner, vid: '4'.repeat(32) } })],
    ['lends a key that has run out', (ben) => ({ ...ben, now: new Date(Date.now() - 7 * hour) })],
    ['lends a key for longer than an evening', (ben) => ({ ...ben, now: new Date(Date.now() + hour) })],
    ['is of the one who sits already', (_ben, ana) => ana],
  ]
  test.each(changes)('that %s is refused, and nothing opens', async (_name, change) => {
    const { both, ana, ben, sit } = await twoSeats()
    sit(ana)
    expect(() => sit(change(ben, ana))).toThrow('vault-damaged')
    expect(both.isOpen()).toBe(false)
  })
})

test('a gate that is passed leaves every file as it was', async () => {
  const folder = await pairedFolder()
  const both = openTogether(vaultLayout(folder), tools, openPause(vaultLayout(folder), tools.clock))
  onTestFinished(() => both.close())
  const before = digestsOf(folder, takenByAll)
  const gate = openGate(vaultLayout(folder), tools, { sealTo: both.key, seated: null })
  const { sealed } = await gate.pass(goodPassphrase)
  expect(sealed.length).toBeGreaterThan(0)
  expect(digestsOf(folder, takenByAll)).toEqual(before)
  await expect(gate.pass('not this one')).rejects.toThrow('wrong-passphrase')
  expect(digestsOf(folder, takenByAll)).not.toEqual(before) // control: the note of a wrong try is seen
})
