import { expect, runApp, test } from './support/app.ts'
import { makeDatedVault } from './support/dated-vault.ts'
import { casesOf } from './support/key-cases.ts'
import { chordOf, listedKeys } from './support/listed-keys.ts'

test('each key of the list does what the list says, and each has a case here', async ({ page, emptyDir }) => {
  test.slow()
  const passphrase = await makeDatedVault(emptyDir, 1, async ({ client }) => {
    await client.settings.change({ hideChord: 'Ctrl+Alt+H' }) // a key more
  })
  const app = runApp(page, emptyDir, passphrase)
  await app.open()
  await app.lock.unlock(passphrase)
  await app.journal.isShown()

  const listed = await listedKeys(page)
  const cases = casesOf(page, app)
  expect(
    listed.map(({ name }) => name),
    'what is listed is tested, and the other way round',
  ).toEqual(Object.keys(cases))
  for (const { name, keys } of listed) {
    await test.step(name, async () => {
      await cases[name]?.(chordOf(keys))
    })
  }
  expect(app.violations).toEqual([])
  await page.goto('about:blank')
  await app.shell.stop()
})
