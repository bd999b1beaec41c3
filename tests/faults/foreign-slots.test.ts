import * as fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { expectOwnRoom, expectState, type Scene, sceneOf } from '#tests/support/key-scene.ts'
import { writePairedFile } from '#vault/files/paired-file.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'

// Check 16: slots, and marks of slots, that somebody else put there or took away.

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
