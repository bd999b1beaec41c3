import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createProfile, sweepProfiles } from '#loopback/throwaway-profile.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'notes-test-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const link = 'http://127.0.0.1:1/#token'
const modeOf = (path: string) => statSync(path).mode & 0o777

/** A folder as a run left it that was killed. */
function leaveBehind(name: string, marker: string | null): string {
  const directory = join(parent, name)
  mkdirSync(join(directory, 'Default'), { recursive: true })
  if (marker !== null) writeFileSync(join(directory, 'notes-window.json'), marker)
  return directory
}

function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid
}

describe('createProfile', () => {
  it.skipIf(process.platform === 'win32')('lets nobody else look in', () => {
    const profile = createProfile(parent)
    const address = profile.writeHandOver(link)
    expect([modeOf(profile.directory), modeOf(fileURLToPath(address))]).toEqual([0o700, 0o600])
  })

  it('keeps the link in a file until it is removed, and leaves nothing at the end', () => {
    const profile = createProfile(parent)
    const file = fileURLToPath(profile.writeHandOver(link))
    expect(readFileSync(file, 'utf8')).toContain(`url=${link}`)
    profile.removeHandOver()
    expect(existsSync(file)).toBe(false)
    profile.remove()
    expect(existsSync(profile.directory)).toBe(false)
  })
})

describe('sweepProfiles', () => {
  it('removes what a dead run left behind', () => {
    const directory = leaveBehind('notes-window-dead', JSON.stringify({ pid: deadPid() }))
    sweepProfiles(parent)
    expect(existsSync(directory)).toBe(false)
  })

  it.each([
    ['a folder of a run that lives', 'notes-window-live', JSON.stringify({ pid: process.pid })],
    ['a folder without the marker', 'notes-window-other', null],
    ['a folder with another name', 'other-window', JSON.stringify({ pid: 2 ** 30 })],
    ['a folder whose marker says nothing', 'notes-window-odd', '{}'],
    ['a folder whose marker names all processes', 'notes-window-zero', JSON.stringify({ pid: 0 })],
    ['a folder with a broken marker', 'notes-window-broken', '{"pid":'],
  ])('leaves %s alone', (_what, name, marker) => {
    const directory = leaveBehind(name, marker)
    sweepProfiles(parent)
    expect(existsSync(directory)).toBe(true)
  })

  it('leaves a profile of its own alone while it is in use', () => {
    const profile = createProfile(parent)
    sweepProfiles(parent)
    expect(existsSync(profile.directory)).toBe(true)
  })
})
