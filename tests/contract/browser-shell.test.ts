import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPage, startShell } from '#tests/support/shell-client.ts'
import { transportSuite } from './transport-suite.ts'

// The real thing: the shell's server, an engine process, and a WebSocket that the one hands to the other.
transportSuite('the browser shell', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-test-'))
  const shell = startShell(join(folder, 'vault'), folder)
  const { client, closed } = await openPage(await shell.link())
  return {
    client,
    requestLock: () => void shell.stop(),
    closed,
    async stop() {
      await shell.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})
