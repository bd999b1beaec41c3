import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SharedFindings } from '#api/shared-contract.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { type HeldKeys, keysOf, slotOf } from '#tests/support/member-keys.ts'
import { openEngine } from '#tests/support/open-engine.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter } from '#tests/support/two-members.ts'
import { copyOf } from '#tests/support/vault-templates.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'

// Check 14, with a shared room: every mixture of older and newer files of one member. What is tried lies below the
// passphrase. Everything put back together is left out: the screen says when the room was last opened.
const clock = manualClock()
const tools = testTools({ deriveKey: quickKey, clock })

const parts = ['slot', 'private', 'shared', 'logs'] as const
type Part = (typeof parts)[number]

type Outcome = 'refused' | { closedInOrder: boolean; state: string; findings: SharedFindings | null }

interface Scene {
  readonly older: string
  readonly newer: string
  readonly ana: HeldKeys
  readonly ben: HeldKeys
}

/** Two copies of one vault: after Ana's first sitting and after her second. Both closed, or both as after a crash. */
async function twoStates(how: 'closed' | 'crashed'): Promise<Scene> {
  const folder = await copyOf('paired')
  const copies: string[] = []
  for (const words of ['first', 'second']) {
    const { client, engine } = await enter(folder, tools, 'Ana')
    await client.journal.create({ day: '2026-03-02', document: plainDocument(`${words} alone`) })
    await client.shared.share({ document: plainDocument(`${words} for both`) })
    clock.advance(3000) // checkpoint and anchors
    await client.journal.create({ day: '2026-03-02', document: plainDocument(`${words} in the log`) })
    await client.shared.share({ document: plainDocument(`${words} in the log for both`) })
    if (how === 'closed') engine.close()
    const copy = join(folder, '..', words)
    fs.cpSync(folder, copy, { recursive: true })
    copies.push(copy)
    engine.close()
  }
  const [older = '', newer = ''] = copies
  return { older, newer, ana: await keysOf(newer, 'Ana'), ben: await keysOf(newer, 'Ben') }
}

function filesOf({ ana }: Scene, part: Part): string[] {
  const [own, shared] = [`db/${ana.bag.privateFile}.db`, `db/${ana.bag.shared?.file}.db`]
  const files = {
    slot: [`slots/${ana.mid}.slot`, `slots/${ana.mid}.slot.bak`],
    private: [own],
    shared: [shared],
    logs: [`${own}-wal`, `${shared}-wal`],
  }
  return files[part]
}

