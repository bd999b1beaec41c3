import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './prepare.mjs'

// Downloads the Electron that package.json pins into Electron's own cache, checked against the hashes that came with
// the package. Runs as a process of its own, which get-electron.mjs may end. Prints one percentage a line.
// Usage: node scripts/fetch-electron.mjs TEMPORARY-FOLDER

const [tempDirectory] = process.argv.slice(2)
const electronRequire = createRequire(join(root, 'node_modules', 'electron', 'package.json'))
const { downloadArtifact } = await import(electronRequire.resolve('@electron/get'))

await downloadArtifact({
  version: electronRequire('./package.json').version,
  artifactName: 'electron',
  checksums: electronRequire('./checksums.json'),
  tempDirectory,
  downloadOptions: {
    quiet: true,
    getProgressCallback: ({ percent }) => {
      process.stdout.write(`${Math.floor(percent * 100)}\n`)
    },
  },
})
