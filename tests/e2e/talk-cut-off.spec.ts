import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { runApp } from './support/app.ts'
import { engineOf } from './support/engine-of.ts'
import { activate } from './support/keyboard.ts'
import { expect, test } from './support/paired-app.ts'
import { sitDown } from './support/sit-down.ts'
import { answer, choose, chooseFirst, chooseKind, title, write } from './support/talk-steps.ts'

test('a talk is at the same turn after a standstill, a clock that jumped, a kill and a lock; "Stop" leaves nothing', async ({
  shell,
  page,
  room,
  vault,
}) => {
  test.skip(process.platform !== 'linux', 'not run: it looks for the engine in /proc')
  test.setTimeout(240_000)
  const place = join(vault, 'place')
  const kept = () => (existsSync(place) ? readFileSync(place, 'base64') : '')
  await page.clock.install()
  await shell.open()
  await sitDown(page)
  await activate(page, 'Begin a guided talk')
  await chooseKind(page, 'Talk about the hurt')
  await answer(page, 'Ready', 'Ready')
  await choose(page, 'Who speaks first?', 'Ana')
  await activate(page, 'Begin')
  await expect(title(page, 'Ana has the floor')).toBeFocused()
  await expect.poll(kept).not.toBe('')

  // The engine stands still, as when the computer sleeps. The talk does not wait for it, and it catches up.
  const first = kept()
  const engine = engineOf(shell.shell)
  process.kill(engine, 'SIGSTOP')
  await page.keyboard.press(' ')
  await expect(title(page, 'Ben says it back')).toBeFocused()
  await activate(page, 'Yes, that is it')
  await expect(page.getByText('What else belongs to it.', { exact: true })).toBeVisible()
  expect(kept(), 'control: it does stand still').toBe(first)
  process.kill(engine, 'SIGCONT')
  await expect.poll(kept).not.toBe(first)

  // A clock on the wall that jumps leaves the floor where it is.
  await page.clock.setSystemTime(new Date(Date.now() + 20 * 60 * 60 * 1000))
  await expect(page.getByRole('timer')).toHaveText(/^[12]:\d\d left$|^3:00 left$/)
  await expect(title(page, 'Ana has the floor')).toBeVisible()

  // Both processes are killed, and what the two come back to is the turn at which they were.
  const before = kept()
  await page.keyboard.press(' ')
  await expect(title(page, 'Ben says it back')).toBeFocused()
  await expect.poll(kept).not.toBe(before)
  for (const pid of [engine, shell.shell.pid]) process.kill(pid, 'SIGKILL')
  await expect(title(page, 'Ben says it back')).toHaveCount(0)
  const again = runApp(page, vault, '')
  try {
    await again.open()
    await sitDown(page, 'A talk was under way')
    await activate(page, 'Go on at the same turn')
    await expect(title(page, 'Ben says it back')).toBeFocused()
    await activate(page, 'Yes, that is it')
    await expect(title(page, 'Ben has the floor')).toBeFocused()
    await expect(page.getByText(/^About:/), 'no word was kept').toHaveCount(0)
    await activate(page, 'What is it about?')
    await write(page, 'A few words for it', 'the summer')
    await expect(page.getByText('About: the summer')).toBeVisible()

    // A lock is no end either: the closing round is there again, also where the engine has not answered the move before.
    const slow = engineOf(again.shell)
    process.kill(slow, 'SIGSTOP')
    await chooseFirst(page, 'Timer', 'No timer')
    await activate(page, 'To the closing round')
    await expect(page.getByText(/If the app closes before, it is gone/)).toBeVisible()
    await page.keyboard.press('Control+Shift+l')
    process.kill(slow, 'SIGCONT')
    await again.lock.isShown()
    await sitDown(page, 'A talk was under way')
    await activate(page, 'Go on at the same turn')
    await expect(title(page, 'One thing I heard')).toBeFocused()
    for (let part = 0; part < 4; part += 1) await activate(page, 'Go on')
    await expect(title(page, 'A note of today?')).toBeFocused()
    await expect(page.getByText(/^If you talked about an agreement that waits for a look/)).toBeVisible()
    await activate(page, 'One step back')
    await expect(title(page, 'One word for how I am leaving')).toBeFocused()

    // Nothing of the talk is on the screen when the click is over, whatever the disk and the engine do.
    await activate(page, 'Ask for a pause (P)')
    await expect(title(page, 'A pause')).toBeFocused()
    const last = engineOf(again.shell)
    const stop = page.getByRole('button', { name: 'Stop, I do not feel safe' })
    await expect(stop).toBeVisible()
    const cpu = await cpuOf(page)
    const worked = await cpu.worked()
    const clicked = performance.now()
    const left = stop.evaluate((button) => {
      const began = performance.now()
      if (button instanceof HTMLElement) button.click()
      return { words: document.body.textContent, took: Math.round(performance.now() - began) }
    })
    const gone = goneAfter(last, clicked)
    const { words, took } = await left
    const work = Math.round((await cpu.worked()) - worked)
    await cpu.detach()
    expect(words, 'in the same task as the click').not.toMatch(/Ana|Ben|heard|Stop/)
    const locked = Math.round(await gone)
    await again.lock.isShown()
    const figures = `screen empty ${took} ms after the click, engine ended after ${locked} ms, page worked ${work} ms`
    process.stdout.write(`Stop: ${figures}\n`)
    // Not the clock on the wall, which a busy computer stretches: what the page itself has to do.
    expect(work, 'the work of its page').toBeLessThan(300)
    expect(existsSync(place)).toBe(false)
    expect(existsSync(join(vault, 'pause'))).toBe(false)
    await sitDown(page)
    await expect(room.pieces()).toHaveCount(0)

    // It is the same from Help and from breathing in front of a talk. Where nobody talks it is not there.
    await activate(page, 'Help')
    await expect(page.getByRole('button', { name: 'Close and lock' })).toBeVisible()
    await expect(stop, 'control: no talk').toHaveCount(0)
    await activate(page, /^If you decide to part/)
    await expect(page.getByText(/^Both are under Leaving, in the Settings of your open room\./)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Go to Leaving' }), 'nobody leaves from here').toHaveCount(0)
    await activate(page, 'Close')
    await activate(page, 'Begin a guided talk')
    await chooseKind(page, 'Appreciation')
    await answer(page, 'Ready', 'Ready')
    await choose(page, 'Who speaks first?', 'Ana')
    await activate(page, 'Begin')
    await expect(title(page, 'Ana has the floor')).toBeFocused()
    await expect.poll(kept, 'control: there is a place to forget').not.toBe('')
    await activate(page, 'Help')
    await expect(stop).toBeVisible()
    await activate(page, 'Close')
    await activate(page, 'Breathe for a moment')
    await expect(stop).toBeVisible()
    await activate(page, 'Begin')
    await expect(page.getByTestId('phase')).toBeVisible()
    await expect(stop).toBeVisible()
    const seen = await stop.evaluate((button) => {
      if (button instanceof HTMLElement) button.click()
      return document.body.textContent
    })
    expect(seen, 'in the same task as the click').not.toMatch(/Ana|Ben|Stop/)
    await again.lock.isShown()
    expect(existsSync(place)).toBe(false)
    expect(existsSync(join(vault, 'pause'))).toBe(false)
    await sitDown(page)
  } finally {
    await again.shell.stop()
  }
})

/** What the page's own thread has worked, in milliseconds of its processor time. */
async function cpuOf(page: Page) {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    async worked(): Promise<number> {
      const { metrics } = await tools.send('Performance.getMetrics')
      const found = metrics.find(({ name }) => name === 'TaskDuration')
      if (found === undefined) throw new Error('the browser counts no work')
      return found.value * 1000
    },
    detach: () => tools.detach(),
  }
}

/** Milliseconds from `since` until a process has ended, with its keys. */
async function goneAfter(pid: number, since: number): Promise<number> {
  for (;;) {
    if (performance.now() - since > 20_000) throw new Error('the engine is still there')
    const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
    if (state === '' || /\) Z /.test(state)) return performance.now() - since
    await setTimeout(2)
  }
}
