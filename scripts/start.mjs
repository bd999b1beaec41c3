import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { downloadElectron, findElectron } from './get-electron.mjs'
import { node24, PrepareError, prepareBuild, prepareInstall, root, say } from './prepare.mjs'

const usage = 'Usage: npm start [-- --browser | --print-link] [--vault DIR | --demo] [--help]'
const help = `${usage}

  --browser      open in an installed Chromium, Chrome or Edge instead of Electron
  --print-link   open nothing; print the one-time link to open in a browser
  --vault DIR    use the vault in this folder
  --demo         look at a ready-made vault in a temporary folder; its passphrases are printed
  --help         print this`

/** How long the download of Electron may stay silent, in milliseconds. */
const downloadPatience = 20_000
/** An Electron that crashes within this time, in milliseconds, never showed a window. */
const startPatience = 8_000
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

process.exitCode = await main(process.argv.slice(2))

async function main(argv) {
  const choice = readArguments(argv)
  if (choice === null) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  if (choice.help) {
    say(help)
    return 0
  }
  try {
    prepareInstall()
    prepareBuild()
    return choice.demo ? await openDemo(choice) : await open(choice)
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function readArguments(argv) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        browser: { type: 'boolean' },
        'print-link': { type: 'boolean' },
        vault: { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      strict: true,
      allowPositionals: false,
    })
    if (values.vault === '' || (values.vault !== undefined && values.demo)) return null
    // npm runs scripts in the project's folder; a relative path is meant from where the person stands.
    const from = process.env.INIT_CWD ?? process.cwd()
    return { ...values, vault: values.vault === undefined ? undefined : resolve(from, values.vault) }
  } catch {
    return null
  }
}

/** Makes a demo vault, opens it, and removes it afterwards. */
async function openDemo(choice) {
  const maker = join(root, 'demo', 'make-demo-vault.ts')
  if (!existsSync(maker)) throw new PrepareError('The demo is missing from this copy of the app. Fetch the app again.')
  const folder = mkdtempSync(join(tmpdir(), 'notes-demo-')) // mode 0700
  try {
    const vault = join(folder, 'vault')
    say('Writing the demo vault ...')
    if (spawnSync(node24(), [maker, vault], { cwd: root, stdio: 'inherit' }).status !== 0) {
      throw new PrepareError('The demo vault could not be written. Is the disk full?')
    }
    return await open({ ...choice, vault })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

async function open(choice) {
  const vault = choice.vault === undefined ? [] : ['--vault', choice.vault]
  if (!choice.browser && !choice['print-link']) {
    const code = await openElectron(vault)
    if (code !== null) return code
  }
  const printLink = choice['print-link'] ? ['--print-link'] : []
  const { code } = await run(node24(), [join(root, 'out', 'main', 'shell.js'), ...vault, ...printLink])
  return code
}

/** Runs the app in Electron. Null when it cannot, with a line that says so. */
async function openElectron(vault) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null
  const electron = findElectron() ?? (await downloadElectron({ patience: downloadPatience }))
  if (electron === null) {
    say('Electron could not be downloaded, so the app opens in a browser window. The next start tries again.')
    return null
  }
  const isRoot = process.getuid?.() === 0
  if (isRoot) say('You are root, and Electron refuses to start for root with its sandbox: it runs without it.')
  const { code, signal, milliseconds, stopped } = await run(electron, [
    ...(isRoot ? ['--no-sandbox'] : []),
    root,
    ...vault,
  ])
  const crashed = (signal !== null && !stopSignals.includes(signal)) || code > 128
  if (!crashed || stopped || milliseconds > startPatience) return code
  say('Electron could not start on this computer, so the app opens in a browser window.')
  return null
}

/** Runs a program to its end. Ctrl-C and requests to end are its own affair; this waits for it. */
async function run(program, args) {
  const startedAt = performance.now()
  // A crash must not write a core file: it would hold whatever was open.
  const child =
    process.platform === 'win32'
      ? spawn(program, args, { cwd: root, stdio: 'inherit' })
      : spawn('/bin/sh', ['-c', 'ulimit -c 0; exec "$@"', 'sh', program, ...args], { cwd: root, stdio: 'inherit' })
  let stopped = false
  const forward = (signal) => {
    stopped = true
    child.kill(signal)
  }
  for (const signal of stopSignals) process.on(signal, forward)
  const watch = watchNpm(() => forward('SIGTERM'))
  const [code, signal] = await new Promise((done) => {
    child.once('exit', (...end) => done(end))
    child.once('error', () => done([1, null]))
  })
  clearInterval(watch)
  for (const name of stopSignals) process.off(name, forward)
  return { code: code ?? 1, signal, stopped, milliseconds: performance.now() - startedAt }
}

/** npm passes a request to end on to nobody. Once it is gone, nobody could end the app from where it was started. */
function watchNpm(onGone) {
  const npm = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return undefined
  return setInterval(() => process.ppid !== npm && onGone(), 500)
}
