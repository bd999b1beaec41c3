import * as fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Membership } from '#api/membership-contract.ts'
import {
  type HeldKeys,
  joiningIn,
  keysOf,
  putJoining,
  putStatement,
  statementIn,
  statementOfTwo,
} from '#tests/support/member-keys.ts'
import { openEngine } from '#tests/support/open-engine.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { bensPassphrase, enter } from '#tests/support/two-members.ts'
import { copyOf, type TemplateName } from '#tests/support/vault-templates.ts'
import { encodeDeparture, signDeparture } from '#vault/crypto/departure.ts'
import { fromBase64, toBase64 } from '#vault/crypto/encoding.ts'
import { answerJoining, type Joining, signJoining } from '#vault/crypto/joining.ts'
import { type KeyBag, newKeyBag } from '#vault/crypto/key-bag.ts'
import { closeEnvelope, openEnvelope } from '#vault/crypto/shared-envelope.ts'
import { sodium } from '#vault/crypto/sodium.ts'
import {
  identityOf,
  type PublicIdentity,
  type SignedMember,
  type StatementOfTwo,
  signFirstStatement,
  signMembership,
} from '#vault/crypto/statement.ts'
import { writePairedFile } from '#vault/files/paired-file.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { readStanding } from '#vault/membership/standing.ts'
import { emptyHead } from '#vault/shared/record.ts'

// Check 16: somebody who can edit every file puts other keys in place. What is tried lies below the passphrase.
const tools = testTools({ deriveKey: quickKey })
type Who = 'Ana' | 'Ben'
type State = Membership['state'] | 'refused'

const mallory: HeldKeys = { vid: '', mid: 'cc'.repeat(16), bag: newKeyBag('00'.repeat(16)) }

interface Scene {
  readonly folder: string
  readonly vid: string
  readonly ana: HeldKeys
  readonly ben: HeldKeys
}

const identity = ({ mid, bag }: HeldKeys) => identityOf(mid, bag)
const zeros = toBase64(new Uint8Array(64))

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
function pairOf(scene: Scene, first: HeldKeys, second: HeldKeys, epoch = 2, file = '11'.repeat(16)): StatementOfTwo {
  const members = [identity(first), identity(second)] as const
  const place = { vid: scene.vid, epoch, from: first.mid, to: second.mid }
  const shared = closeEnvelope(first.bag, place, members[1], { file, root: toBase64(new Uint8Array(32)) })
  const pair: [SignedMember, SignedMember] = [
    signed(scene, epoch, members, first, 0),
    signed(scene, epoch, members, second, 1),
  ]
  return { format: 'notes-vault', version: 1, vid: scene.vid, epoch, members: pair, shared }
}

const editPair = (edit: (statement: StatementOfTwo, scene: Scene) => StatementOfTwo) => (scene: Scene) =>
  putStatement(scene.folder, edit(statementOfTwo(scene.folder), scene))
const editMember = (at: 0 | 1, edit: (member: SignedMember, scene: Scene) => SignedMember) =>
  editPair((statement, scene) => {
    const [first, second] = statement.members
    return { ...statement, members: at === 0 ? [edit(first, scene), second] : [first, edit(second, scene)] }
  })
const editEnvelope = (edit: (shared: StatementOfTwo['shared'], scene: Scene) => StatementOfTwo['shared']) =>
  editPair((statement, scene) => ({ ...statement, shared: edit(statement.shared, scene) }))
const editJoining = (edit: (joining: Joining, scene: Scene) => Joining) => (scene: Scene) =>
  putJoining(scene.folder, edit(joiningIn(scene.folder), scene))

const malloryAsks = (asked: Partial<HeldKeys> = {}) =>
  editJoining(({ vid, epoch, first }) => {
    const by = { ...mallory, ...asked }
    return signJoining({ vid, epoch, first, second: identity(by) }, by.bag)
  })
const boxedBy = (sender: KeyBag) =>
  editEnvelope((shared, { vid, ana, ben }) => {
    const place = { vid, epoch: 2, from: ana.mid, to: ben.mid }
    return closeEnvelope(sender, place, identity(ben), { file: shared.file, root: toBase64(new Uint8Array(32)) })
  })
const statementOfOne = ({ folder, vid, ana }: Scene) => putStatement(folder, signFirstStatement(vid, ana.mid, ana.bag))

