import { addDays, localDay } from '#api/calendar.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { ExportPage } from './pages/export-page.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'
import { holdCalls } from './support/held-calls.ts'
import { activate, tabTo } from './support/keyboard.ts'
import { changeTo, expect, test } from './support/paired-app.ts'
import { as } from './support/paired-vault.ts'
import { sitDown } from './support/sit-down.ts'

const day = addDays(localDay(new Date()), -3)

async function fillRooms(vault: string) {
  for (const name of ['Ana', 'Ben'] as const) {
    await as(vault, name, async ({ client }) => {
      await client.journal.create({ day, document: plainDocument(`planted by ${name}`) })
      await client.shared.share({ document: plainDocument(`a letter from ${name}`) })
    })
  }
}

test('two make a document together by keyboard alone, and both say that they give it', async ({
  page,
  shell,
  vault,
}) => {
  test.slow() // two passphrases, every look of four screens, and the work of six words twice
  await fillRooms(vault)
  const exporting = new ExportPage(page)
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const seals = await holdCalls(page, '/export/seal')
  const stops = await holdCalls(page, '/export/stop')
  stops.hold()
  await shell.open()
  await sitDown(page)
  await activate(page, 'Something for a therapist')
  await expect(exporting.title()).toBeFocused()
  await activate(page, 'Begin')
  await expect(exporting.step(1)).toBeVisible()
  await expect(page.getByText('The log of feelings')).toHaveCount(0)
  await expect(page.locator('summary')).toHaveText([
    'From the room of both',
    'Questions for each other',
    'Check-ins, and what was said at reviews',
    'Agreements that both have signed',
  ])
  await activate(page, 'From the room of both')
  await expect(page.getByRole('checkbox', { name: /planted/ })).toHaveCount(0)
  await tabTo(page, /a letter from Ben/)
  await page.keyboard.press('Space')
  await expect(exporting.box(/a letter from Ben/)).toBeChecked()
  const fold = page.locator('summary').first()
  await expect(fold).toHaveText('From the room of both: 1 chosen')
  await page.getByLabel('To').fill(day) // what lies outside of these days is not counted
  await expect(fold).toHaveText('From the room of both')
  await page.getByLabel('To').fill(localDay(new Date()))
  await expect(fold).toHaveText('From the room of both: 1 chosen')
  await checkLooks(page)
  // Half the screen is what twice the size leaves.
  await page.setViewportSize({ width: 640, height: 400 })
  await checkScreen(page, { deep: false })
  await activate(page, 'Words and names')
  await expect(exporting.step(2)).toBeVisible()
  await expect(page.getByText('How Ana and Ben are called in it')).toBeVisible()
  await tabTo(page, 'What we would most like help with')
  await page.keyboard.type('How to talk in the evening.')
  await checkScreen(page, { deep: true })
  await activate(page, 'Look at it')
  await expect(exporting.step(3)).toBeVisible()
  await expect(exporting.preview()).toContainText('Prepared together by Ana and Ben on ')
  await expect(exporting.preview()).toContainText('a letter from Ben')
  await expect(exporting.preview()).not.toContainText(/planted|a letter from Ana/)
  await expect(exporting.button('Seal it')).toBeDisabled()
  await expect(exporting.button(/^Print it/)).toHaveCount(0)
  await activate(page, 'Ben: keep this')
  await expect(page.getByText('Ben keeps it, when both of you do.')).toBeVisible()
  await expect(exporting.button('Seal it')).toBeDisabled()
  await checkLooks(page)
  await activate(page, 'Ana: keep this')
  await expect(exporting.button(/^Print it/)).toBeVisible()
  await activate(page, 'Seal it')
  await expect(exporting.step(4)).toBeVisible()
  await expect(page.getByText('Some couple therapists keep a no-secrets policy', { exact: false })).toBeVisible()

  // The focus is on "Stop" as soon as it goes.
  seals.hold()
  await activate(page, 'Seal it')
  await expect.poll(seals.waiting).toBe(1)
  await expect(exporting.button('Stop')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Stopped. Nothing was left anywhere.')).toBeVisible()
  await expect(exporting.button('Seal it')).toBeFocused()
  expect(downloads, 'nothing was saved').toEqual([])
  await expect.poll(() => stops.waiting(), 'nor is anything half made left in the engine').toBe(1)
  seals.release()
  stops.release()
  await page.keyboard.press('Enter')
  await expect(exporting.words()).toHaveCount(6, { timeout: 30_000 })
  await page.setViewportSize({ width: 1280, height: 800 })
  await checkLooks(page)
  const saving = page.waitForEvent('download')
  await activate(page, /^Save summary-\d{4}-\d\d\.age /)
  await saving
  expect(downloads).toEqual([expect.stringMatching(/^summary-\d{4}-\d\d\.age$/)])
  await activate(page, 'Done')
  await expect(exporting.title()).toBeFocused()
  await activate(page, 'Our room')
  await expect(page.getByRole('heading', { level: 1, name: 'Our room' })).toBeVisible()
  await activate(page, 'Lock')

  // Neither finds anything of it.
  await shell.lock.isShown()
  for (const name of ['Ana', 'Ben'] as const) {
    await changeTo(shell, name)
    await page.getByRole('button', { name: 'Our room', exact: true }).click()
    await expect(page.getByText('a letter from Ben')).toBeVisible()
    await expect(page.getByText(/summary|therapist|sealed|kept by both/i)).toHaveCount(0)
    await shell.journal.lock()
  }
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
})
