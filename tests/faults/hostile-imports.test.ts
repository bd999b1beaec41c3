import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allFiles } from '#tests/support/canaries.ts'
import { filesChanged, fileTracer } from '#tests/support/file-trace.ts'
import { notRun } from '#tests/support/not-run.ts'
import type { HostileTold } from './hostile-import-process.ts'

// Security check 46. Hostile files are read in a process of their own, which is watched from outside.

const program = fileURLToPath(new URL('./hostile-import-process.ts', import.meta.url))
const cases = 10_000
/** Mebibytes that a process may keep on its heap. Without it, what is only not collected yet would count. */
const heap = ['--max-old-space-size=256', '--max-semi-space-size=4']

const folder = fs.mkdtempSync(join(tmpdir(), 'rooms-test-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

interface Seen {
  readonly told: HostileTold
  /** Files that lie anywhere but in the vault, among the places that the process was given. */
  readonly outside: readonly string[]
  /** Paths that it tried to change anywhere but in the vault; null where nothing can watch. */
  readonly tried: readonly string[] | null
}

async function watch(how: 'as built' | 'naively', count: number): Promise<Seen> {
  const root = join(folder, how.replace(' ', '-'))
  const [vault, work, trace] = [join(root, 'vault'), join(root, 'work'), `${root}.trace`]
  fs.mkdirSync(work, { recursive: true })
  const seed = Math.floor(Math.random() * 2 ** 31)
  const tracer = canTrace() ? ['strace', ...fileTracer, trace] : []
  const [command = '', ...flags] = [...tracer, process.execPath, ...heap, program, vault, `${count}`, `${seed}`, how]
  const child = spawn(command, flags, {
    cwd: work,
    env: { PATH: process.env.PATH ?? '', HOME: work, TMPDIR: work, SQLITE_TMPDIR: work },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let told: HostileTold | null = null
  child.once('message', (message) => {
    told = message as HostileTold
  })
  await once(child, 'exit')
  if (told === null) throw new Error(`it did not come to its end (seed ${seed})`)
  const { thrown, ...figures } = told as HostileTold
  process.stdout.write(`hostile imports, ${how}: ${JSON.stringify({ seed, ...figures, thrown: thrown.length })}\n`)
  const isOutside = (path: string) => !`${path}/`.startsWith(`${vault}/`) && !path.startsWith('/dev/')
  const outside = allFiles(root).filter(isOutside)
  const tried = tracer.length === 0 ? null : filesChanged(fs.readFileSync(trace, 'utf8'), work).filter(isOutside)
  return { told, outside, tried }
}

function canTrace(): boolean {
  try {
    execFileSync('strace', ['--seccomp-bpf', '-f', '-qq', '-e', 'trace=none', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe(`${cases} hostile files`, () => {
  let seen: Seen
  beforeAll(async () => {
    seen = await watch('as built', cases)
  })

  test('are read to the end, without an error and without a change to what objects are', () => {
    expect(seen.told.thrown).toEqual([])
    expect(seen.told.cases).toBeGreaterThan(cases)
    expect(seen.told.unfit, 'whatever is read fits what the engine takes').toBe(0)
    expect(seen.told.polluted).toBe(false)
    expect(seen.told.taken, 'some of them hold words').toBeGreaterThan(100)
    expect(seen.told.listed).toBe(50)
  })

  test('take a bounded amount of memory', () => {
    expect(seen.told.mebibytes).toBeLessThan(512)
  })

  test('write nothing outside the vault', () => {
    expect(seen.outside).toEqual([])
  })

  test('do not even try to, as the system sees it', (context) => {
    if (seen.tried === null) return notRun(context, 'strace is not installed, or may not trace here')
    expect(seen.tried).toEqual([])
  })
})

describe('control: of the same files, a reader that believes them', () => {
  let seen: Seen
  beforeAll(async () => {
    seen = await watch('naively', 500)
  })

  test('is led outside, made to grow, broken by depth, and taught what objects are', (context) => {
    expect(seen.outside.length).toBeGreaterThan(0)
    expect(seen.told.mebibytes).toBeGreaterThan(512)
    expect(seen.told.thrown.filter((line) => line.includes('Maximum call stack'))).not.toEqual([])
    expect(seen.told.polluted).toBe(true)
    if (seen.tried === null) return notRun(context, 'strace is not installed, or may not trace here')
    expect(seen.tried.length).toBeGreaterThan(0)
  })
})
