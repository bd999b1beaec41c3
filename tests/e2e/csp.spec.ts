import type { Page } from '@playwright/test'
import { SettingsPage } from './pages/settings-page.ts'
import { expect, test } from './support/app.ts'

// Security check 37: nothing that the app does itself is refused by its policy, and what it must never do is.

/** Runs as a script of the page would, outside the call of the test tool, which is allowed more than the page. */
async function attempt(page: Page, action: string): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const attempts: Record<string, () => unknown> = {
          eval: () => (Reflect.get(globalThis, 'eval') as (code: string) => unknown)('1'),
          'new function': () => new Function('return 1')(),
          'html with a tag': () => {
            document.createElement('div').innerHTML = '<b>x</b>'
          },
          'parsed html': () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
          'script address': () => {
            document.createElement('script').src = '/x.js'
          },
          worker: () => new Worker('/x.js'),
          'policy of its own': () =>
            (
              window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
            ).trustedTypes.createPolicy('mine', {}),
        }
        setTimeout(() => {
          try {
            attempts[name]?.()
            resolve('allowed')
          } catch {
            resolve('refused')
          }
        }, 0)
      }),
    action,
  )
}

test('the whole of an ordinary evening is within the policy', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('# Words\n- a list')
  await journal.button('Quote').click()
  await journal.isSaved()
  await journal.searchBox().fill('list')
  await expect(journal.results().getByRole('button')).toHaveCount(1)
  await journal.button('Clear').click()
  await journal.button('Move to trash').click()
  await journal.goTo('Trash')
  await page.getByRole('region', { name: 'Trash' }).getByRole('button', { name: /Words/ }).click()
  await journal.button('Erase for good').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.goTo('Looks')
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await journal.lock()
  await app.lock.isShown()
  expect(app.violations).toEqual([])
  expect(app.foreignRequests).toEqual([])
})

test('the page refuses whatever turns text into something that runs', async ({ lockedApp, page }) => {
  await lockedApp.lock.isShown()
  for (const action of [
    'eval',
    'new function',
    'html with a tag',
    'parsed html',
    'script address',
    'worker',
    'policy of its own',
  ]) {
    expect(await attempt(page, action), action).toBe('refused')
  }
})

test('the page refuses scripts, styles, pictures and calls that are not its own', async ({ lockedApp, page }) => {
  const done = await page.evaluate(async () => {
    const handler = document.createElement('button')
    try {
      handler.setAttribute('onclick', 'globalThis.fired = 1')
    } catch {
      // refused before it could become a handler
    }
    document.body.append(handler)
    handler.click()
    const style = document.createElement('p')
    style.setAttribute('style', 'color: rgb(1, 2, 3)')
    document.body.append(style)
    const picture = new Image()
    const shown = new Promise<boolean>((resolve) => {
      picture.onload = () => resolve(true)
      picture.onerror = () => resolve(false)
    })
    picture.src = 'https://leak.invalid/x.png'
    const called = await fetch('https://leak.invalid/x').then(
      () => true,
      () => false,
    )
    return {
      fired: 'fired' in globalThis,
      styled: getComputedStyle(style).color === 'rgb(1, 2, 3)',
      shown: await shown,
      called,
    }
  })
  expect(done).toEqual({ fired: false, styled: false, shown: false, called: false })
  await expect.poll(() => lockedApp.violations.length).toBeGreaterThan(2)
})

test('every answer carries the policy', async ({ page, lockedApp }) => {
  const answer = await page.request.get(page.url())
  const policy = answer.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|\*/)
  await lockedApp.lock.isShown()
})
