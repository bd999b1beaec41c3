import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { addDays, localDay } from '#api/calendar.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { openedWith } from '#tests/support/exported.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { ExportPage } from './pages/export-page.ts'
import { makeInForce } from './support/agreed-vault.ts'
import { checkLooks, checkScreen } from './support/every-screen.ts'
import { holdCalls } from './support/held-calls.ts'
import { activate, tabTo } from './support/keyboard.ts'
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
  await expect(page.getByText('All of it is here.')).toBeVisible()
  await expect(page.getByText(/not sealed\. .* Records can sometimes be asked for by a court/)).toBeVisible()
  expect(await titlesWhile(page, () => exporting.button(/^Print it, or keep it as a PDF$/).click())).toEqual([
    'Notes',
    'Summary',
  ])
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
  const html = await openedWithWords(words, document.bytes)
  expect(html).not.toMatch(/planted|Varga|Ben|letter to both/)
  expect(JSON.parse(await openedWithWords(words, json.bytes)).records).toHaveLength(1)

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

// S9, by keyboard alone. Somebody has spoilt the file of the room for both, which keeps nothing of the own one back.
test('Ana prepares one by keyboard alone, whatever fails or comes late', async ({ page, shell, vault }) => {
  await as(vault, 'Ana', async ({ client, engine }) => {
    await client.journal.create({ day, document: plainDocument('wanted words') })
    await client.journal.create({ day, document: plainDocument('more of it, told to Okonjo') })
    writeFileSync(vaultLayout(vault).room(engine.context.session.author().bag.shared?.file ?? ''), 'spoilt')
  })
  const identity = await generateX25519Identity()
  const exporting = new ExportPage(page)
  const calls = await holdCalls(page, '/export/items')
  await comeIn(shell, 'Ana')
  // A list of agreements that cannot be read is not taken for an empty one.
  calls.failNext(100)
  await activate(page, 'Settings')
  await activate(page, /^For a therapist/)
  await expect(exporting.title()).toBeFocused()

  await activate(page, 'Begin')
  await expect(page.getByText('The agreements of these days could not be read', { exact: false })).toBeVisible()
  await expect(page.getByText('Our room cannot be opened now.', { exact: false })).toBeVisible()
  await expect(exporting.button('Words and names')).toBeDisabled()
  await checkScreen(page)
  calls.failNext(0)
  await tabTo(page, 'From')
  // A key would go to the month before: in January that lies ahead, and behind a 31st there is none.
  await page.getByLabel('From').fill(addDays(today, -20))
  await expect(page.getByText('The agreements of these days could not be read', { exact: false })).toHaveCount(0)
  await activate(page, 'Journal entries')
  await tabTo(page, /wanted words/)
  await page.keyboard.press('Space')
  // Names that come late are not taken for those of what was chosen since.
  calls.about('/export/names')
  calls.hold()
  await activate(page, 'Words and names')
  await expect(exporting.step(2)).toBeVisible()
  await expect.poll(() => calls.waiting()).toBe(1)
  await activate(page, 'Back')
  await activate(page, /^Journal entries/)
  await tabTo(page, /more of it/)
  await page.keyboard.press('Space')
  await activate(page, 'Words and names')
  await expect.poll(() => calls.waiting()).toBe(2)
  calls.release()
  await expect(exporting.box('Okonjo')).not.toBeChecked()

  // What is begun late is not taken for what was asked for since.
  const help = async (words: string) => {
    await tabTo(page, 'What I would most like help with')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(words)
    await activate(page, 'Look at it')
    await expect(exporting.step(3)).toBeVisible()
  }
  calls.about('/export/begin')
  calls.hold()
  await help('Words of before.')
  await expect.poll(() => calls.waiting()).toBe(1)
  await activate(page, 'Back')
  await help('Words of now.')
  await expect.poll(() => calls.waiting()).toBe(2)
  calls.release()
  await expect(page.getByText('All of it is here.')).toBeVisible()
  await expect(exporting.preview()).toContainText('Words of now.')
  await expect(exporting.preview()).not.toContainText('Words of before.')
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  await activate(page, 'Seal it')
  await expect(exporting.step(4)).toBeVisible()

  await tabTo(page, 'With six words that you tell another way')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'The key')
  await page.keyboard.type(await identityToRecipient(identity))
  await tabTo(page, /^A reader/)
  await page.keyboard.press('Space')
  // Stopped or not made, whoever uses the keyboard is where it goes on.
  const sealIt = exporting.button('Seal it')
  calls.about('/export/read')
  calls.hold()
  await activate(page, 'Seal it')
  await expect(exporting.button('Stop')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Stopped. Nothing was left anywhere.')).toBeVisible()
  await expect(sealIt).toBeFocused()
  calls.release()
  calls.failNext()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('It was not sealed.')
  await expect(sealIt).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('It is sealed. It is not saved anywhere yet.')).toBeVisible()
  await expect(exporting.title()).toBeFocused()

  const saving = page.waitForEvent('download')
  await activate(page, /^Save summary-\d{4}-\d\d\.age /)
  const html = await openedWith(identity, await readFile(await (await saving).path()))
  expect(html).toContain('Words of now.')
  expect(html).toContain('wanted words')
  expect(html).toContain('told to O.')
  expect(html).not.toMatch(/Words of before|agreements|both share/)
  await expect(page.getByText('It is not saved anywhere yet.', { exact: false })).toHaveCount(0)
  await activate(page, 'A page for whoever gets it')
  await expect(exporting.title('How to open the file'), 'it says what it is, on paper too').toBeFocused()
  await expect(exporting.step(4)).toHaveCount(0)
  await activate(page, 'Back')
  await expect(exporting.title()).toBeFocused()
  await expect(page.getByText('To compare the reader by')).toBeVisible()
  await activate(page, 'Done')
  await expect(exporting.title()).toBeFocused()
  await activate(page, 'All settings')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

/** The title of the window before, and as it is when something is printed, in here or in a frame. */
async function titlesWhile(page: Page, print: () => Promise<void>): Promise<string[]> {
  const told = await page.evaluateHandle(() => {
    const titles = [document.title]
    const printed: Window[] = []
    for (const frame of [window, ...[...document.querySelectorAll('iframe')].map((one) => one.contentWindow)]) {
      frame?.addEventListener(
        'beforeprint',
        () => {
          titles.push(document.title)
          printed.push(frame)
        },
        { once: true },
      )
    }
    return { titles, printed }
  })
  await print()
  await expect.poll(() => told.evaluate(({ titles }) => titles.length)).toBe(2)
  // No dialog ever closes here: what comes after one is told by hand, as a browser does, where something was printed.
  await told.evaluate(({ printed }) => printed[0]?.dispatchEvent(new Event('afterprint')))
  expect(await page.title()).toBe('Notes')
  return told.evaluate(({ titles }) => titles)
}

async function openedWithWords(words: string, bytes: Uint8Array): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(words)
  return decrypter.decrypt(bytes, 'text')
}
