import { join } from 'node:path'
import { describe, expect, type TestContext, test, vi } from 'vitest'
import { plantedWords, spellings } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { notRun } from '#tests/support/not-run.ts'
import { passphraseKeyOf } from '#tests/support/passphrase-key.ts'
import { canReadMemory, countKinds } from '#tests/support/process-memory.ts'
import { processTree } from '#tests/support/process-tree.ts'
import { openPage, type PageConnection } from '#tests/support/shell-client.ts'
import { type ShellProcess, startShellProcess } from '#tests/support/shell-process.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark } from '#tests/support/test-tools.ts'

// Security check 45, over real processes: whatever locks, the engine that held the room is gone, nothing of it is left
// in the memory of what still runs, and the room is locked for the next page.

interface Open {
  readonly shell: ShellProcess
  readonly page: PageConnection
}

const triggers: Record<string, (open: Open) => void> = {
  'the page asks, as after idle time, Lock and Hide': ({ page }) => void page.client.session.lock({ hidden: true }),
  'the page crashes': ({ page }) => page.socket.terminate(),
  'the page is closed': ({ page }) => page.socket.close(),
  'the host asks, as after sleep and a locked screen': ({ shell }) => shell.sleep(),
}

/** An open room in an app of its own, which really holds its secrets. */
async function openRoom(context: TestContext) {
  if (process.platform !== 'linux') return notRun(context, 'processes and their memory can be read on Linux only')
  const folder = tempFolder()
  const vault = join(folder, 'vault')
  const shell = await startShellProcess(vault, folder)
  if (!canReadMemory(shell.pid)) return notRun(context, 'this system does not let a process read that of its child')
  const page = await openPage(await shell.link())
  const [secret = '', text = '', name = ''] = plantedWords(3)
  const passphrase = `${secret} wisdom bovine carton although`
  await page.client.vault.create({ name, passphrase, mark: anasMark })
  await page.client.journal.create({ day: '2026-03-02', document: plainDocument(text) })
  const engine = processTree(shell.pid).filter((pid) => pid !== shell.pid)
  const secrets = {
    passphrase: spellings(secret),
    words: [...spellings(text), ...spellings(name)],
    key: [await passphraseKeyOf(vault, passphrase)],
  }
  const before = countKinds(engine, secrets)
  expect(before.passphrase, 'control').toBeGreaterThan(0)
  expect(before.words, 'control').toBeGreaterThan(0)
  return { shell, page, engine, secrets }
}

/** Waits until these processes are gone, and prints how long that took. */
async function gone(pids: readonly number[], began: number, what: string): Promise<void> {
  await vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]), { timeout: 20_000, interval: 5 })
  process.stdout.write(`Gone after ${Math.round(performance.now() - began)} ms: ${what}\n`)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('a room is locked, and nothing of it is left, when', () => {
  for (const [what, trigger] of Object.entries(triggers)) {
    test(what, async (context) => {
      const open = await openRoom(context)
      const { shell, engine, secrets } = open
      const began = performance.now()
      trigger(open)
      await gone(engine, began, what)

      const { client } = await openPage(await shell.link())
      expect(await client.session.get({})).toEqual({ state: 'locked' })
      const reading = client.journal.list({ place: 'journal', after: null, limit: 1 })
      await expect(reading).rejects.toMatchObject({ code: 'locked' })
      const pids = processTree(shell.pid)
      expect(pids.length).toBeGreaterThanOrEqual(2)
      expect(countKinds(pids, secrets)).toEqual({ passphrase: 0, words: 0, key: 0 })
      await shell.stop()
    })
  }

  test('the app is quit', async (context) => {
    const { shell, engine } = await openRoom(context)
    const began = performance.now()
    await shell.stop()
    await gone([shell.pid, ...engine], began, 'the app is quit')
  })
})
