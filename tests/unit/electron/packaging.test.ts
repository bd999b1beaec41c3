import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, onTestFinished, test } from 'vitest'
import { afterPack } from '#electron/packaging/after-pack.ts'
import { fuses } from '#electron/packaging/fuses.ts'
import { notRun } from '#tests/support/not-run.ts'

const root = join(import.meta.dirname, '../../..')
const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8')

const decided = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
} satisfies Record<keyof typeof FuseV1Options, boolean>

/** A folder as the packager leaves it: a program that carries `wire` fuses, all of them on. */
function packedFolder(program: string, wire = 9): string {
  const folder = mkdtempSync(join(tmpdir(), 'notes-pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX' // how a program marks the place of its fuses
  const fusesOn = Buffer.alloc(wire, FuseState.ENABLE)
  writeFileSync(join(folder, program), Buffer.concat([Buffer.from(sentinel), Buffer.from([1, wire]), fusesOn]))
  return folder
}

const contextOf = (appOutDir: string, electronPlatformName: string) => ({
  appOutDir,
  electronPlatformName,
  packager: { executableName: 'notes', projectDir: root, appInfo: { productFilename: 'Notes' } },
})

async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program)
  return Object.fromEntries(
    Object.keys(decided).map((name) => {
      const state = wire[FuseV1Options[name as keyof typeof decided]]
      return [name, state === FuseState.ENABLE]
    }),
  )
}

describe('fuses', () => {
  test('all nine are decided, and a tenth would stop the build', () => {
    expect(Object.keys(decided)).toHaveLength(9)
    expect(Object.fromEntries(Object.keys(decided).map((name) => [name, fuseNamed(name)]))).toStrictEqual(decided)
    expect(fuses.strictlyRequireAllFuses).toBe(true)
  })

  test.each([
    ['linux', 'notes', 'notes.bin'],
    ['win32', 'Notes.exe', 'Notes.exe'],
  ])('on %s all nine are set in the packed program', async (platform, before, after) => {
    const folder = packedFolder(before)
    expect(Object.values(await fusesOf(join(folder, before)))).toEqual(Array(9).fill(true))

    await afterPack(contextOf(folder, platform))

    expect(await fusesOf(join(folder, after))).toStrictEqual(decided)
  })

  test('a program with a fuse that nobody decided on is not packed', async () => {
    await expect(afterPack(contextOf(packedFolder('notes', 10), 'linux'))).rejects.toThrow('strictlyRequireAllFuses')
  })

  function fuseNamed(name: string): boolean {
    return fuses[FuseV1Options[name as keyof typeof decided]]
  }
})

describe.skipIf(process.platform === 'win32')('the Linux launcher', () => {
  /** A packed folder whose program prints its limit on crash dumps and its arguments. */
  async function launched(): Promise<string> {
    const folder = packedFolder('notes')
    await afterPack(contextOf(folder, 'linux'))
    writeFileSync(join(folder, 'notes.bin'), '#!/bin/sh\nulimit -c\nprintf "%s\\n" "$@"\n')
    chmodSync(join(folder, 'notes.bin'), 0o755)
    return folder
  }

  /** Runs a program where crash dumps are allowed; null where the system allows none at all. */
  function run(program: string): string[] | null {
    try {
      const command = 'ulimit -S -c 100 && exec "$0" --vault "/a folder"'
      return execFileSync('sh', ['-c', command, program], { encoding: 'utf8', stdio: 'pipe' }).trimEnd().split('\n')
    } catch {
      return null
    }
  }

  test('starts the program with its arguments and without crash dumps', async (context) => {
    const folder = await launched()
    const control = run(join(folder, 'notes.bin'))
    if (control === null) notRun(context, 'this system allows no crash dumps that could be forbidden')

    expect(control).toEqual(['100', '--vault', '/a folder'])
    expect(run(join(folder, 'notes'))).toEqual(['0', '--vault', '/a folder'])
  })

  test('finds the program when it is started by another name', async (context) => {
    const folder = await launched()
    symlinkSync(join(folder, 'notes'), join(folder, 'link'))
    const printed = run(join(folder, 'link'))
    if (printed === null) notRun(context, 'this system allows no crash dumps that could be forbidden')

    expect(printed[0]).toBe('0')
  })

  test('may be run by everyone who may read it', async () => {
    expect(statSync(join(await launched(), 'notes')).mode & 0o777).toBe(0o755)
  })
})

describe('the settings of the packager', () => {
  test.each([
    ['the hook that sets the fuses', /^afterPack: \.\/electron\/packaging\/after-pack\.ts$/m],
    ['nothing is published', /^publish: null$/m],
    ['only native code lies outside the archive', /^asar:\n(?: {2}#.*\n)* {2}smartUnpack: false$/m],
    ['an AppImage keeps its sandbox', /^appImage:\n(?: {2}#.*\n)* {2}executableArgs: \[\]$/m],
    ['the hardened runtime', /^ {2}hardenedRuntime: true$/m],
    ['uninstalling keeps the vault', /^ {2}deleteAppDataOnUninstall: false$/m],
    ['a neutral name', /^productName: Notes$/m],
    ['a neutral identifier', /^appId: app\.notes\.desktop$/m],
    ['Linux ships its own binary only', /prebuilds\/!\(linux-\$\{arch\}\)\.node'$/m],
    ['Windows ships its own binary only', /prebuilds\/!\(win32-\$\{arch\}\)\.node'$/m],
    ['macOS ships its own binary only', /prebuilds\/!\(darwin-\$\{arch\}\)\.node'$/m],
  ])('%s', (_what, line) => {
    expect(settings).toMatch(line)
  })

  test("the packager's own fuse option, which knows eight, is not used beside the hook", () => {
    expect(settings).not.toMatch(/^electronFuses/m)
  })
})