interface Substitution {
  readonly name: string
  readonly from: TemplateName
  readonly change: (scene: Scene) => void
  /** How each of the two finds things afterwards. `refused`: the vault does not open. */
  readonly seen: Partial<Record<Who, State>>
}

const broken = { Ana: 'broken', Ben: 'broken' } as const

const substitutions: readonly Substitution[] = [
  // The statement of two, after the yes: against both.
  ...(['accepted', 'paired'] as const).flatMap((from): Substitution[] => [
    {
      name: 'the second one’s signing key',
      from,
      change: editMember(1, (m) => ({ ...m, sign: identity(mallory).sign })),
      seen: broken,
    },
    {
      name: 'the first one’s signing key',
      from,
      change: editMember(0, (m) => ({ ...m, sign: identity(mallory).sign })),
      seen: broken,
    },
    {
      name: 'the second one’s box key',
      from,
      change: editMember(1, (m) => ({ ...m, box: identity(mallory).box })),
      seen: broken,
    },
    {
      name: 'the first one’s box key',
      from,
      change: editMember(0, (m) => ({ ...m, box: identity(mallory).box })),
      seen: broken,
    },
    {
      name: 'a foreign second one, signed by her',
      from,
      change: (s) => putStatement(s.folder, pairOf(s, s.ana, mallory)),
      seen: { Ana: 'broken', Ben: from === 'paired' ? 'broken' : 'turned-down' },
    },
    {
      name: 'a foreign first one, signed by her',
      from,
      change: (s) => putStatement(s.folder, pairOf(s, mallory, s.ben)),
      seen: broken,
    },
    {
      name: 'other keys of the second one, signed with them',
      from,
      change: (s) => putStatement(s.folder, pairOf(s, s.ana, { ...mallory, mid: s.ben.mid })),
      seen: broken,
    },
    {
      name: 'other keys of the first one, signed with them',
      from,
      change: (s) => putStatement(s.folder, pairOf(s, { ...mallory, mid: s.ana.mid }, s.ben)),
      seen: broken,
    },
    {
      name: 'the two in the other order',
      from,
      change: editPair((st) => ({ ...st, members: [st.members[1], st.members[0]] })),
      seen: broken,
    },
    {
      name: 'the two in the other order, signed by the second',
      from,
      change: (s) =>
        putStatement(s.folder, {
          ...pairOf(s, s.ben, s.ana),
          members: [pairOf(s, s.ben, s.ana).members[0], statementOfTwo(s.folder).members[0]],
        }),
      seen: broken,
    },
    { name: 'a later epoch', from, change: editPair((st) => ({ ...st, epoch: 3 })), seen: broken },
    {
      name: 'a later epoch, signed by the second',
      from,
      change: (s) =>
        putStatement(s.folder, {
          ...statementOfTwo(s.folder),
          epoch: 3,
          members: [statementOfTwo(s.folder).members[0], pairOf(s, s.ana, s.ben, 3).members[1]],
        }),
      seen: broken,
    },
    {
      name: 'no signature of the first',
      from,
      change: editMember(0, (m) => ({ ...m, signature: zeros })),
      seen: broken,
    },
    {
      name: 'no signature of the second',
      from,
      change: editMember(1, (m) => ({ ...m, signature: zeros })),
      seen: broken,
    },
    {
      name: 'an envelope for another file',
      from,
      change: editEnvelope((e) => ({ ...e, file: '22'.repeat(16) })),
      seen: broken,
    },
    {
      name: 'an envelope with another box',
      from,
      change: editEnvelope((e) => ({ ...e, box: toBase64(new Uint8Array(48)) })),
      seen: broken,
    },
    {
      name: 'an envelope with another nonce',
      from,
      change: editEnvelope((e) => ({ ...e, nonce: toBase64(new Uint8Array(24)) })),
      seen: broken,
    },
    { name: 'an envelope boxed and signed by a stranger', from, change: boxedBy(mallory.bag), seen: broken },
    { name: 'an envelope boxed and signed by the second', from, change: (s) => boxedBy(s.ben.bag)(s), seen: broken },
    {
      name: 'an anonymous box of the same length',
      from,
      change: editEnvelope((e, { ben }) => ({ ...e, box: anonymousBox(fromBase64(identity(ben).box)) })),
      seen: broken,
    },
    {
      name: 'the first one’s envelope of another epoch',
      from,
      change: editEnvelope((_e, s) => pairOf(s, s.ana, s.ben, 7).shared),
      seen: broken,
    },
  ]),
  {
    name: 'a shared room that is the second one’s own',
    from: 'accepted',
    change: (s) => putStatement(s.folder, pairOf(s, s.ana, s.ben, 2, s.ben.bag.privateFile)),
    seen: broken,
  },
  { name: 'the statement of one, without the asking', from: 'paired', change: statementOfOne, seen: broken },
  {
    name: 'the statement of one, with a stranger’s asking',
    from: 'paired',
    change: (s) => {
      statementOfOne(s)
      putJoining(
        s.folder,
        signJoining({ vid: s.vid, epoch: 2, first: identity(s.ana), second: identity(mallory) }, mallory.bag),
      )
    },
    seen: broken,
  },
  // The asking, before the yes.
  { name: 'a stranger’s asking', from: 'asked', change: malloryAsks(), seen: { Ana: 'asked', Ben: 'turned-down' } },
  {
    name: 'a stranger’s asking with the second one’s id',
    from: 'asked',
    change: (s) => malloryAsks({ mid: s.ben.mid })(s),
    seen: { Ana: 'asked', Ben: 'turned-down' },
  },
  {
    name: 'an asking with another signing key',
    from: 'asked',
    change: editJoining((j) => ({ ...j, second: { ...j.second, sign: identity(mallory).sign } })),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking with another box key',
    from: 'asked',
    change: editJoining((j) => ({ ...j, second: { ...j.second, box: identity(mallory).box } })),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking of another first one',
    from: 'asked',
    change: editJoining((j, { ben }) =>
      signJoining({ ...j, first: identity(mallory), second: identity(ben) }, ben.bag),
    ),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking in another vault',
    from: 'asked',
    change: editJoining((j, { ben }) => signJoining({ ...j, vid: '33'.repeat(16), second: identity(ben) }, ben.bag)),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking for the epoch that there is',
    from: 'asked',
    change: (s) => putRawJoining(s, { epoch: 1 }),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking under the first one’s own id',
    from: 'asked',
    change: (s) => {
      const second = { ...identity(s.ben), mid: s.ana.mid }
      putRawJoining(s, {
        second: { ...second, signature: signMembership(s.vid, 2, [identity(s.ana), second], s.ben.bag) },
      })
    },
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'a statement of two by a stranger and the one who asks',
    from: 'asked',
    change: (s) => putStatement(s.folder, pairOf(s, mallory, s.ben)),
    seen: broken,
  },
  {
    name: 'a statement of two by the one who asks and a stranger',
    from: 'asked',
    change: (s) => putStatement(s.folder, pairOf(s, s.ben, mallory)),
    seen: { Ana: 'broken' },
  },
  {
    name: 'a yes in the first one’s name, by the one who asks',
    from: 'asked',
    change: (s) =>
      putStatement(s.folder, {
        ...pairOf(s, s.ana, s.ben),
        members: [
          { ...identity(s.ana), signature: pairOf(s, s.ben, s.ana).members[0].signature },
          pairOf(s, s.ana, s.ben).members[1],
        ],
      }),
    seen: broken,
  },
  {
    name: 'another first one in the statement of one',
    from: 'asked',
    change: (s) => putStatement(s.folder, signFirstStatement(s.vid, mallory.mid, mallory.bag)),
    seen: broken,
  },
  {
    name: 'other keys of the first one in the statement of one',
    from: 'asked',
    change: (s) => putStatement(s.folder, signFirstStatement(s.vid, s.ana.mid, mallory.bag)),
    seen: { Ana: 'refused', Ben: 'broken' },
  },
  {
    name: 'the one who asks as the only member',
    from: 'asked',
    change: (s) => putStatement(s.folder, signFirstStatement(s.vid, s.ben.mid, s.ben.bag)),
    seen: { Ana: 'broken' },
  },
  {
    name: 'the statement of another vault',
    from: 'asked',
    change: (s) => putStatement(s.folder, signFirstStatement('33'.repeat(16), s.ana.mid, s.ana.bag)),
    seen: { Ana: 'refused', Ben: 'refused' },
  },
]

