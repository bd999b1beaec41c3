import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plantedWords, spellings } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { notRun } from '#tests/support/not-run.ts'
import { canReadMemory, countKinds } from '#tests/support/process-memory.ts'
import { processTree } from '#tests/support/process-tree.ts'
import { openPage } from '#tests/support/shell-client.ts'
import { startShellProcess } from '#tests/support/shell-process.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, testTools } from '#tests/support/test-tools.ts'
import { readVaultKeys } from '#tests/support/vault-keys.ts'

/**
 * Security check 28. The page of this test is the test itself, so the test's own memory is not looked at. In the app,
 * the page's memory ends with its browser or window: `tests/e2e/loopback/memory-after-lock.spec.ts`.
 */
describe('memory of the app', () => {
  test('holds no key, passphrase or word after a lock, and held them before', async (context) => {
    if (process.platform !== 'linux') return notRun(context, 'the memory of a process can be read on Linux only')
    const folder = tempFolder()
    const vault = join(folder, 'vault')
    const shell = await startShellProcess(vault, folder)
    if (!canReadMemory(shell.pid))
      return notRun(context, 'this system does not let a process read the memory of its child')

    const { client, closed } = await openPage(await shell.link())
    const [secret = '', text = '', name = ''] = plantedWords(3)
    const passphrase = `${secret} wisdom bovine carton although`
    await client.vault.create({ name, passphrase, mark: anasMark })
    const entry = await client.journal.create({ day: '2026-03-02', document: plainDocument(text) })
    await client.journal.save({ id: entry.id, document: plainDocument(text, `${text} once more`) })
    await client.journal.search({ query: text, after: null, limit: 1 })

    const needles = {
      passphrase: spellings(secret),
      words: [...spellings(text), ...spellings(name)],
      ...(await keysOf(vault, passphrase)),
    }
    const none = Object.fromEntries(Object.keys(needles).map((kind) => [kind, 0]))
    const [host = 0, ...children] = processTree(shell.pid)
    const before = { host: countKinds([host], needles), engine: countKinds(children, needles) }
    expect(before.host, 'the host never holds any').toEqual(none)
    for (const kind of ['passphrase', 'words', 'unlockKey', 'roomKey', 'rootOfKeys'] as const) {
      expect(before.engine[kind], `control: ${kind}`).toBeGreaterThan(0)
    }

    await client.session.lock({ hidden: false })
    await closed
    await openPage(await shell.link()) // the next engine is up: the one before is gone
    const pids = processTree(shell.pid)
    expect(pids.filter((pid) => children.includes(pid))).toEqual([])
    expect(pids.length).toBeGreaterThanOrEqual(2)
    const after = countKinds(pids, needles)
    process.stdout.write(`check 28: ${JSON.stringify({ before, after, processes: pids.length })}\n`)
    expect(after).toEqual(none)
    await shell.stop()
  })
})

/**
 * The keys of this vault as bytes, and the root of the room's key as the bag spells it too. No process hands them out:
 * the test knows the passphrase and opens the files once more by itself. The engine wipes the passphrase's own key as
 * soon as the slot is open, so that one may be missing before the lock.
 */
async function keysOf(vault: string, passphrase: string) {
  const { passphraseKey, unlockKey, roomKey, bag } = await readVaultKeys(vault, passphrase, testTools().deriveKey)
  return {
    passphraseKey: [Buffer.from(passphraseKey.expose())],
    unlockKey: [Buffer.from(unlockKey.expose())],
    roomKey: [Buffer.from(roomKey.expose())],
    rootOfKeys: [Buffer.from(bag.dbRoot, 'base64'), Buffer.from(bag.dbRoot, 'latin1')],
  }
}
