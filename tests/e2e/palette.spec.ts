import { expect, test } from './support/app.ts'
import { checkAccessibility } from './support/every-screen.ts'
import { openHolding } from './support/held-calls.ts'

test('the palette leads to places, entries and a new entry, by keyboard alone', async ({ lockedApp: app, page }) => {
  test.slow()
  const { journal, lock } = app
  const titles = await openHolding(app, page, '/journal/titles')
  const field = page.getByRole('combobox', { name: 'Where to, or which entry' })
  const options = page.getByRole('listbox', { name: 'Go to' }).getByRole('option')
  for (const words of ['The tap was running', 'Another evening']) {
    await journal.newEntry()
    await journal.write(words)
    await journal.isSaved()
  }
  await page.keyboard.press('Control+k')
  await expect(field, 'in a text these keys are for a link').toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+k')
  await expect(field).toBeFocused()
  await expect(options).toHaveText([
    'New entry',
    'Log a feeling',
    'Journal',
    'Feelings',
    'Reflection',
    'Trash',
    'Settings',
    'Lock',
    'Hide',
  ])
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await checkAccessibility(page)
  }

  await page.keyboard.type('sett')
  await expect(options).toHaveText(['Settings'])
  const chosen = await options.first().getAttribute('id')
  await expect(field, 'what Enter would choose is announced').toHaveAttribute('aria-activedescendant', chosen ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('log')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Log a feeling' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('the ta')
  await expect(options).toHaveText([/^The tap was running Today/])
  await page.setViewportSize({ width: 320, height: 640 })
  await checkAccessibility(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  titles.hold()
  await page.keyboard.type('x')
  await expect.poll(titles.waiting).toBe(1)
  await expect(options, 'control: the answer to the words before').toHaveText([/^The tap was running Today/])
  await page.keyboard.press('Enter')
  await expect(field, 'Enter takes nothing that was not asked for').toBeFocused()
  titles.release()
  await expect(options).toHaveCount(0)
  await page.keyboard.press('Backspace')
  await expect(options).toHaveText([/^The tap was running Today/])
  await page.keyboard.press('Enter')
  await expect(journal.editor()).toHaveText('The tap was running')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('zeppelin')
  await expect(page.getByText('Nothing has this name.').last()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(journal.editor(), 'leaving it changes nothing').toHaveText('The tap was running')

  await page.keyboard.press('Control+k')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(journal.editor()).toBeFocused()
  await journal.write('A third')
  await journal.isSaved()
  await page.keyboard.press('Control+Shift+k')
  await page.keyboard.type('lock')
  await page.keyboard.press('Enter')
  await lock.isShown()
  await page.keyboard.press('Control+k')
  await expect(field, 'nothing to go to while locked').toHaveCount(0)
  expect(app.violations).toEqual([])
})
