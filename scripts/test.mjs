import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { node24, PrepareError, prepareBuild, prepareInstall, root, say } from './prepare.mjs'

// `npm test`: everything that a fresh clone needs, then every check, on the pinned Node.
try {
  prepareInstall()
  prepareBuild()
  const { status } = spawnSync(node24(), [join(root, 'scripts', 'run-checks.mjs'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  say(error.message)
  process.exitCode = 1
}
