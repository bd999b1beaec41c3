import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { Decrypter } from 'age-encryption'
import { addDays, localDay } from '#api/calendar.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { ExportPage } from './pages/export-page.ts'
import { makeInForce } from './support/agreed-vault.ts'
import { checkLooks } from './support/every-screen.ts'
import { holdCalls } from './support/held-calls.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { as } from './support/paired-vault.ts'
import { edge, textAtTheEdges } from './support/printed-edges.ts'

const today = localDay(new Date())
const day = addDays(today, -3)

async function fillRooms(vault: string) {
  await makeInForce(vault)
  await as(vault, 'Ben', async ({ client }) => {
    await client.journal.create({ day, document: plainDocument('planted by him') })
    await client.shared.share({ document: plainDocument('a letter to both') })
  })
  await as(vault, 'Ana', async ({ client }) => {
    await client.journal.create({
      day,
      document: plainDocument('wanted words about Varga', 'and Ben knew, says Lena.'),
    })
    await client.journal.create({ day, document: plainDocument('planted and not wanted') })
    await client.feelings.addMarker({ day, label: 'the long talk' })
    const answer = { question: 'a2.1', document: plainDocument('planted in a reflection') } as const
    await client.reflection.begin({ path: 'other', day, change: { answer } })
    for (const [n, strength] of ([2, 3, 3, 4, 5, 5] as const).entries()) {
      const fields = someFeeling({
        day: addDays(today, -n * 4),
        strength,
        triggers: ['t_talk'],
        facts: `planted in the log ${n}`,
      })
      await client.feelings.save({ id: null, fields, today })
    }
  })
}

