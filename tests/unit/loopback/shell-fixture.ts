import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type EngineProcess, openEngineProcess } from '#host/engine-process.ts'
import { loadUiFiles } from '#host/ui-files.ts'
import { forkEngine } from '#loopback/engine-fork.ts'
import { guards as allGuards, type Guard } from '#loopback/guards.ts'
import { openLoopbackServer } from '#loopback/loopback-server.ts'
import { createPageDesk, type PageDesk } from '#loopback/page-desk.ts'

export const stubEnginePath = fileURLToPath(new URL('./stub-engine.ts', import.meta.url))

export interface ServerFixture {
  readonly desk: PageDesk
  readonly port: number
  readonly host: string
  readonly origin: string
  /** Milliseconds by which the shell's clock is moved on. */
  passTime(milliseconds: number): void
  readonly linksShown: () => number
  readonly endedByAttempts: () => boolean
  /** The first engine is gone and the desk knows. */
  readonly engineEnded: Promise<void>
  startEngine(): void
  close(): Promise<void>
}

/** The server with its desk and a real engine process behind it, one engine long. */
export async function openServerFixture(guards: readonly Guard[] = allGuards): Promise<ServerFixture> {
  let time = 1_000
  let links = 0
  let ended = false
  const uiDir = makeUiDir()
  const desk = createPageDesk({
    now: () => time,
    showLink: () => {
      links += 1
    },
    onSession: () => {},
    onTooManyBadAttempts: () => {
      ended = true
    },
  })
  const server = await openLoopbackServer({ ui: loadUiFiles(uiDir), desk, guards, onPageServed: () => {} })
  let engine = startEngine()
  await engine.ready

  function startEngine(): EngineProcess {
    const started = openEngineProcess(forkEngine(stubEnginePath), '/nowhere', { kind: 'alone' })
    started.ready.then(
      () => desk.attach(started),
      () => {},
    )
    return started
  }

  const engineEnded = engine.ended.then(() => desk.detach())
  const { host, port } = new URL(server.origin)
  return {
    desk,
    host,
    port: Number(port),
    origin: server.origin,
    passTime: (milliseconds) => {
      time += milliseconds
    },
    linksShown: () => links,
    endedByAttempts: () => ended,
    engineEnded,
    startEngine() {
      engine = startEngine()
    },
    async close() {
      server.close()
      engine.kill()
      await engine.ended
      rmSync(uiDir, { recursive: true, force: true })
    },
  }
}

/** A built page of two files, in a folder of its own. */
export function makeUiDir(): string {
  const directory = mkdtempSync(join(tmpdir(), 'notes-test-ui-'))
  mkdirSync(join(directory, 'assets'))
  writeFileSync(
    join(directory, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__NONCE__"><script nonce="__NONCE__" src="/assets/app.js"></script>',
  )
  writeFileSync(join(directory, 'assets', 'app.js'), 'export {}\n')
  return directory
}
