import { createRouterClient } from '@orpc/server'
import type { Page } from '@playwright/test'
import { latin1, pngOf, pngSized } from '#tests/support/images.ts'
import { unlockFirst } from '#tests/support/open-engine.ts'
import { testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { TrashPage } from './pages/trash-page.ts'
import { expect, type RunningApp, test } from './support/app.ts'
import { checkLarge, checkLooks } from './support/every-screen.ts'
import { openHolding } from './support/held-calls.ts'
import { asFromCamera, choose, give, type PictureFile, photo } from './support/pictures.ts'

const pictures = (page: Page) => page.getByRole('textbox', { name: 'Your words' }).locator('figure.picture')
const said = (page: Page) => page.getByRole('status').filter({ hasText: 'Added without its name' })
const field = (page: Page) => page.getByRole('textbox', { name: 'What it shows' })

const boat = (buffer = pngOf(60, 40)): PictureFile => ({ name: 'boat.png', mimeType: 'image/png', buffer })

async function areShown(page: Page, count: number) {
  await expect(pictures(page)).toHaveCount(count)
  await expect(page.locator('figure.picture[data-state="shown"]')).toHaveCount(count)
}

/** Nothing as large as a piece of a picture leaves the page before `letGo` is called in it. */
function holdPieces(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { send } = WebSocket.prototype
    const held: (() => void)[] = []
    let holds = true
    WebSocket.prototype.send = function (data) {
      const size = data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? data.byteLength : String(data).length
      const go = () => send.call(this, data)
      if (holds && size > 5000) held.push(go)
      else go()
    }
    Object.assign(globalThis, {
      letGo() {
        holds = false
        for (const go of held.splice(0)) go()
      },
    })
  })
}

/** The decrypted room, as it lies on the disk after the app has ended, and how its pictures are kept. */
async function decryptedRoom({ vaultDir, passphrase, shell }: RunningApp): Promise<{ room: Buffer; forms: unknown[] }> {
  await shell.stop()
  const engine = createEngine(vaultDir, testTools(), () => {})
  try {
    await unlockFirst(createRouterClient(engineRouter, { context: engine.context }), passphrase)
    return engine.context.session.room().store.read((db) => ({
      room: db.serialize(),
      forms: db.prepare('SELECT form FROM image ORDER BY number').pluck().all(),
    }))
  } finally {
    engine.close()
  }
}

