import { startShell } from './shell-client.ts'

/** The browser shell as a process of its own, steered by its parent. */
const [vaultDir = '', workFolder = ''] = process.argv.slice(2)
const shell = startShell(vaultDir, workFolder)
process.on('message', async (message) => {
  if (message === 'sleep') shell.sleep()
  if (message === 'link') process.send?.({ link: await shell.link() })
  if (message === 'stop') await shell.stop().then(() => process.exit())
})
process.once('disconnect', () => void shell.stop().then(() => process.exit()))
process.send?.('ready')
