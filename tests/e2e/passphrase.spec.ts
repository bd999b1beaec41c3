import { expect, test } from './support/app.ts'

test('a passphrase of one’s own is judged in words, and weak ones are refused with the reason', async ({
  freshApp,
  page,
}) => {
  const { setup } = freshApp
  await setup.begin()
  await setup.introduce({ name: 'Marisol' })
  const strength = page.getByRole('status').filter({ hasText: /\S/ })

  await setup.chooseOwn('dog')
  await expect(strength).toHaveText(/too short/)
  await setup.ownPassphrase().fill('password password password')
  await expect(strength).toHaveText(/lists that are tried first|could guess|pattern/)
  await setup.ownPassphrase().fill('marisol and the boat 1988')
  await expect(strength).toHaveText(/close to you would try/)
  await setup.button('Continue').click()
  await expect(setup.title('Your passphrase')).toBeVisible()

  await setup.ownPassphrase().fill('lantern gravel otter mondays quietly folding')
  await expect(strength).toHaveText(/long time to guess/)
  await setup.button('Continue').click()
  await setup.confirm('lantern gravel otter mondays quietly')
  await expect(page.getByText('These are not the same words yet.')).toBeVisible()
  await expect(page.getByLabel('Your passphrase')).toHaveValue('lantern gravel otter mondays quietly')
  await setup.button('Show').click()
  await expect(page.getByLabel('Your passphrase')).toHaveAttribute('type', 'text')
})

test('other words can be drawn, and going back loses nothing', async ({ freshApp, page }) => {
  const { setup } = freshApp
  await setup.begin()
  await setup.introduce({ name: 'Ana', letter: 'q' })
  const first = await setup.words()
  await setup.button('Other words').click()
  await expect(page.getByRole('list', { name: 'Your six words' })).not.toHaveText(first.replaceAll(' ', ''))
  const second = await setup.words()
  expect(second).not.toBe(first)
  await setup.writtenDown()
  await setup.button('Back').click()
  expect(await setup.words()).toBe(second)
  await setup.button('Back').click()
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ana')
  await expect(page.getByRole('textbox', { name: 'Letter' })).toHaveValue('Q')
})

test('the limits are said before anything is made', async ({ freshApp, page }) => {
  await expect(page.getByText('Your room cannot be opened without your passphrase.')).toBeVisible()
  await expect(page.getByText(/cannot reset it, and neither can we/)).toBeVisible()
  await expect(page.getByText('A passphrase that someone can guess, or sees you type.')).toBeVisible()
  await expect(page.getByText(freshApp.vaultDir)).toBeVisible()
})

test('a wrong passphrase gets one neutral sentence, however often', async ({ lockedApp, page }) => {
  const { lock } = lockedApp
  await expect(page.getByText('Ana')).toHaveCount(0)
  await expect(lock.passphrase()).toHaveAttribute('type', 'password')
  await expect(page.getByRole('button', { name: 'Show' })).toHaveCount(0)
  for (const wrong of ['not the words', 'still not']) {
    await lock.tryPassphrase(wrong)
    await expect(lock.problem()).toBeVisible()
    await expect(lock.passphrase()).toBeFocused()
    await expect(lock.passphrase()).toHaveValue('')
  }
  await expect(page.getByRole('main')).toHaveText(
    /^Notes[A-Z]?PassphraseIf somebody is next to you, ask them to look away\.That did not open it\. You can try again\./,
  )
  await lock.unlock(lockedApp.passphrase)
})
