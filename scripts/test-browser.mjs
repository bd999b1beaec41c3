import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, isExecutable } from '../src/loopback/find-browser.ts'
import { say } from './prepare.mjs'

/**
 * A browser for the tests: an installed one, else the one that comes as a package, else Debian's when this is root.
 * Answers its path, whether it can show a window (`isFull`), and what its programs need in their environment; or null.
 */
export async function testBrowser() {
  return installedBrowser() ?? (await packagedBrowser()) ?? debianBrowser()
}

function installedBrowser() {
  const { env, platform } = process
  const path = findBrowser({ platform, env, home: homedir(), canRun: isExecutable })
  return path !== null && starts(path, {}) ? { path, isFull: true, env: {} } : null
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  say('No browser is installed; unpacking the one that comes with the tests ...')
  // The package unpacks libraries for bare systems only where it believes to be on one of them.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath()
  delete process.env.AWS_EXECUTION_ENV
  const env = { LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts') }
  if (starts(path, {})) return { path, isFull: false, env: { FONTCONFIG_PATH: env.FONTCONFIG_PATH } }
  return starts(path, env) ? { path, isFull: false, env } : null
}

function debianBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  say('Installing Chromium from Debian ...')
  const apt = (...words) =>
    spawnSync('apt-get', ['-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium')
  return installedBrowser()
}

function starts(path, env) {
  const { status } = spawnSync(path, ['--version'], {
    stdio: 'ignore',
    timeout: 20_000,
    env: { ...process.env, ...env },
  })
  return status === 0
}