test('pictures are chosen, pasted and dropped, and leave their names and their cameras outside', async ({
  app,
  page,
}) => {
  test.slow()
  const { journal, lock, passphrase } = app
  const told = 'PLANTED-Uferweg-12'
  const jpeg = asFromCamera(await photo(page, 1200, 800), 6, told)
  await journal.newEntry()
  await journal.write('At the quay')
  await choose(page, [{ name: `${told}.jpg`, mimeType: 'image/jpeg', buffer: jpeg }])
  await expect(said(page)).toBeVisible()
  await areShown(page, 1)
  const size = await pictures(page)
    .locator('img')
    .evaluate((image: HTMLImageElement) => {
      return [image.naturalWidth, image.naturalHeight]
    })
  expect(size, 'turned as the camera was held').toEqual([800, 1200])
  await journal.write('and on')
  await expect(said(page)).toHaveCount(0)
  await expect(journal.editor()).toHaveText('At the quayand on')

  const webp = { name: `${told}.webp`, mimeType: 'image/webp', buffer: await photo(page, 3000, 2000, 'image/webp') }
  await give(journal.editor(), 'paste', [boat(), webp])
  await areShown(page, 3)
  await give(journal.editor(), 'drop', [boat(pngOf(20, 20, undefined, { more: [['tEXt', latin1(told)]] }))])
  await areShown(page, 4)
  const widths = await pictures(page)
    .locator('img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))
  expect(
    widths.toSorted((a, b) => a - b),
    'a large one is made smaller',
  ).toEqual([20, 60, 800, 2048])
  await journal.isSaved()
  const addresses = await pictures(page)
    .locator('img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src))
  expect(addresses.every((address) => address.startsWith('blob:'))).toBe(true)
  const reach = (address: string) =>
    page.evaluate(
      (at) =>
        new Promise<boolean>((resolve) => {
          const image = new Image()
          image.onload = () => resolve(true)
          image.onerror = () => resolve(false)
          image.src = at
        }),
      address,
    )
  expect(await reach(addresses[0] ?? ''), 'control: it can be reached').toBe(true)
  await journal.newEntry()
  await expect.poll(() => reach(addresses[0] ?? ''), 'its address went with the entry').toBe(false)

  await journal.lock()
  await lock.unlock(passphrase)
  await expect(journal.row(/At the quay.*/).getByRole('img', { name: 'With a picture' })).toBeVisible()
  await journal.open('At the quay')
  await pictures(page).last().scrollIntoViewIfNeeded()
  await areShown(page, 4)
  expect(app.violations).toEqual([])
  expect(app.foreignRequests).toEqual([])
  await journal.lock()
  await lock.isShown()
  const { room, forms } = await decryptedRoom(app)
  expect(forms, 'a photograph takes less place; what is small stays exact').toEqual(['webp', 'png', 'png', 'png'])
  expect(room.includes('At the quay'), 'control: it is the decrypted room').toBe(true)
  expect(room.includes(told)).toBe(false)
  expect(jpeg.includes(told), 'control: the camera had written it').toBe(true)
})

test('a picture is found, described, moved, removed and brought back by keyboard alone', async ({
  lockedApp: app,
  page,
}) => {
  test.slow()
  const { journal, lock, passphrase } = app
  const reading = await openHolding(app, page, '/images/read')
  await journal.newEntry()
  await journal.write('Before')
  await give(journal.editor(), 'paste', [boat()])
  await areShown(page, 1)
  await journal.isSaved()
  const heard = page.getByRole('status').filter({ hasText: 'Enter leads to the words' })
  await expect(heard).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(heard).toContainText('Picture without words.')
  await expect(field(page)).toBeVisible()
  await checkLooks(page)
  await checkLarge(page)
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('The ferry with its lamps on')
  await expect(heard, 'not again for every letter').toContainText('Picture without words.')
  await page.keyboard.press('Enter')
  await expect(journal.editor()).toBeFocused()
  await expect(page.getByRole('img', { name: 'The ferry with its lamps on' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(heard).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(heard).toContainText('Picture: The ferry with its lamps on.')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('img', { name: 'A picture without words' }), 'all that was typed at once').toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('img', { name: 'The ferry with its lamps on' })).toBeVisible()

  await page.keyboard.press('Delete')
  await expect(pictures(page)).toHaveCount(0)
  await journal.isSaved()
  await expect(journal.row('Before').getByRole('img')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await areShown(page, 1)
  await page.keyboard.press('Control+x')
  await expect(pictures(page)).toHaveCount(0)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+v')
  await areShown(page, 1)
  await expect(page.getByRole('img', { name: 'The ferry with its lamps on' })).toBeVisible()
  await journal.isSaved()

  await journal.newEntry()
  await page.keyboard.press('Control+z')
  await expect(pictures(page), 'undo does not reach into the entry before').toHaveCount(0)
  await journal.write('Words alone')
  await journal.isSaved()
  await page.getByText('Narrow the list').click()
  await page.getByLabel('Pictures', { exact: true }).selectOption({ label: 'With a picture' })
  const rows = journal.list().locator('[data-entry]')
  await expect(rows).toHaveText([/Before/])
  await journal.button('Show everything').click()
  await expect(rows).toHaveCount(2)
  await journal.searchBox().fill('lamps')
  await expect(journal.results().getByRole('button', { name: /Before/ })).toBeVisible()
  await journal.button('Clear').click()

  await journal.open('Before')
  await journal.button('Move to trash').click()
  await expect(page.getByText('Moved to the trash.')).toBeVisible()
  await journal.goTo('Trash')
  const trash = new TrashPage(page)
  await trash.open('Before')
  const inTrash = page.getByRole('article').getByRole('img', { name: 'The ferry with its lamps on' })
  await expect(inTrash).toBeVisible()
  await expect(page.locator('figure.picture[data-state="shown"]')).toHaveCount(1)
  await trash.restore()
  await expect(page.getByText('Restored.')).toBeVisible()
  await journal.lock()
  await lock.unlock(passphrase)
  reading.failNext(2)
  await journal.open('Before')
  const failed = 'This picture cannot be shown at the moment.'
  await expect(pictures(page).locator('figcaption')).toHaveText(failed)
  await expect(pictures(page).locator('img')).toHaveAttribute('alt', failed)
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.keyboard.press('Control+p')
  await expect(journal.button('Print')).toBeFocused()
  await page.keyboard.press('Enter')
  await areShown(page, 1)
  await expect(pictures(page).getByRole('img', { name: 'The ferry with its lamps on' })).toBeVisible()
  await expect(pictures(page).locator('figcaption')).toHaveText('The ferry with its lamps on')
  await page.keyboard.press('Escape')
  await journal.button('Move to trash').click()
  await journal.goTo('Trash')
  await trash.open('Before')
  await trash.eraseForGood()
  await expect(page.getByText('Erased.')).toBeVisible()
  await journal.lock()
  await lock.isShown()
  const { room } = await decryptedRoom(app)
  expect(room.includes('Words alone'), 'control').toBe(true)
  expect(room.includes('The ferry with its lamps on')).toBe(false)
})

test('what is no picture is refused in words, and nothing of it runs or calls out', async ({ app, page }) => {
  test.slow()
  const { journal } = app
  const script = 'globalThis.fired = 1; new Image().src = "https://leak.invalid/x"'
  const html = `<!doctype html><script>${script}</script><img src="https://leak.invalid/y" onerror="${script}">`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload='${script}'><image href="https://leak.invalid/z"/></svg>`
  const refused: [string, string, Buffer, RegExp][] = [
    ['drawing.svg', 'image/svg+xml', Buffer.from(svg), /not a picture that this app can read/],
    ['drawing.png', 'image/png', Buffer.from(svg), /not a picture that this app can read/],
    ['page.png', 'image/png', Buffer.from(html), /not a picture that this app can read/],
    ['page.html', 'text/html', Buffer.from(html), /not a picture that this app can read/],
    ['both.gif', 'image/gif', Buffer.from(`GIF89a/*\0\0*/=1;${script}//`, 'latin1'), /not a picture/],
    ['cut.jpg', 'image/jpeg', (await photo(page, 400, 400)).subarray(0, 60), /not a picture/],
    ['points.png', 'image/png', pngSized(8, 6), /not a picture/],
    ['wide.png', 'image/png', pngSized(30_000, 30_000), /too large|not a picture/],
    ['empty.png', 'image/png', Buffer.alloc(0), /not a picture/],
  ]
  await journal.newEntry()
  await journal.write('Own words')
  for (const [name, mimeType, buffer, words] of refused) {
    const way = name.endsWith('.png') ? 'drop' : 'paste'
    await give(journal.editor(), way, [{ name, mimeType, buffer }])
    await expect(page.getByRole('alert').filter({ hasText: words }), name).toBeVisible()
    await journal.button('Close').click()
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)
  }
  await expect(pictures(page)).toHaveCount(0)
  const drawing = { name: 'drawing.png', mimeType: 'image/png', buffer: Buffer.from(svg) }
  await give(journal.editor(), 'paste', [boat(), drawing, { ...boat(), name: 'again.png' }])
  await expect(page.getByRole('alert').filter({ hasText: 'Not added: drawing.png. This is not' })).toBeVisible()
  await areShown(page, 2)
  await expect(said(page)).toBeVisible()
  await checkLooks(page)
  await journal.button('Close').click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(pictures(page)).toHaveCount(0)

  await give(journal.editor(), 'paste', [boat()], {
    'text/html': '<p>words of an office</p><img src="https://leak.invalid/p">',
    'text/plain': 'words of an office',
  })
  await expect(journal.editor(), 'words win over the picture of them').toContainText('words of an office')
  await expect(pictures(page)).toHaveCount(0)
  await give(journal.editor(), 'paste', [], {
    'text/html': '<img src="https://leak.invalid/q" data-picture="../room">',
  })
  await give(journal.editor(), 'paste', [boat()], { 'text/html': '<img src="https://leak.invalid/r">' })
  await areShown(page, 1)
  await give(journal.editor(), 'paste', [], {
    'text/html':
      '<img data-picture="3f0c8a52-96b2-4f7e-a6a5-0d8f1f6ad9e1" width="8" height="6" src="https://leak.invalid/s">',
  })
  await expect(pictures(page)).toHaveCount(2)
  await expect(page.getByText('This picture is no longer here.')).toBeVisible()
  await journal.isSaved()
  expect(await page.evaluate(() => 'fired' in globalThis)).toBe(false)
  expect(app.foreignRequests).toEqual([])
})

test('a picture can be given up on its way, and one out of sight is fetched for paper', async ({ app, page }) => {
  const { journal } = app
  await journal.newEntry()
  await journal.write('Before')
  await holdPieces(page)
  const large = { name: 'large.jpg', mimeType: 'image/jpeg', buffer: await photo(page, 2048, 1500) }
  await choose(page, [large, large])
  await expect(page.getByText('Picture 1 of 2 is being added.')).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await checkLooks(page)
  await journal.button('Cancel').click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(journal.editor()).toBeFocused()
  await page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo())
  await give(journal.editor(), 'paste', [boat()])
  await areShown(page, 1)
  for (let n = 0; n < 60; n += 1) await journal.write(`line ${n}\n`)
  await give(journal.editor(), 'paste', [large])
  await areShown(page, 2)
  await journal.isSaved()
  await journal.newEntry()
  await journal.open('Before')
  await expect(pictures(page).first()).toHaveAttribute('data-state', 'shown')
  await expect(pictures(page).last(), 'out of sight').not.toHaveAttribute('data-state')
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = String(document.querySelectorAll('[data-state="shown"]').length)
    }
  })
  await page.keyboard.press('Control+p')
  await expect(journal.button('Print')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-printed', '2')
})
