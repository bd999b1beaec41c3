import { openHostChannel } from './host-channel.ts'
import { areBinariesKnown, nativeBinaryFolder } from './native-binary.ts'

/**
 * The program of the engine process. Two things are looked at before SQLite is loaded: the Node version, because its
 * binary crashes an older one without a word, and the binary itself. So the rest is imported only after that.
 */
const oldestNode = 24
const channel = openHostChannel()

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  const found = process.versions.node
  process.stderr.write(`Notes needs Node ${oldestNode} or newer, and this is ${found}. Start it with: npm start\n`)
  refuse('node-too-old')
} else if (!areBinariesKnown(nativeBinaryFolder())) {
  process.stderr.write('A program file of Notes was changed. Install it again; your vault is not touched.\n')
  refuse('binary-changed')
} else {
  process.umask(0o077)
  const [{ runEngine, silenceCrashes }, { productionTools }] = await Promise.all([
    import('./engine-process.ts'),
    import('./engine-tools.ts'),
  ])
  const exit = (code: number) => process.exit(code)
  silenceCrashes(process, exit)
  // The key-derivation thread is built beside this file (electron.vite.config.ts).
  runEngine(channel, productionTools(new URL('./kdf-worker.js', import.meta.url)), exit)
}

function refuse(reason: 'node-too-old' | 'binary-changed'): void {
  channel.send({ type: 'refused', reason })
  process.exitCode = 78
  channel.close()
}