describe('other keys in place of those that both compared', () => {
  test.each(substitutions)('$name ($from)', async ({ from, change, seen }) => {
    const scene = await sceneOf(from)
    const own = from === 'asked' ? await wordsFor(scene, 'Ben') : []
    change(scene)
    for (const who of ['Ana', 'Ben'] as const) {
      const expected = seen[who]
      if (expected !== undefined) await expectSeen(scene, who, expected, own)
    }
  })

  test('are at least 30, and each is tried', () => {
    expect(substitutions.length).toBeGreaterThanOrEqual(30)
  })

  test('control: untouched, the shared room opens for both', async () => {
    for (const from of ['accepted', 'paired'] as const) {
      const scene = await sceneOf(from)
      for (const who of ['Ana', 'Ben'] as const) {
        const { client, engine } = await enter(scene.folder, tools, who)
        expect(await client.membership.get({})).toEqual({ state: 'paired' })
        await expect(client.shared.overview({})).resolves.toMatchObject({ findings: { rewritten: [], missing: [] } })
        engine.close()
      }
    }
  })

  test('control: with the pin taken away, a stranger’s statement would be believed, and her envelope opened', async () => {
    const scene = await sceneOf('accepted')
    const pair = pairOf(scene, mallory, scene.ben)
    putStatement(scene.folder, pair)
    const self = (partner: PublicIdentity) => ({
      vid: scene.vid,
      mid: scene.ben.mid,
      bag: { ...scene.ben.bag, partner },
    })
    const layout = vaultLayout(scene.folder)
    expect(readStanding(layout, self(identity(mallory)))).toMatchObject({ state: 'paired' })
    expect(readStanding(layout, self(identity(scene.ana)))).toEqual({ state: 'broken' })
    expect(openEnvelope(scene.ben.bag, pair.shared, identity(mallory))).toBe(toBase64(new Uint8Array(32)))
    expect(() => openEnvelope(scene.ben.bag, pair.shared, identity(scene.ana))).toThrow('vault-damaged')
  })
})

