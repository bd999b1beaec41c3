import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { node24, root, say } from './prepare.mjs'

const electronDir = join(root, 'node_modules', 'electron')

/** Path of the Electron binary, or null when it is not there. */
export function findElectron() {
  const pathFile = join(electronDir, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(electronDir, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

/**
 * Downloads Electron. Returns its path, or null when nothing arrived for `patience` milliseconds; a download that does
 * not start must not keep anyone from their journal.
 */
export async function downloadElectron({ patience }) {
  const tempDirectory = mkdtempSync(join(tmpdir(), 'notes-download-'))
  try {
    say('Fetching Electron, the app window (once, about 120 MB) ...')
    const fetched = await watchDownload(tempDirectory, patience)
    if (!fetched) return null
    say('Unpacking ...')
    spawnSync(node24(), [join(electronDir, 'install.js')], { cwd: root, stdio: 'ignore' })
    return findElectron()
  } finally {
    rmSync(tempDirectory, { recursive: true, force: true })
  }
}

function watchDownload(tempDirectory, patience) {
  const child = spawn(node24(), [join(root, 'scripts', 'fetch-electron.mjs'), tempDirectory], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  })
  return new Promise((resolve) => {
    let shown = 0
    const giveUp = () => {
      endGroup(child.pid)
      resolve(false)
    }
    let timer = setTimeout(giveUp, patience)
    const leave = () => {
      endGroup(child.pid)
      process.exit(130)
    }
    process.once('SIGINT', leave)
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, patience)
      const percent = Number(line)
      if (percent < shown + 10) return
      shown = percent - (percent % 10)
      say(`  ${shown} %`)
    })
    child.once('error', () => resolve(false))
    child.once('close', (code) => {
      clearTimeout(timer)
      process.off('SIGINT', leave)
      resolve(code === 0)
    })
  })
}

function endGroup(pid) {
  if (pid === undefined) return
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' })
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // already gone
  }
}
