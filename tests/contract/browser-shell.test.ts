import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buyBearer, joinPage, openPage, startShell } from '#tests/support/shell-client.ts'
import { transportSuite } from './transport-suite.ts'

// The real thing: the shell's server, an engine process, and a WebSocket that the one hands to the other.
transportSuite('the browser shell', async (vaultDir) => {
  const shell = startShell(vaultDir, `${vaultDir}-shell`)
  const { client, closed } = await openPage(await shell.link())
  return {
    client,
    requestLock: () => void shell.stop(),
    closed,
    async stop() {
      await shell.stop()
    },
  }
})

test('the browser shell keeps the seat for its page while another program guesses the bearer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-test-'))
  const shell = startShell(join(folder, 'vault'), join(folder, 'shell'))
  try {
    const link = await shell.link()
    const bearer = await buyBearer(link)
    const stranger = await joinPage(link, 'A'.repeat(43))
    await stranger.closed
    const page = await joinPage(link, bearer)
    expect(await page.client.vault.status({})).toMatchObject({ state: 'empty' })
    await expect(joinPage(link, bearer)).rejects.toThrow('409')
  } finally {
    await shell.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the browser shell locks and ends after twenty wrong bearers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-test-'))
  const shell = startShell(join(folder, 'vault'), join(folder, 'shell'))
  try {
    const link = await shell.link()
    await buyBearer(link)
    for (let attempt = 0; attempt < 20; attempt += 1) await (await joinPage(link, 'A'.repeat(43))).closed
    expect(await shell.ended).toBe(1)
  } finally {
    await shell.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