// S9
test('Ana prepares a document for a therapist, and nobody sees anything of it', async ({ page, shell, vault }) => {
  test.slow() // two people, every look of six screens, and two times the work of six words
  await fillRooms(vault)
  const exporting = new ExportPage(page)
  const agreements = await holdCalls(page, '"kind":"agreement"')
  agreements.hold()
  await comeIn(shell, 'Ana')
  await exporting.open()
  await checkLooks(page)
  await exporting.next('Begin', 1)
  // As long as not every agreement is known, the first page would lack some without a word.
  await expect.poll(() => agreements.waiting()).toBeGreaterThan(0)
  await expect(exporting.box(/^A summary on the first page/)).toBeChecked()
  await expect(exporting.button('Words and names')).toBeDisabled()
  agreements.release()
  await expect(exporting.button('Words and names')).toBeEnabled()
  await expect(page.getByRole('main').getByTestId('visibility-label')).toHaveText('This will leave this computer')
  await expect(page.getByLabel('From')).toHaveValue(addDays(today, -27))
  await expect(exporting.box(/^A summary on the first page/)).toBeChecked()
  await exporting.unfold('Journal entries')
  await exporting.unfold('Texts from the log')
  await exporting.unfold('Days you named')
  await exporting.unfold('Reflection')
  await exporting.unfold('Agreements that both')
  await exporting.unfold('From the room of both')
  await expect(exporting.box(/letter to both/)).not.toBeChecked()
  await expect(exporting.box(/planted by him/)).toHaveCount(0)
  const own = page.getByRole('checkbox', { name: /wanted words|planted|long talk|About the other person/ })
  await expect(own).toHaveCount(10)
  for (const box of await own.all()) await expect(box).not.toBeChecked()
  await expect(exporting.box(/Saying when plans change/)).toBeChecked()
  await exporting.box(/wanted words/).check()
  await exporting.box(/the long talk/).check()
  const noSecrets = page.getByText('Some couple therapists keep a no-secrets policy', { exact: false })
  await expect(noSecrets).toHaveCount(0)
  await page.getByRole('radio', { name: 'A therapist for both of us' }).check()
  await expect(noSecrets, 'long before the last step').toBeVisible()
  await checkLooks(page)
  // Not even that it is left out: what is said to be left out sounds as if it could have been put in.
  const ofTheOther = page.getByText(/other person’s own|Ben’s (own )?room|own rooms?\b/i)
  await expect(ofTheOther).toHaveCount(0)

  await exporting.next('Words and names', 2)
  await page.getByLabel('What I would most like help with').fill('How to talk about it without shouting.')
  await expect(exporting.box('Varga')).not.toBeChecked()
  await exporting.box('Lena').check()
  await checkLooks(page)
  // What was typed here holds a name of its own: what becomes of it is shown before anybody goes on.
  await page.getByLabel('A line about safety').fill('We are safe with Okonjo.')
  await expect(exporting.box('Okonjo')).toHaveCount(0)
  await exporting.button('Look at it').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Names' })).toBeFocused()
  await expect(
    page.getByText('What you typed here holds more words that may be names.', { exact: false }),
  ).toBeVisible()
  await expect(exporting.box('Okonjo')).not.toBeChecked()
  await checkLooks(page)

  await exporting.next('Look at it', 3)
  await expect(exporting.preview()).toContainText('Self-reported; not a clinical measure')
  const shown = await exporting.preview().innerText()
  expect(shown).toContain('6 entries in this period')
  expect(shown).toContain('wanted words about V.')
  expect(shown).toContain('my partner knew, says Lena.')
  expect(shown).toContain('Saying when plans change')
  expect(shown).toContain('the long talk')
  expect(shown).toContain('Left out on purpose')
  expect(shown).toContain('We are safe with O.')
  expect(shown).not.toMatch(/planted|Varga|Okonjo|Ben|letter to both|other person/)
  await expect(ofTheOther).toHaveCount(0)
  const drawn = await exporting.preview().innerHTML()
  await expect(page.getByRole('button', { name: 'Print it' })).toBeVisible()
  await expect(page.getByText(/not sealed\. .* Records can sometimes be asked for by a court/)).toBeVisible()
  expect(await titlesWhile(page, () => exporting.button('Print it').click())).toEqual(['Notes', 'Summary'])
  await checkLooks(page)

  await exporting.next('Seal it', 4)
  await expect(noSecrets).toBeVisible()
  await page.getByRole('radio', { name: 'With the therapist’s own key' }).check()
  await page.getByLabel('The key').fill('age1nothing')
  await exporting.button('Seal it').click()
  await expect(page.getByText('That is no key that something can be sealed to.', { exact: false })).toBeVisible()
  await page.getByRole('radio', { name: 'With six words that you tell another way' }).check()
  await exporting.box(/^The same once more as JSON/).check()
  await exporting.box(/^A reader/).check()
  await checkLooks(page)
  await exporting.button('Seal it').click()
  await expect(exporting.words()).toHaveCount(6, { timeout: 30_000 })
  await checkLooks(page)
  const words = (await exporting.words().allTextContents()).join(' ')
  const document = await exporting.save(/^Save summary-\d{4}-\d\d\.age /)
  const json = await exporting.save(/^Save summary-\d{4}-\d\d-json\.age /)
  const wrapped = await exporting.save(/^Save summary-\d{4}-\d\d-reader\.html /)
  const digest = createHash('sha256').update(wrapped.bytes).digest('hex')
  await expect(page.getByText(digest.match(/.{8}/g)?.join(' ') ?? '')).toBeVisible()
  for (const { bytes } of [document, json]) expect(wrapped.bytes.includes(bytes.toString('base64'))).toBe(true)
  await exporting.button('A page for whoever gets it').click()
  await expect(page.getByText('Type: age -d', { exact: false })).toBeVisible()
  expect(await titlesWhile(page, () => exporting.button('Print this page').click())).toEqual([
    'Notes',
    'How to open the file',
  ])
  if (spawnSync('pdftotext', ['-v']).error === undefined) expect(await textAtTheEdges(page)).not.toMatch(edge)
  await checkLooks(page)

  for (const { name, bytes } of [document, json]) {
    expect(name).toMatch(/^summary-\d{4}-\d\d(-json)?\.age$/)
    expect(bytes.toString('latin1')).not.toMatch(/wanted|planted|long talk|Summary/)
  }
  const html = await openedWith(words, document.bytes)
  expect(html).not.toMatch(/planted|Varga|Ben|letter to both/)
  expect(JSON.parse(await openedWith(words, json.bytes)).records).toHaveLength(1)

  // What was previewed is what is in the file, element for element, and it asks for nothing.
  const requests: string[] = []
  const reader = await page.context().newPage()
  reader.on('request', ({ url }) => requests.push(url()))
  await reader.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
  expect((await reader.locator('body').innerHTML()).trim()).toBe(drawn.trim())
  expect(await reader.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize)).not.toBe('32px')
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([])
  await reader.close()

  await shell.journal.lock()
  await changeTo(shell, 'Ben')
  await page.getByRole('button', { name: 'Our room', exact: true }).click()
  await expect(page.getByText('a letter to both')).toBeVisible()
  await expect(page.getByText(/summary|therapist|sealed/i)).toHaveCount(0)
  expect(shell.foreignRequests).toEqual([])
  expect(shell.violations).toEqual([])
})

/** The title of the window before, and as it is when something is printed, in here or in a frame. */
async function titlesWhile(page: Page, print: () => Promise<void>): Promise<string[]> {
  const told = await page.evaluateHandle(() => {
    const titles = [document.title]
    for (const frame of [window, ...[...document.querySelectorAll('iframe')].map((one) => one.contentWindow)])
      frame?.addEventListener('beforeprint', () => titles.push(document.title), { once: true })
    return titles
  })
  await print()
  await expect.poll(() => told.evaluate((titles) => titles.length)).toBe(2)
  // No dialog ever closes here: what comes after one is told by hand.
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await page.title()).toBe('Notes')
  return told.jsonValue()
}

async function openedWith(words: string, bytes: Uint8Array): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(words)
  return decrypter.decrypt(bytes, 'text')
}