describe('a yes', () => {
  test('counts for the words that were read only: an asking put in their place is refused', async () => {
    const scene = await sceneOf('asked')
    const { client } = await enter(scene.folder, tools, 'Ana')
    const read = await client.membership.get({})
    malloryAsks({ mid: scene.ben.mid })(scene)
    if (read.state !== 'asked') throw new Error(read.state)
    const rooms = fs.readdirSync(vaultLayout(scene.folder).rooms).length
    await expect(client.membership.accept({ words: read.words })).rejects.toMatchObject({ code: 'words-changed' })
    expect(fs.readdirSync(vaultLayout(scene.folder).rooms)).toHaveLength(rooms)
    expect(statementIn(scene.folder).members).toHaveLength(1)
  })

  test('to an asking that was taken back leads nowhere, when somebody takes the taking back out of the file', async () => {
    const scene = await sceneOf('asked')
    const open = joiningIn(scene.folder)
    const ben = await enter(scene.folder, tools, 'Ben')
    await ben.client.membership.withdraw({})
    ben.engine.close()
    putJoining(scene.folder, open)
    await acceptAs(scene.folder)
    await expectSeen(scene, 'Ben', 'turned-down', [])
  })

  test('to an older asking leads nowhere', async () => {
    const scene = await sceneOf('asked')
    const older = joiningIn(scene.folder)
    await declineAs(scene.folder)
    await askAgain(scene.folder)
    putJoining(scene.folder, older)
    await acceptAs(scene.folder)
    await expectSeen(scene, 'Ben', 'broken', [])
  })

  test('that lost its statement is written once more for the same two, and for nobody else', async () => {
    const scene = await sceneOf('accepted')
    const before = statementOfTwo(scene.folder)
    statementOfOne(scene)
    putJoining(
      scene.folder,
      signJoining({ vid: scene.vid, epoch: 2, first: identity(scene.ana), second: identity(scene.ben) }, scene.ben.bag),
    )
    for (const who of ['Ana', 'Ben'] as const) {
      const { client, engine } = await enter(scene.folder, tools, who)
      expect(await client.membership.get({})).toEqual({ state: 'paired' })
      engine.close()
    }
    expect(statementOfTwo(scene.folder).members).toEqual(before.members)
    expect(statementOfTwo(scene.folder).shared.file).toBe(before.shared.file)
  })
})

