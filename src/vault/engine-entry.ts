/**
 * The program of the engine process. It looks at the Node version before anything else is loaded: SQLite's binary
 * crashes an older Node without a word.
 */
const oldestNode = 24

const channel = await import('./host-channel.ts').then(({ openHostChannel }) => openHostChannel())

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  process.stderr.write(
    `Notes needs Node ${oldestNode} or newer, and this is ${process.versions.node}. Start it with: npm start\n`,
  )
  channel.send({ type: 'refused', reason: 'node-too-old' })
  process.exitCode = 78
  channel.close()
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
