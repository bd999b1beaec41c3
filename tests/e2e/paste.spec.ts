import type { Page } from '@playwright/test'
import { isAllowedHref } from '#api/journal-document.ts'
import { scriptPayloads, selfFiring } from './corpus/script-payloads.ts'
import { allowedTags, knownAttributes } from './support/allowed-markup.ts'
import { expect, test } from './support/app.ts'

// Security check 36, for what a person can paste or drop into an entry.

type Way = 'paste' | 'drop'

/** Payloads that are brought in one after the other before the page is looked at. */
const atOnce = 25

/** Puts HTML into the editor as the clipboard or a drag would hand it over, unfiltered. */
function insert(page: Page, way: Way, payloads: readonly string[]): Promise<void> {
  return page.getByRole('textbox', { name: 'Your words' }).evaluate(
    (editor, { way, payloads }) => {
      for (const html of payloads) {
        const data = new DataTransfer()
        data.setData('text/html', html)
        const { x, y } = editor.getBoundingClientRect()
        const at = { bubbles: true, cancelable: true, clientX: x + 5, clientY: y + 5 }
        editor.dispatchEvent(
          way === 'paste'
            ? new ClipboardEvent('paste', { ...at, clipboardData: data })
            : new DragEvent('drop', { ...at, dataTransfer: data }),
        )
      }
    },
    { way, payloads },
  )
}

interface Found {
  readonly tags: string[]
  readonly attributes: string[]
  readonly addresses: string[]
  readonly fired: boolean
}

async function lookAt(page: Page): Promise<Found> {
  return page.getByRole('textbox', { name: 'Your words' }).evaluate((editor) => {
    const inside = [...editor.querySelectorAll('*')].filter((element) => !element.className.includes?.('ProseMirror'))
    const attributes = inside.flatMap((element) => [...element.attributes].map(({ name }) => name))
    return {
      tags: inside.map(({ tagName }) => tagName),
      attributes: [...new Set(attributes)],
      addresses: inside.map((element) => element.getAttribute('data-address')).filter((address) => address !== null),
      fired: 'fired' in globalThis,
    }
  })
}

for (const way of ['paste', 'drop'] as const) {
  test(`nothing that is brought in by ${way} runs, calls out, or stays`, async ({ app, page }) => {
    test.slow()
    expect(scriptPayloads.length).toBeGreaterThanOrEqual(500)
    const { journal } = app
    await journal.newEntry()
    await journal.write('Own words')
    for (let from = 0; from < scriptPayloads.length; from += atOnce) {
      const payloads = scriptPayloads.slice(from, from + atOnce)
      const payload = payloads.join('\n')
      await insert(page, way, payloads)
      const { tags, attributes, addresses, fired } = await lookAt(page)
      expect(fired, payload).toBe(false)
      expect(
        tags.filter((tag) => !allowedTags.includes(tag)),
        payload,
      ).toEqual([])
      expect(
        attributes.filter((name) => !knownAttributes.includes(name)),
        payload,
      ).toEqual([])
      expect(
        addresses.filter((address) => !isAllowedHref(address)),
        payload,
      ).toEqual([])
    }
    await journal.isSaved()
    expect((await lookAt(page)).fired, 'a handler that ran late').toBe(false)
    await journal.lock()
    await app.lock.unlock(app.passphrase)
    await journal.open(/Own words|words/)
    await page.mouse.move(640, 400)
    const { fired } = await lookAt(page)
    await expect(journal.editor()).toContainText('wordswordswords') // what was brought in did arrive
    expect(fired).toBe(false)
    expect(app.foreignRequests).toEqual([])
  })
}

test('the same payloads do run in a page without our policy', async ({ page }) => {
  for (const payload of selfFiring) {
    await page.goto('about:blank')
    await page.setContent(payload)
    await expect.poll(() => page.evaluate(() => 'fired' in globalThis), { message: payload }).toBe(true)
  }
})
