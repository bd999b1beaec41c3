import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, openEngine, unlockedEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { roomPath, slotPath } from '#tests/support/vault-files.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.

/** What can be put back to an older state. Each line doubles the matrix. */
const parts: readonly { readonly name: string; paths(folder: string): string[] }[] = [
  { name: 'slot', paths: (folder) => [slotPath(folder), `${slotPath(folder)}.bak`] },
  { name: 'room', paths: (folder) => [roomPath(folder)] },
  { name: 'log', paths: (folder) => [`${roomPath(folder)}-wal`] },
]
const all = 2 ** parts.length - 1
const mixtures = Array.from({ length: all - 1 }, (_, n) => n + 1).map((mask) => ({
  mask,
  name: parts
    .filter((_, at) => (mask & (1 << at)) !== 0)
    .map(({ name }) => name)
    .join(' and '),
}))

/** When the room was opened for the older state. */
const olderMoment = '2026-03-02T20:16:00.000Z'

interface States {
  readonly older: string
  readonly newer: string
  readonly tools: ReturnType<typeof testTools>
  readonly id: string
  /** An entry that is in the room file itself, while the words of the other still wait in the log. */
  readonly settledId: string
}

/** The same vault twice: a room that says "older", and later "newer". Each as it was closed, or as after a crash. */
async function twoStates(older: 'closed' | 'crashed', newer: 'closed' | 'crashed'): Promise<States> {
  const clock = manualClock()
  const tools = testTools({ deriveKey: quickKey, clock })
  const folder = join(tempFolder(), 'vault')
  const made = await createdEngine(folder, tools)
  const { id } = await made.client.journal.create({ day: '2026-03-02', document: plainDocument('first') })
  const settled = await made.client.journal.create({ day: '2026-03-02', document: plainDocument('first') })
  made.engine.close()

  async function sitting(title: string, state: 'closed' | 'crashed'): Promise<string> {
    clock.advance(60_000)
    const { client, engine } = await unlockedEngine(folder, tools)
    await client.journal.save({ id: settled.id, document: plainDocument(title, 'words '.repeat(500)) })
    clock.advance(5000)
    await client.journal.save({ id, document: plainDocument(title, `${title} `.repeat(500)) }) // still in the log
    const copy = `${folder}-${title}`
    if (state === 'crashed') fs.cpSync(folder, copy, { recursive: true })
    engine.close()
    if (state === 'closed') fs.cpSync(folder, copy, { recursive: true })
    return copy
  }
  return {
    older: await sitting('older', older),
    newer: await sitting('newer', newer),
    tools,
    id,
    settledId: settled.id,
  }
}

/**
 * Check 14. Who puts back slot and room puts back all that counts, with or without a log: that rollback is not proven,
 * and the person is told when the room was last opened. Every other mixture is refused, or the newest words are there.
 */
describe.each([
  ['closed', 'closed'],
  ['closed', 'crashed'],
  ['crashed', 'closed'],
  ['crashed', 'crashed'],
] as const)('a vault that was %s and later %s', (olderState, newerState) => {
  test.each(mixtures)('with an older $name', async ({ mask, name }) => {
    const { older, newer, tools, id, settledId } = await twoStates(olderState, newerState)
    for (const [at, part] of parts.entries()) if ((mask & (1 << at)) !== 0) putBack(part.paths, older, newer)
    const { client } = openEngine(newer, tools)
    const opened = await unlockFirst(client).catch((error: unknown) => error)
    if (opened instanceof Error) {
      expect(opened).toMatchObject({ code: 'vault-damaged' })
      return
    }
    const words = [await client.journal.open({ id }), await client.journal.open({ id: settledId })]
    const titles = words.map(({ title }) => title)
    if (name.includes('slot and room')) {
      if (titles[1] === 'older') expect(opened).toMatchObject({ lastOpenedAt: olderMoment })
      else expect(titles).toEqual(['newer', 'newer'])
    } else {
      // Without its log, a room has lost what the slot did not know yet: check 11, and the app says so.
      const logIsGone = name.includes('log') && olderState === 'closed' && newerState === 'crashed'
      expect(titles).toEqual([logIsGone ? 'older' : 'newer', 'newer'])
      if (newerState === 'crashed') expect(opened).toMatchObject({ closedInOrder: false })
    }
  })

  test('control: with every file of one state, it opens', async () => {
    const { older, newer, tools } = await twoStates(olderState, newerState)
    for (const folder of [older, newer]) {
      const { client, engine } = openEngine(folder, tools)
      await expect(unlockFirst(client)).resolves.toMatchObject({ name: 'Ana' })
      engine.close()
    }
  })
})

function putBack(paths: (folder: string) => string[], from: string, to: string): void {
  for (const [at, target] of paths(to).entries()) {
    const source = paths(from)[at] ?? ''
    if (fs.existsSync(source)) fs.copyFileSync(source, target)
    else fs.rmSync(target, { force: true })
  }
}
