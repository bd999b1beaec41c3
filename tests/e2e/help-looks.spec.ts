import { HelpPage, helpTopics } from './pages/help-page.ts'
import { test } from './support/app.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'

test('every page of Help, light and dark, wide and narrow', async ({ lockedApp, page }) => {
  test.slow()
  const help = new HelpPage(page)
  await lockedApp.lock.isShown()
  await checkLooks(page)
  await help.open()
  await checkLooks(page)
  for (const topic of helpTopics) {
    await help.goTo(topic)
    if (topic === 'People you can talk to') await page.getByRole('radio', { name: 'United Kingdom' }).check()
    if (topic === 'Eight quiet questions') await help.answer(/^Have they hit/, 'Yes')
    await checkLooks(page)
    await help.back()
  }
})

test('Help with text of twice the size, in a room', async ({ app, page }) => {
  const help = new HelpPage(page)
  await app.journal.isShown()
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
  })
  await checkScreen(page)
  await help.open()
  await checkScreen(page)
  await help.goTo('Eight quiet questions')
  await checkScreen(page)
})
