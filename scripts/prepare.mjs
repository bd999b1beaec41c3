import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Brings a fresh clone to the point where the app can run. Plain JavaScript without a dependency, for Node 20 or
// newer: at this point nothing else is there.

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const installStamp = join(root, 'node_modules', '.installed')
const buildStamp = join(root, 'out', '.built')

/** A failure that the person can do something about. Its message is the one line to print. */
export class PrepareError extends Error {}

/** Path of the pinned Node that everything but these scripts runs on. */
export function node24() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * Installs what package-lock.json names, without running any package's script but that of `node`, and only when
 * something changed. Throws PrepareError.
 */
export function prepareInstall() {
  const lockHash = hashOf([join(root, 'package-lock.json')])
  if (readStamp(installStamp) === lockHash && existsSync(node24())) return
  if (isInstalled()) {
    writeFileSync(installStamp, lockHash)
    return
  }
  say('Installing what the app is built from. The first time this takes a minute or two ...')
  npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (!isPinnedNode()) {
    say('Installing Node 24, which the app runs on ...')
    npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])
  }
  if (!isPinnedNode()) {
    throw new PrepareError(
      `Node ${pinnedVersion()} could not be installed for this computer (${process.platform} ${process.arch}).`,
    )
  }
  writeFileSync(installStamp, lockHash)
}

/** Builds the app when a source is newer than what was built. Needs `prepareInstall()` first. Throws PrepareError. */
export function prepareBuild() {
  const sources = hashOf(listSources())
  if (readStamp(buildStamp) === sources && builtFiles.every((path) => existsSync(join(root, 'out', path)))) return
  say('Building the app ...')
  rmSync(buildStamp, { force: true })
  const viteBin = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const build = spawnSync(node24(), [viteBin, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (build.status !== 0) {
    process.stderr.write(`${build.stdout ?? ''}${build.stderr ?? ''}`)
    throw new PrepareError('The build stopped; the lines above say where. Nothing was started.')
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(buildStamp, sources)
}

/** One line of progress. */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

const builtFiles = [
  'main/main.js',
  'main/engine.js',
  'main/kdf-worker.js',
  'main/shell.js',
  'preload/preload.cjs',
  'renderer/index.html',
]

/** Everything that the built files depend on. */
function listSources() {
  const folders = ['src', 'electron', 'resources']
  const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json']
  return [...files.map((name) => join(root, name)), ...folders.flatMap((name) => listFiles(join(root, name)))]
}

function listFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    if (!existsSync(path)) throw new PrepareError(`A file of the app is missing: ${path}. Fetch the app again.`)
    hash.update(`${path.slice(root.length)}\0${statSync(path).size}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** Whether npm itself recorded exactly the packages of the lock file: someone ran npm by hand. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record) || !isPinnedNode()) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const found = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || found[path]?.integrity === entry.integrity,
  )
}

function pinnedVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node
}

function isPinnedNode() {
  if (!existsSync(node24())) return false
  const version = spawnSync(node24(), ['--version'], { encoding: 'utf8' })
  return version.stdout?.trim() === `v${pinnedVersion()}`
}

function npm(args) {
  // Under `npm start` the running npm names its own script; beside it lies the one on the PATH.
  const own = process.env.npm_execpath
  const run =
    own && /\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...args], npmOptions)
      : spawnSync('npm', args, { ...npmOptions, shell: process.platform === 'win32' })
  if (run.error) throw new PrepareError('npm was not found. Install Node with npm from nodejs.org, then try again.')
  if (run.status !== 0) {
    throw new PrepareError(
      'The installation stopped; the lines above say why. It needs the npm registry once: check the connection, then try again.',
    )
  }
}

const npmOptions = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
