import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { node24, root } from './prepare.mjs'

// One configuration for each side, so that a page cannot name a Node type and the vault cannot name a DOM one.
const sides = readdirSync(root).filter((name) => /^tsconfig\.\w+\.json$/.test(name) && name !== 'tsconfig.base.json')
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')

let failed = false
for (const side of sides) {
  const { status } = spawnSync(node24(), [tsc, '-p', side], { cwd: root, stdio: 'inherit' })
  failed ||= status !== 0
}
process.exitCode = failed ? 1 : 0
