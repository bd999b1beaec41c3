import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plantedWords, spellings } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { notRun } from '#tests/support/not-run.ts'
import { countInMemory } from '#tests/support/process-memory.ts'
import { processTree } from '#tests/support/process-tree.ts'
import { openPage } from '#tests/support/shell-client.ts'
import { startShellProcess } from '#tests/support/shell-process.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, testTools } from '#tests/support/test-tools.ts'

/**
 * The page of this test is the test itself, so the test's own memory is not looked at. In the app, the page's
 * memory ends with its browser or window.
 */
describe('memory of the app', () => {
  test('holds no key, passphrase or word after a lock, and held them before', async (context) => {
    if (process.platform !== 'linux') return notRun(context, 'the memory of a process can be read on Linux only')
    const folder = tempFolder()
    const vault = join(folder, 'vault')
    const shell = await startShellProcess(vault, folder)
    if (!canRead(shell.pid)) return notRun(context, 'this system does not let a process read the memory of its child')

    const { client, closed } = await openPage(await shell.link())
    const [secret = '', text = '', name = ''] = plantedWords(3)
    const passphrase = `${secret} wisdom bovine carton although`
    await client.vault.create({ name, passphrase, mark: anasMark })
    const entry = await client.journal.create({ day: '2026-03-02', document: plainDocument(text) })
    await client.journal.save({ id: entry.id, document: plainDocument(text, `${text} once more`) })
    await client.journal.search({ query: text, after: null, limit: 1 })

    const needles = {
      passphrase: [...spellings(secret)],
      words: [...spellings(text), ...spellings(name)],
      key: [await passphraseKeyOf(vault, passphrase)],
    }
    const before = countAll(processTree(shell.pid), needles)
    expect(before.passphrase, 'control').toBeGreaterThan(0)
    expect(before.words, 'control').toBeGreaterThan(0)

    await client.session.lock({ hidden: false })
    await closed
    await openPage(await shell.link()) // the next engine is up: the one before is gone
    const pids = processTree(shell.pid)
    expect(pids.length).toBeGreaterThanOrEqual(2)
    expect(countAll(pids, needles)).toEqual({ passphrase: 0, words: 0, key: 0 })
    await shell.stop()
  })
})

function countAll<Name extends string>(pids: number[], needles: Record<Name, Buffer[]>): Record<Name, number> {
  const lists = Object.entries<Buffer[]>(needles)
  const all = lists.flatMap(([name, list]) => list.map((needle) => ({ name, needle })))
  const counts = Object.fromEntries(lists.map(([name]) => [name, 0]))
  for (const pid of pids) {
    const found = countInMemory(
      pid,
      all.map(({ needle }) => needle),
    )
    for (const [n, { name }] of all.entries()) counts[name] = (counts[name] ?? 0) + (found[n] ?? 0)
  }
  return counts as Record<Name, number> // Object.fromEntries forgets the names
}

/** The key that Argon2id gives for this vault: the test knows the passphrase and can read the open part of the slot. */
async function passphraseKeyOf(vault: string, passphrase: string): Promise<Buffer> {
  const [slot = ''] = fs.readdirSync(join(vault, 'slots'))
  const file = JSON.parse(fs.readFileSync(join(vault, 'slots', slot), 'utf8')) as {
    passphrase: { salt: string; ops: number; memBytes: number }
  }
  const { salt, ...cost } = file.passphrase
  const key = await testTools().deriveKey(passphrase, Buffer.from(salt, 'base64'), cost)
  return Buffer.from(key.expose())
}

function canRead(pid: number): boolean {
  try {
    fs.closeSync(fs.openSync(`/proc/${pid}/mem`, 'r'))
    return true
  } catch {
    return false
  }
}