describe('an answer', () => {
  test('that was given to an older asking is none to a newer one', async () => {
    const scene = await sceneOf('asked')
    await declineAs(scene.folder)
    const older = joiningIn(scene.folder)
    await askAgain(scene.folder)
    const newer = joiningIn(scene.folder)
    putJoining(scene.folder, { ...newer, answer: older.answer })
    await expectState(scene.folder, 'Ben', 'waiting')
    await expectState(scene.folder, 'Ana', 'asked')
    putJoining(scene.folder, older) // the whole older file: it says nothing about this asking
    const { client } = await enter(scene.folder, tools, 'Ben')
    expect(await client.membership.get({})).toEqual({ state: 'turned-down', kind: 'lost' })
  })

  test.each([
    ['a no by a stranger', 'declined', mallory],
    ['a no by the one who asks', 'words-differ', null],
    ['a taking back by a stranger', 'withdrawn', mallory],
  ] as const)('that is %s changes nothing', async (_name, kind, by) => {
    const scene = await sceneOf('asked')
    putJoining(scene.folder, answerJoining(joiningIn(scene.folder), kind, (by ?? scene.ben).bag))
    await expectState(scene.folder, 'Ana', 'asked')
    await expectState(scene.folder, 'Ben', 'waiting')
    putJoining(scene.folder, answerJoining(joiningIn(scene.folder), 'declined', scene.ana.bag))
    await expectState(scene.folder, 'Ben', 'turned-down') // control: her own no is one
  })
})

describe('a word of leaving', () => {
  test('counts when its member signed it for this vault only', async () => {
    const scene = await sceneOf('paired')
    const layout = vaultLayout(scene.folder)
    const put = (by: HeldKeys, vid = scene.vid) =>
      writePairedFile(
        layout.departure(scene.ben.mid),
        encodeDeparture(signDeparture(vid, scene.ben.mid, by.bag, emptyHead)),
      )
    put(scene.ben)
    await expectState(scene.folder, 'Ana', 'paired') // as long as the slot is there, nobody has left
    for (const copy of ['', '.bak']) fs.rmSync(`${layout.slot(scene.ben.mid)}${copy}`)
    for (const forge of [() => put(mallory), () => put(scene.ana), () => put(scene.ben, '33'.repeat(16))]) {
      forge()
      await expectState(scene.folder, 'Ana', 'paired')
    }
    put(scene.ben)
    await expectState(scene.folder, 'Ana', 'parted') // control
  })
})

describe('a mark of an unfinished set-up', () => {
  test.each<[string, (scene: Scene) => { mid: string; file: string }]>([
    ['names the first one’s slot and room', ({ ana }) => ({ mid: ana.mid, file: ana.bag.privateFile })],
    [
      'names the first one’s room and nobody’s slot',
      ({ ana }) => ({ mid: '44'.repeat(16), file: ana.bag.privateFile }),
    ],
    ['names the second one’s slot and room', ({ ben }) => ({ mid: ben.mid, file: ben.bag.privateFile })],
    [
      'names the second one’s room and nobody’s slot',
      ({ ben }) => ({ mid: '44'.repeat(16), file: ben.bag.privateFile }),
    ],
  ])('that %s removes neither', async (_name, mark) => {
    const scene = await sceneOf('asked')
    const layout = vaultLayout(scene.folder)
    for (const who of ['Ana', 'Ben', 'Ana'] as const) {
      for (const path of [layout.joining, `${layout.joining}.bak`]) fs.rmSync(path, { force: true })
      fs.writeFileSync(layout.unfinished, JSON.stringify(mark(scene)))
      await expectOwnRoom(scene.folder, who)
    }
  })

  test('is obeyed when it is true: the slot goes at once, the room when its only neighbour is in', async () => {
    const scene = await sceneOf('asked')
    const layout = vaultLayout(scene.folder)
    for (const path of [layout.joining, `${layout.joining}.bak`]) fs.rmSync(path)
    for (const path of [layout.slot(scene.ben.mid), `${layout.slot(scene.ben.mid)}.bak`]) fs.rmSync(path)
    fs.writeFileSync(layout.unfinished, JSON.stringify({ mid: scene.ben.mid, file: scene.ben.bag.privateFile }))
    await expectOwnRoom(scene.folder, 'Ana')
    expect(fs.readdirSync(layout.rooms)).toEqual([`${scene.ana.bag.privateFile}.db`])
    expect(fs.existsSync(layout.unfinished)).toBe(false)
  })
})

