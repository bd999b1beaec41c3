import { describe, expect, test } from 'vitest'
import { expectSeen, identity, mallory, pairOf, sceneOf, sceneTools, wordsFor } from '#tests/support/key-scene.ts'
import { putStatement } from '#tests/support/member-keys.ts'
import { enter } from '#tests/support/two-members.ts'
import { toBase64 } from '#vault/crypto/encoding.ts'
import { openEnvelope } from '#vault/crypto/shared-envelope.ts'
import type { PublicIdentity } from '#vault/crypto/statement.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { readStanding } from '#vault/membership/standing.ts'
import { substitutionsAfterYes } from './substitutions-after-yes.ts'
import { substitutionsBeforeYes } from './substitutions-before-yes.ts'

// Check 16: somebody who can edit every file puts other keys in place.
const substitutions = [...substitutionsAfterYes, ...substitutionsBeforeYes]

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
        const { client, engine } = await enter(scene.folder, sceneTools, who)
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
