import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const program = fileURLToPath(new URL('./keeping-process.ts', import.meta.url))
/** Kills in one run. */
const rounds = 100
const entries = 30

interface Said {
  readonly state: 'open' | 'next' | 'done'
  readonly title?: string
}

describe('a process killed while it keeps copies and puts them in place of the room', () => {
  test(`leaves one room that opens, and no copy that does not, in ${rounds} rounds`, async () => {
    const { folder, id } = await makeVault()
    const wrong: string[] = []
    const seen = new Set<string>()
    const opened = new Set<string>()
    let copies = 0
    let title = 'number 0'
    for (let round = 0; round < rounds; round += 1) {
      const { allowed, reached } = await killWhileKeeping(folder, id, round * 1000, Math.random() * 700, title)
      seen.add(reached)
      const { client, engine } = await unlockedEngine(folder, tools)
      title = (await client.journal.open({ id })).title
      if (!allowed.includes(title)) wrong.push(`round ${round}: ${title}, not ${allowed}`)
      const page = await client.journal.list({ place: 'journal', after: null, limit: 50 })
      expect(page.entries.filter((entry) => entry.title !== 'goes')).toHaveLength(entries + 1)
      const listed = (await client.snapshots.list({})).copies.map(({ file }) => file)
      // A copy is not written again once it is kept, so those that opened before are opened again at the end only.
      for (const file of listed.filter((one) => round === rounds - 1 || !opened.has(one))) {
        const { entries: held } = await client.snapshots.describe({ file })
        expect(held).toBeGreaterThanOrEqual(entries + 1)
        opened.add(file)
      }
      copies = Math.max(copies, listed.length)
      const names = fs.existsSync(join(folder, 'snapshots')) ? fs.readdirSync(join(folder, 'snapshots')) : []
      // Beside a copy may lie the log of whoever was killed while they wrote in it: the next opening takes it in.
      const held = new Set(names.map((name) => name.replace(/\.db(?:-wal)?$/, '')))
      expect([...held].sort()).toEqual(listed.toSorted())
      expect(fs.readdirSync(join(folder, 'db')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
      engine.close()
    }
    expect(wrong).toEqual([])
    expect(copies).toBeGreaterThan(5)
    expect(seen.size, 'kills fell between all kinds of moments').toBeGreaterThan(1)
  })
})

async function makeVault(): Promise<{ folder: string; id: string }> {
  const folder = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(folder, tools)
  const write = (title: string) =>
    client.journal.create({ day: '2026-03-02', document: plainDocument(title, 'words '.repeat(200)) })
  for (let n = 0; n < entries; n += 1) await write(`entry ${n}`)
  const { id } = await write('number 0')
  engine.close()
  return { folder, id }
}

/** What the room may say now: what it said last, or what it was about to say. */
async function killWhileKeeping(folder: string, id: string, first: number, after: number, before: string) {
  const child = fork(program, [folder, id, String(first)], { execArgv: [] })
  let done = before
  let next: string | null = null
  child.on('message', ({ state, title = '' }: Said) => {
    if (state === 'next') next = title
    if (state === 'done') [done, next] = [title, null]
  })
  await once(child, 'message')
  await new Promise((resolve) => setTimeout(resolve, after)) // the moment of the kill is the input of this test
  child.kill('SIGKILL')
  await once(child, 'close')
  return { allowed: next === null ? [done] : [done, next], reached: next === null ? 'between' : 'within' }
}