describe('slot files of others', () => {
  test('a third one beside theirs keeps neither of the two out', async () => {
    const scene = await sceneOf('asked')
    const layout = vaultLayout(scene.folder)
    const slot = fs.readFileSync(layout.slot(scene.ben.mid), 'utf8').replace(scene.ben.mid, '00'.repeat(16))
    writePairedFile(layout.slot('00'.repeat(16)), Buffer.from(slot))
    await expectOwnRoom(scene.folder, 'Ana')
    await expectOwnRoom(scene.folder, 'Ben')
  })

  test.each([['gone'], ['damaged']])('that are %s keep nobody from their own room', async (how) => {
    for (const [who, other] of [
      ['Ana', 'ben'],
      ['Ben', 'ana'],
    ] as const) {
      const scene = await sceneOf('paired')
      const path = vaultLayout(scene.folder).slot(scene[other].mid)
      for (const copy of [path, `${path}.bak`]) how === 'gone' ? fs.rmSync(copy) : fs.writeFileSync(copy, 'damaged')
      await expectOwnRoom(scene.folder, who)
    }
  })

  test('that are gone leave an asking readable', async () => {
    const scene = await sceneOf('asked')
    const path = vaultLayout(scene.folder).slot(scene.ben.mid)
    for (const copy of [path, `${path}.bak`]) fs.rmSync(copy)
    await expectState(scene.folder, 'Ana', 'asked')
  })
})

async function sceneOf(from: TemplateName): Promise<Scene> {
  const folder = await copyOf(from)
  const [ana, ben] = [await keysOf(folder, 'Ana'), await keysOf(folder, 'Ben')]
  return { folder, vid: ana.vid, ana, ben }
}

async function wordsFor({ folder }: Scene, who: Who): Promise<readonly string[]> {
  const { client, engine } = await enter(folder, tools, who)
  const found = await client.membership.get({})
  engine.close()
  return 'words' in found ? found.words : []
}

async function expectSeen({ folder, ana, ben }: Scene, who: Who, expected: State, words: readonly string[]) {
  const { client, engine } = openEngine(folder, tools)
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

async function expectState(folder: string, who: Who, state: Membership['state']): Promise<void> {
  const { client, engine } = await enter(folder, tools, who)
  expect((await client.membership.get({})).state).toBe(state)
  engine.close()
}

async function expectOwnRoom(folder: string, who: Who): Promise<void> {
  const { client, engine } = await enter(folder, tools, who)
  const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 5 })
  expect(entries.map(({ title }) => title)).toEqual([`${who} alone`])
  engine.close()
}

async function acceptAs(folder: string): Promise<void> {
  const { client, engine } = await enter(folder, tools, 'Ana')
  const asked = await client.membership.get({})
  if (asked.state !== 'asked') throw new Error(asked.state)
  expect(await client.membership.accept({ words: asked.words })).toEqual({ state: 'paired' })
  engine.close()
}

async function declineAs(folder: string): Promise<void> {
  const { client, engine } = await enter(folder, tools, 'Ana')
  const asked = await client.membership.get({})
  if (asked.state !== 'asked') throw new Error(asked.state)
  await client.membership.decline({ words: asked.words, because: 'declined' })
  engine.close()
}

async function askAgain(folder: string): Promise<void> {
  const { client, engine } = await enter(folder, tools, 'Ben')
  expect(await client.membership.askAgain({})).toMatchObject({ state: 'waiting' })
  engine.close()
}

/** What `crypto_box_seal` puts behind its one-time public key: a box that says nothing about its sender. */
function anonymousBox(recipient: Uint8Array): string {
  return toBase64(sodium.crypto_box_seal(new Uint8Array(32), recipient).subarray(sodium.crypto_box_PUBLICKEYBYTES))
}

/** An asking that the program itself would not write. */
function putRawJoining({ folder }: Scene, change: object): void {
  const path = vaultLayout(folder).joining
  const json = JSON.stringify({ ...joiningIn(folder), ...change })
  writePairedFile(path, Buffer.from(`${json.padEnd(8 * 1024 - 1)}\n`))
}
