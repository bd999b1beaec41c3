import { openPage, startShell } from '#tests/support/shell-client.ts'
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
