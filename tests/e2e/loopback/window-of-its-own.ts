import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../../..')

/** The built browser shell with the browser window that it opened itself. */
export interface WindowOfItsOwn {
  readonly page: Page
  /** Of the shell, which started the engine and the browser. */
  readonly pid: number
  readonly vault: string
  /** 127.0.0.1:PORT */
  readonly host: string
  /** The profile as the shell made it. */
  readonly profile: string
  /** Closes the window as a person does. Settles with the shell's exit code when everything is cleaned up. */
  close(): Promise<number | null>
  /** What lay in the profile after the window was closed and before the shell deleted it. */
  readonly keptProfile: string
  cleanUp(): Promise<void>
}

export interface WindowOptions {
  /** A full browser of the Chromium family. */
  readonly browser: string
  /** The control: the same window without its incognito flag. */
  readonly incognito: boolean
}

/**
 * Puts a small launcher in front of the browser on the PATH, which makes the browser drivable and keeps a copy of its
 * profile. The shell itself runs as it is built.
 */
export async function openWindowOfItsOwn(options: WindowOptions): Promise<WindowOfItsOwn> {
  // A browser does not always come up on a busy computer, and then nothing was tried yet.
  return (await tryWindow(options)) ?? (await tryWindow(options)) ?? Promise.reject(new Error('no window came up'))
}

/** Null when no browser is there after a while. */
async function tryWindow({ browser, incognito }: WindowOptions): Promise<WindowOfItsOwn | null> {
  const folder = mkdtempSync(join(tmpdir(), 'notes-test-'))
  const keptProfile = join(folder, 'kept')
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  writeLauncher(join(folder, 'bin'), browser, incognito, keptProfile)
  const shell = spawn(
    resolve(root, 'node_modules/.bin/node'),
    [resolve(root, 'out/main/shell.js'), '--vault', join(folder, 'vault')],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { DISPLAY: ':0', ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, TMPDIR: temporary },
    },
  )
  const exited = new Promise<number | null>((done) => shell.once('exit', done))
  const port = await appearsSoon(() => {
    const profile = findProfile(temporary)
    return profile === undefined ? undefined : readDebuggingPort(profile)
  })
  if (port === null) {
    shell.kill('SIGKILL')
    await exited
    return null
  }
  const profile = await appears(() => findProfile(temporary))
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = await appears(() => connection.contexts().flatMap((context) => context.pages())[0])
  await page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  return {
    page,
    pid: shell.pid ?? 0,
    vault: join(folder, 'vault'),
    host: new URL(page.url()).host,
    profile,
    keptProfile,
    async close() {
      const session = await connection.newBrowserCDPSession()
      await session.send('Browser.close')
      return exited
    },
    async cleanUp() {
      shell.kill('SIGTERM')
      await exited
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}

/** Names of the files under `directory` whose bytes hold one of the words, in any of the usual spellings. */
export function filesThatHold(directory: string, words: readonly string[]): string[] {
  const spellings = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')])
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return spellings.some((spelling) => bytes.includes(spelling))
    })
}

function writeLauncher(bin: string, browser: string, incognito: boolean, keptProfile: string): void {
  mkdirSync(bin)
  const path = join(bin, 'chromium')
  writeFileSync(
    path,
    `#!/bin/sh
for argument do
  shift
  case $argument in
    --user-data-dir=*) profile=\${argument#--user-data-dir=} ;;
    --incognito) ${incognito ? '' : 'continue'} ;;
  esac
  set -- "$@" "$argument"
done
"${browser}" --headless=new --window-size=1280,900 --remote-debugging-port=0 "$@"
code=$?
cp -R "$profile" "${keptProfile}"
exit $code
`,
  )
  chmodSync(path, 0o700)
}

function findProfile(parent: string): string | undefined {
  const name = readdirSync(parent).find((entry) => entry.startsWith('notes-window-'))
  return name === undefined ? undefined : join(parent, name)
}

function readDebuggingPort(profile: string): string | undefined {
  const path = join(profile, 'DevToolsActivePort')
  const port = existsSync(path) ? readFileSync(path, 'utf8').split('\n')[0] : ''
  return port === '' ? undefined : port
}

/** The same for a minute at most; null when it is not there. */
async function appearsSoon<Thing>(look: () => Thing | undefined): Promise<Thing | null> {
  const end = performance.now() + 60_000
  return appears(() => look() ?? (performance.now() > end ? null : undefined))
}

/** Asks again and again until something is there; the test's own time limit ends a wait in vain. */
async function appears<Thing>(look: () => Thing | undefined): Promise<Thing> {
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    await new Promise((done) => setTimeout(done, 20))
  }
}
