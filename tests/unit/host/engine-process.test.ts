import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openEngineProcess, type SocketVerdict } from '#host/engine-process.ts'
import { forkEngine } from '#loopback/engine-fork.ts'
import { patient } from '#tests/support/patient.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'notes-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts a real process that runs `source`. */
function start(source: string, vaultDir = '/a vault') {
  const path = join(folder, `engine-${Math.random().toString(36).slice(2)}.mjs`)
  writeFileSync(path, `process.on('disconnect', () => process.exit()); ${source}`)
  return openEngineProcess(forkEngine(path), vaultDir, { kind: 'alone' })
}

const obedient = `process.on('message', (m) => {
  if (m.type === 'start' && m.vaultDir === '/a vault') process.send({ type: 'ready', key: null })
  if (m.type === 'lock') process.send({ type: 'locked', hidden: false, next: 'alone' }, () => process.exit())
})`

describe('openEngineProcess', () => {
  it('is ready when the engine says so, and ends in order', async () => {
    const engine = start(obedient)
    await engine.ready
    expect(await engine.lock()).toEqual({ inOrder: true, hidden: false, refused: null, next: 'alone', handedOn: null })
  })

  it('kills an engine that does not lock in time', async () => {
    const engine = start(
      `process.on('message', (m) => { if (m.type === 'start') process.send({ type: 'ready', key: null }) })`,
    )
    await engine.ready
    expect(await engine.lock()).toEqual({ inOrder: false, hidden: false, refused: null, next: 'alone', handedOn: null })
  })

  it('notices a crash', async () => {
    const engine = start('process.exit(3)')
    await expect(engine.ready).rejects.toThrow('engine ended before it was ready')
    expect((await engine.ended).inOrder).toBe(false)
  })

  it('passes on that the person wants to be hidden', async () => {
    const engine = start(`process.send({ type: 'locked', hidden: true, next: 'alone' }, () => process.exit())`)
    expect(await engine.ended).toEqual({ inOrder: true, hidden: true, refused: null, next: 'alone', handedOn: null })
  })

  it('passes on why an engine refuses to run', async () => {
    const engine = start(`process.send({ type: 'refused', reason: 'node-too-old' }, () => process.exit())`)
    expect((await engine.ended).refused).toBe('node-too-old')
  })

  it('knows after how many minutes to lock: the usual three before and after, the person’s own between', async () => {
    const engine = start(`process.on('message', (m) => {
      const late = { type: 'auto-lock', minutes: 16 }
      if (m.type === 'start') process.send({ type: 'auto-lock', minutes: 9 }, () => process.send(late))
      if (m.type === 'start') process.send({ type: 'ready', key: null })
      if (m.type === 'lock') process.send({ type: 'locked', hidden: false, next: 'alone' }, () => process.exit())
    })`)
    expect(engine.autoLockMinutes()).toBe(3)
    await engine.ready
    await vi.waitFor(() => expect(engine.autoLockMinutes()).toBe(9), patient)
    await engine.lock()
    expect(engine.autoLockMinutes()).toBe(3)
  })

  it('passes on what became of each socket', async () => {
    const engine = start(`
      process.send({ type: 'turned-away' })
      process.send({ type: 'gone-silent' })
      process.send({ type: 'joined' }, () => process.exit())`)
    const verdicts: SocketVerdict[] = []
    engine.onVerdict((verdict) => void verdicts.push(verdict))
    await engine.ended
    expect(verdicts).toEqual(['turned-away', 'gone-silent', 'joined'])
  })

  it('hears nothing but the closed list of messages', async () => {
    const engine = start(`
      process.send({ type: 'locked', hidden: 'words of a person', next: 'alone' })
      process.send('words of a person')
      process.send({ type: 'entry', text: 'words of a person' }, () => process.exit())`)
    expect(await engine.ended).toEqual({ inOrder: false, hidden: false, refused: null, next: 'alone', handedOn: null })
  })

  it('can be locked after its process is gone', async () => {
    const engine = start('process.exit()')
    await engine.ended
    expect((await engine.lock()).inOrder).toBe(false)
  })
})

describe('forkEngine', () => {
  it('hands over no flags but one about memory, no foreign variables, and nothing to print on', async () => {
    process.env.NOTES_TEST_CANARY = 'x'
    const child = forkEngine(writeProbe())
    const report = await new Promise((resolve) => child.onMessage(resolve))
    child.kill()
    delete process.env.NOTES_TEST_CANARY
    const kept = ['TZ', 'LANG', 'LC_ALL', 'LC_TIME', 'SystemRoot', 'windir']
    const { flags, variables, stdout } = report as { flags: string[]; variables: string[]; stdout: boolean }
    expect(flags).toEqual(['--max-semi-space-size=16'])
    expect(variables.filter((name) => !kept.includes(name) && !name.startsWith('NODE_CHANNEL_'))).toEqual([])
    expect(stdout).toBe(true)
  })

  function writeProbe(): string {
    const path = join(folder, 'probe.mjs')
    writeFileSync(
      path,
      `import { fstatSync } from 'node:fs'
       process.on('disconnect', () => process.exit())
       process.send({ flags: process.execArgv, variables: Object.keys(process.env), stdout: fstatSync(1).isCharacterDevice() && fstatSync(2).isCharacterDevice() })`,
    )
    return path
  }
})
