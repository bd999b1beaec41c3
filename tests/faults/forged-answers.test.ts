import * as fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  expectSeen,
  expectState,
  identity,
  mallory,
  malloryAsks,
  sceneOf,
  sceneTools,
  statementOfOne,
} from '#tests/support/key-scene.ts'
import { type HeldKeys, joiningIn, putJoining, statementIn, statementOfTwo } from '#tests/support/member-keys.ts'
import { enter } from '#tests/support/two-members.ts'
import { encodeDeparture, signDeparture } from '#vault/crypto/departure.ts'
import { answerJoining, signJoining } from '#vault/crypto/joining.ts'
import { writePairedFile } from '#vault/files/paired-file.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { emptyHead } from '#vault/shared/record.ts'

// Check 16: what the two say to each other in files, said by somebody else or at another time.

describe('a yes', () => {
  test('counts for the words that were read only: an asking put in their place is refused', async () => {
    const scene = await sceneOf('asked')
    const { client } = await enter(scene.folder, sceneTools, 'Ana')
    const read = await client.membership.get({})
    malloryAsks(scene, { mid: scene.ben.mid })
    if (read.state !== 'asked') throw new Error(read.state)
    const rooms = fs.readdirSync(vaultLayout(scene.folder).rooms).length
    await expect(client.membership.accept({ words: read.words })).rejects.toMatchObject({ code: 'words-changed' })
    expect(fs.readdirSync(vaultLayout(scene.folder).rooms)).toHaveLength(rooms)
    expect(statementIn(scene.folder).members).toHaveLength(1)
  })

  test('to an asking that was taken back leads nowhere, when somebody takes the taking back out of the file', async () => {
    const scene = await sceneOf('asked')
    const open = joiningIn(scene.folder)
    const ben = await enter(scene.folder, sceneTools, 'Ben')
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
      const { client, engine } = await enter(scene.folder, sceneTools, who)
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
    const { client } = await enter(scene.folder, sceneTools, 'Ben')
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

async function acceptAs(folder: string): Promise<void> {
  const { client, engine } = await enter(folder, sceneTools, 'Ana')
  const asked = await client.membership.get({})
  if (asked.state !== 'asked') throw new Error(asked.state)
  expect(await client.membership.accept({ words: asked.words })).toEqual({ state: 'paired' })
  engine.close()
}

async function declineAs(folder: string): Promise<void> {
  const { client, engine } = await enter(folder, sceneTools, 'Ana')
  const asked = await client.membership.get({})
  if (asked.state !== 'asked') throw new Error(asked.state)
  await client.membership.decline({ words: asked.words, because: 'declined' })
  engine.close()
}

async function askAgain(folder: string): Promise<void> {
  const { client, engine } = await enter(folder, sceneTools, 'Ben')
  expect(await client.membership.askAgain({})).toMatchObject({ state: 'waiting' })
  engine.close()
}
