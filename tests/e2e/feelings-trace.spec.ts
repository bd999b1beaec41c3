import { readdirSync } from 'node:fs'
import { FeelingsPage } from './pages/feelings-page.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'

test('a feeling leaves no trace for the other, in their room or in the room of both', async ({
  page,
  shell,
  vault,
}) => {
  const feelings = new FeelingsPage(page)
  await comeIn(shell, 'Ana')
  await shell.journal.lock()
  await shell.lock.isShown()
  const before = filesOf(vault)
  await changeTo(shell, 'Ana')
  await feelings.log('betrayed', '4 very strong')
  await expect(feelings.rows(), 'control: it is there for Ana').toContainText('betrayed')
  await shell.journal.lock()
  await changeTo(shell, 'Ben')

  await feelings.open()
  await expect(page.getByText('Whenever something is too much to carry around')).toBeVisible()
  await expect(feelings.rows()).toHaveCount(0)
  await expect(page.locator('html')).not.toContainText('betrayed')
  for (const place of ['Journal', 'Our room', 'Trash', 'Settings']) {
    await page.getByRole('navigation', { name: 'Your room' }).getByRole('button', { name: place }).click()
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
    await expect(page.locator('html')).not.toContainText('betrayed')
    await expect(page.getByRole('button', { name: 'Feelings', exact: true }), 'no count and no dot').toHaveText(
      'Feelings',
    )
  }
  // His log is empty and offers no search; the journal has one.
  await page.getByRole('navigation', { name: 'Your room' }).getByRole('button', { name: 'Journal' }).click()
  await page.getByRole('searchbox', { name: 'Search your entries' }).fill('betrayed')
  await expect(page.getByRole('region', { name: 'Found entries' }).getByRole('status')).toHaveText(/^Nothing was found/)
  expect((await page.content()).replaceAll('value="betrayed"', '')).not.toContain('betrayed')
  await shell.journal.lock()
  await shell.lock.isShown()
  const files = filesOf(vault)
  expect(files.filter((name) => /feel|betray/i.test(name))).toEqual([])
  expect(files, 'no file more, and none of another name').toEqual(before)
})

/** Files that do not come and go with the days. */
function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }).map(String)
  return names.filter((name) => !name.startsWith('snapshots')).toSorted()
}