/** The newer vault with these parts as they were earlier, opened by Ana. */
async function openWith(scene: Scene, old: readonly Part[], more: readonly string[] = []): Promise<Outcome> {
  const folder = join(scene.newer, '..', `mixed-${old.join('-')}`)
  fs.cpSync(scene.newer, folder, { recursive: true })
  for (const file of [...old.flatMap((part) => filesOf(scene, part)), ...more]) {
    fs.rmSync(join(folder, file), { force: true })
    if (fs.existsSync(join(scene.older, file))) fs.copyFileSync(join(scene.older, file), join(folder, file))
  }
  const { client, engine } = openEngine(folder, tools)
  try {
    const opened = await client.session.unlock({ memberId: scene.ana.mid, passphrase: goodPassphrase })
    const { state } = await client.membership.get({})
    const findings = state === 'paired' ? (await client.shared.overview({})).findings : null
    return { closedInOrder: opened.closedInOrder, state, findings }
  } catch (error) {
    expect(error).toMatchObject({ code: 'vault-damaged' })
    return 'refused'
  } finally {
    engine.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function subsetsOf(among: readonly Part[]): Part[][] {
  const all = Array.from({ length: 2 ** among.length }, (_, bits) => among.filter((_part, at) => (bits >> at) & 1))
  return all.filter(({ length }) => length > 0 && length < among.length)
}

const isQuiet = (outcome: Outcome) =>
  outcome !== 'refused' &&
  outcome.closedInOrder &&
  outcome.findings !== null &&
  JSON.stringify(outcome.findings) === JSON.stringify({ missing: [], rewritten: [], foreign: false, ahead: false })

describe('a vault of two that was closed in order', () => {
  test('says so whenever a part of it was put back: 6 of 6 mixtures', async () => {
    const scene = await twoStates('closed')
    const mixtures = subsetsOf(['slot', 'private', 'shared'])
    expect(mixtures).toHaveLength(6)
    const outcomes = new Map<string, Outcome>()
    for (const old of mixtures) outcomes.set(old.join(' '), await openWith(scene, old))
    expect([...outcomes].filter(([, outcome]) => isQuiet(outcome))).toEqual([])
    // The shared room alone: Ana's slot knows how far both chains reached.
    expect(outcomes.get('shared')).toMatchObject({ closedInOrder: true, findings: { missing: [scene.ana.mid] } })
    // Slot and room together fit each other; her own records in the shared room tell.
    expect(outcomes.get('slot private')).toMatchObject({ closedInOrder: true, findings: { missing: [], ahead: true } })
    for (const old of ['slot', 'private', 'slot shared', 'private shared'])
      expect([old, outcomes.get(old)]).toEqual([old, 'refused'])
  })

  test('control: untouched it says nothing; all of it put back is what cannot be told', async () => {
    const scene = await twoStates('closed')
    expect(isQuiet(await openWith(scene, []))).toBe(true)
    expect(isQuiet(await openWith(scene, ['slot', 'private', 'shared', 'logs']))).toBe(true)
  })

  test('control: to the other, who saw less, the older shared room is whole', async () => {
    const scene = await twoStates('closed')
    const file = filesOf(scene, 'shared')[0] ?? ''
    fs.copyFileSync(join(scene.older, file), join(scene.newer, file))
    const { client } = await enter(scene.newer, tools, 'Ben')
    expect((await client.shared.overview({})).findings).toEqual({
      missing: [],
      rewritten: [],
      foreign: false,
      ahead: false,
    })
  })

  test('keeps saying that records are missing, and writes on behind them', async () => {
    const scene = await twoStates('closed')
    const file = filesOf(scene, 'shared')[0] ?? ''
    fs.copyFileSync(join(scene.older, file), join(scene.newer, file))
    for (const _sitting of [1, 2]) {
      const { client, engine } = await enter(scene.newer, tools, 'Ana')
      await client.shared.share({ document: plainDocument('later') })
      expect((await client.shared.overview({})).findings).toMatchObject({ missing: [scene.ana.mid], rewritten: [] })
      engine.close()
    }
  })
})

describe('a vault of two after a crash', () => {
  test('says so whenever a part of it was put back: 14 of 14 mixtures', async () => {
    const scene = await twoStates('crashed')
    for (const part of ['private', 'shared'] as const) {
      expect(fs.statSync(join(scene.newer, `${filesOf(scene, part)[0]}-wal`)).size).toBeGreaterThan(0)
    }
    const mixtures = subsetsOf(parts)
    expect(mixtures).toHaveLength(14)
    for (const old of mixtures) {
      const outcome = await openWith(scene, old)
      expect([old, isQuiet(outcome)]).toEqual([old, false])
    }
    // The shared room with its own log: a slot that is newer names what is missing.
    const shared = filesOf(scene, 'shared').flatMap((file) => [file, `${file}-wal`])
    const outcome = await openWith(scene, [], shared)
    expect(outcome).toMatchObject({ closedInOrder: false, findings: { missing: [scene.ana.mid] } })
  })

  test('opens when nothing was put back, with everything that was shared', async () => {
    const scene = await twoStates('crashed')
    const outcome = await openWith(scene, [])
    expect(outcome).toEqual({
      closedInOrder: false,
      state: 'paired',
      findings: { missing: [], rewritten: [], foreign: false, ahead: false },
    })
  })

  test('removes no shared room that an older slot lists as left behind', async () => {
    const scene = await twoStates('closed')
    const layout = vaultLayout(scene.newer)
    const slot = await slotOf(scene.newer, 'Ana')
    const file = slot.bag.shared?.file ?? ''
    slot.change({ leftovers: [file], shared: null, partner: null }) // as it was in the middle of her yes
    const { engine } = await enter(scene.newer, tools, 'Ana')
    engine.close()
    expect(fs.existsSync(layout.room(file))).toBe(true)
  })
})
