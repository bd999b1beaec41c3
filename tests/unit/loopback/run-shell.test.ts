import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRunning, startShell, until } from './run-shell-fixture.ts'
import { openPage } from './stand-in-page.ts'

describe.concurrent('where the person opens the link', () => {
  it.each([
    ['locks', 'lock'],
    ['hides', 'hide'],
    ['loses its engine in a crash', 'crash'],
  ])('has a fresh engine ready after the page %s', async (_name, word) => {
    const shell = startShell()
    const first = await openPage(await shell.link(1))
    first.say(word)
    await first.closed
    shell.pressEnter()
    const second = await openPage(await shell.link(2))
    expect(second.enginePid).not.toBe(first.enginePid)
    expect(isRunning(first.enginePid)).toBe(false)
    shell.stop()
    expect(await shell.exitCode).toBe(0)
    expect(isRunning(second.enginePid)).toBe(false)
  })

  it('locks when the page is loaded again or closed', async () => {
    const shell = startShell()
    const page = await openPage(await shell.link(1))
    page.leave()
    await until(() => !isRunning(page.enginePid))
    shell.stop()
    expect(await shell.exitCode).toBe(0)
  })

  it('prints the link alone on its line, and another one for Enter, which ends the first', async () => {
    const shell = startShell()
    const first = await shell.link(1)
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/)
    shell.pressEnter()
    const second = await shell.link(2)
    await expect(openPage(first)).rejects.toThrow('403')
    await openPage(second)
    shell.stop()
    expect(await shell.exitCode).toBe(0)
  })

  it('locks and ends after twenty wrong tokens', async () => {
    const shell = startShell()
    const link = await shell.link(1)
    const { enginePid } = await openPage(link)
    for (let attempt = 0; attempt < 20; attempt += 1) await openPage(link).catch(() => {})
    expect(await shell.exitCode).toBe(1)
    expect(shell.lines.at(-1)).toContain('Too many wrong links')
    expect(isRunning(enginePid)).toBe(false)
  })
})

describe.concurrent('an engine that cannot run', () => {
  it.each([
    ['dies at once', 'process.exit(9)', 'could not be started'],
    ['refuses', `process.send({ type: 'refused', reason: 'node-too-old' }, () => process.exit())`, 'Node 24'],
  ])('ends the shell with one line when it %s', async (_name, source, sentence) => {
    const folder = mkdtempSync(join(tmpdir(), 'notes-test-'))
    const enginePath = join(folder, 'engine.mjs')
    writeFileSync(enginePath, source)
    const shell = startShell({ enginePath })
    expect(await shell.exitCode).toBe(1)
    expect(shell.lines.at(-1)).toContain(sentence)
    rmSync(folder, { recursive: true })
  })
})

describe.concurrent('in a window of its own', () => {
  it('hands the link over by a file, never in the arguments, and removes the file when it was used', async () => {
    const shell = startShell({ behaviours: ['stay'] })
    const { flags, link, profile } = await shell.browser(1)
    expect(flags).toEqual(expect.arrayContaining(['--incognito', `--user-data-dir=${profile}`]))
    expect(flags.at(-1)).toMatch(/^file:.*open\.html$/)
    expect(flags.join(' ')).not.toContain(link.split('#')[1])
    expect(existsSync(profile)).toBe(true)
    expect(existsSync(join(profile, 'open.html'))).toBe(false)
    expect(shell.lines.join(' ')).not.toContain('http')
    shell.stop()
    expect(await shell.exitCode).toBe(0)
  })

  it('locks, deletes the profile and ends when the person closes the window', async () => {
    const shell = startShell({ behaviours: ['close'] })
    const { enginePid, profile } = await shell.browser(1)
    expect(await shell.exitCode).toBe(0)
    expect(existsSync(profile)).toBe(false)
    expect(isRunning(enginePid)).toBe(false)
  })

  it.each(['lock', 'crash'])('ends the browser after a %s and opens a fresh one at the lock screen', async (word) => {
    const shell = startShell({ behaviours: [word, 'stay'] })
    const first = await shell.browser(1)
    const second = await shell.browser(2)
    expect(isRunning(first.pid)).toBe(false)
    expect(existsSync(first.profile)).toBe(false)
    expect(second.profile).not.toBe(first.profile)
    expect(second.enginePid).not.toBe(first.enginePid)
    shell.stop()
    expect(await shell.exitCode).toBe(0)
    expect(existsSync(second.profile)).toBe(false)
    expect(isRunning(second.pid)).toBe(false)
  })

  it('stays out of sight after Hide until Enter is pressed', async () => {
    const shell = startShell({ behaviours: ['hide', 'stay'] })
    const first = await shell.browser(1)
    await until(() => shell.lines.some((line) => line.startsWith('Hidden.')))
    expect(isRunning(first.pid)).toBe(false)
    expect(shell.browsersStarted()).toBe(1)
    shell.pressEnter()
    await shell.browser(2)
    shell.stop()
    expect(await shell.exitCode).toBe(0)
  })

  it('prints the link when the browser does not start', async () => {
    const shell = startShell({ behaviours: ['fail'] })
    await openPage(await shell.link(1))
    expect(shell.lines[0]).toBe('The browser did not start.')
    shell.stop()
    expect(await shell.exitCode).toBe(0)
  })
})
