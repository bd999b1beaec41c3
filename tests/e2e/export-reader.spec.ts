import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test as plain } from '@playwright/test'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { readerCopy as copy } from '#reader/reader-copy.ts'
import { readerAround } from '#tests/support/reader-file.ts'
import { htmlEnd, htmlHead } from '#vault/export/page/html.ts'
import { createSeal } from '#vault/export/sealing.ts'
import { firefoxPath, openFirefox } from './support/firefox.ts'

// Check 23: the reader, opened from a disk as whoever receives it does.

const test = plain.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the tool asks for a pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rooms-reader-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

/** Without the policy that a document has of its own: whatever is refused here, the reader refuses. */
const hostile = (address: string) =>
  `${htmlHead('A title').replace(/<meta http-equiv[^>]*>/, '')}<h1>planted</h1>` +
  '<script>parent.ran = 1; document.title = "ran"</script><img src=x onerror="parent.ran = 1">' +
  `<img src="${address}/image"><link rel="stylesheet" href="${address}/look">` +
  `<meta http-equiv="refresh" content="0;url=${address}/refresh"><iframe src="${address}/frame"></iframe>` +
  `<style>h1 { font-size: 99px; background: url(${address}/paint) }</style>${htmlEnd}`

async function bytesFrom(sealed: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(sealed as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
}

/** As the engine seals it: to six words, at the full work. */
async function sealedToWords(...texts: string[]) {
  const seal = createSeal({ kind: 'words' })
  const files = await Promise.all(texts.map(async (text) => bytesFrom(await seal.seal(new Blob([text]).stream()))))
  return { words: [...(seal.words ?? [])], files }
}

async function sealedToKey(text: string) {
  const identity = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(identity))
  return { identity, bytes: new Uint8Array(await encrypter.encrypt(text)) }
}

const fields = (page: Page) => ({
  words: page.getByLabel(copy.words),
  open: page.getByRole('button', { name: copy.open, exact: true }),
  alert: page.getByRole('alert'),
  frame: page.frameLocator(`iframe[title="${copy.document}"]`),
})

test('opens with the six words alone, from a disk, and asks the network for nothing', async ({ page, folder }) => {
  const asked: string[] = []
  const server = createServer(({ url }, answer) => {
    asked.push(url ?? '')
    answer.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const document = hostile(local)
  const { words, files } = await sealedToWords(document, '{"format":"summary-and-records/1"}')
  const [sealed = new Uint8Array(), json = new Uint8Array()] = files
  const html = await readerAround({ page: sealed, json })
  const [path, address] = [join(folder, 'reader.html'), pathToFileURL(join(folder, 'reader.html')).href]
  writeFileSync(path, html)
  const violations: string[] = []
  page.on('console', (message) => violations.push(message.text()))
  await page.goto(address)
  const { words: field, open, alert, frame } = fields(page)
  await expect(page.getByText(copy.limits.items[0] ?? '')).toBeVisible()
  await expect(page.getByText(copy.off)).toHaveCount(0)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await open.press('Enter')
  await expect(alert).toHaveText(copy.nothing)
  await expect(field).toBeFocused()
  await field.fill(words.toReversed().join(' '))
  await field.press('Enter')
  await expect(alert).toHaveText(copy.refused['no-match'])
  await expect(page.locator('iframe')).toHaveCount(0)

  await field.fill(` ${words.join('  ').toUpperCase()} `)
  const before = Date.now()
  await field.press('Enter')
  await expect(frame.locator('h1')).toHaveText('planted')
  process.stdout.write(`reader: two files of six words opened in ${Date.now() - before} ms, at work 2^18 each\n`)
  await expect(page.getByRole('heading', { name: copy.document })).toBeFocused()
  await expect(field).toBeHidden()
  expect((await new AxeBuilder({ page }).exclude('iframe').analyze()).violations).toEqual([])
  // The document looks as it should, and nothing that was planted in it ran, loaded or changed its look.
  expect(await frame.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize)).toBe('22.6667px')
  expect(await page.evaluate(() => [Reflect.get(globalThis, 'ran'), window.document.title])).toEqual([
    undefined,
    copy.title,
  ])
  const refused = () => violations.filter((text) => /Content Security Policy|sandboxed/.test(text)).length
  await expect.poll(refused).toBeGreaterThan(3)

  for (const [name, text] of [
    [copy.save.page, document],
    [copy.save.json, '{"format":"summary-and-records/1"}'],
  ] as const) {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    expect(readFileSync(await (await coming).path(), 'utf8')).toBe(text)
  }
  await page.getByRole('button', { name: copy.close }).click()
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  expect(asked).toEqual([])
  const control = await page.context().newPage()
  const bare = join(folder, 'bare.html')
  writeFileSync(bare, document)
  await control.goto(pathToFileURL(bare).href, { waitUntil: 'commit' }) // it leads elsewhere before it is loaded
  await expect.poll(() => asked.length, 'control: without the reader it does ask').toBeGreaterThan(2)
  await control.close()
  server.close()
  server.closeAllConnections()
})

test('opens with a key, and not when a byte of what it holds was changed', async ({ page, folder }) => {
  const { identity, bytes } = await sealedToKey('planted')
  const path = join(folder, 'reader.html')
  writeFileSync(path, await readerAround({ page: bytes }))
  writeFileSync(join(folder, 'key.txt'), `# a key\n${identity}\n`)
  await page.goto(pathToFileURL(path).href)
  const held = await page.locator('#sealed-page').evaluate((element) => element.textContent ?? '')
  expect(Buffer.from(held, 'base64').equals(bytes)).toBe(true)
  if (spawnSync('age', ['--version']).status === 0) {
    const opened = execFileSync('age', ['-d', '-i', join(folder, 'key.txt')], { input: Buffer.from(held, 'base64') })
    expect(opened.toString()).toBe('planted')
  }
  // Every byte, in the page as it stands: what the script reads is what lies in its element.
  const said = await page.evaluate(async (secret) => {
    const element = window.document.querySelector('#sealed-page')
    const key = window.document.querySelector('textarea')
    const form = window.document.querySelector('form')
    const alert = window.document.querySelector('[role=alert]')
    if (element === null || key === null || form === null || alert === null) return []
    const whole = element.textContent ?? ''
    const outcomes: string[] = []
    const attempt = (text: string) =>
      new Promise<string>((resolve) => {
        element.textContent = text
        key.value = secret
        const watcher = new MutationObserver(() => {
          const heard = alert.textContent || (window.document.querySelector('iframe') === null ? '' : 'shown')
          if (heard === '') return
          watcher.disconnect()
          resolve(heard)
        })
        alert.textContent = ''
        watcher.observe(window.document.body, { childList: true, subtree: true, characterData: true })
        form.requestSubmit()
      })
    const binary = atob(whole)
    for (let at = 0; at < binary.length; at += 1) {
      const changed = String.fromCharCode(binary.charCodeAt(at) ^ 1)
      outcomes.push(await attempt(btoa(binary.slice(0, at) + changed + binary.slice(at + 1))))
    }
    outcomes.push(await attempt(whole.slice(0, -4)), await attempt(`${whole}\n`))
    outcomes.push(await attempt(whole)) // control
    return outcomes
  }, identity)
  expect(said).toHaveLength(bytes.length + 3)
  expect(said.pop()).toBe('shown')
  const refusals: readonly string[] = [copy.refused.changed, copy.refused['no-match']]
  expect(said.filter((heard) => !refusals.includes(heard))).toEqual([])

  // The key as a file of its own, in the page opened anew.
  await page.reload()
  await page.getByText(copy.ownKey).click()
  // Refused, whoever gave a key goes on where they gave it.
  const { open, alert } = fields(page)
  await page.getByLabel(copy.key, { exact: true }).fill('no key')
  await open.click()
  await expect(alert).toHaveText(copy.refused['no-key'])
  await expect(page.getByLabel(copy.key, { exact: true })).toBeFocused()
  writeFileSync(join(folder, 'other.txt'), 'no key')
  await page.getByLabel(copy.keyFile).setInputFiles(join(folder, 'other.txt'))
  await open.click()
  await expect(alert).toHaveText(copy.refused['no-key'])
  await expect(page.getByLabel(copy.keyFile)).toBeFocused()
  await page.getByLabel(copy.keyFile).setInputFiles(join(folder, 'key.txt'))
  await fields(page).open.click()
  await expect(page.locator('iframe')).toBeVisible()
})

test('asks for no words when its code was changed in one sign', async ({ page, folder }) => {
  const html = await readerAround({ page: (await sealedToKey('planted')).bytes })
  const start = html.indexOf('<script>') + '<script>'.length
  const end = html.indexOf('</script>', start)
  const path = join(folder, 'reader.html')
  const isAsking = async (text: string) => {
    writeFileSync(path, text)
    await page.goto(pathToFileURL(path).href)
    return page.evaluate(() => window.document.querySelectorAll('form, input, textarea, button').length > 0)
  }
  expect(await isAsking(html)).toBe(true) // control
  const edits = Array.from({ length: 50 }, (_, n) => Math.floor(start + ((end - start - 1) * n) / 49))
  const asking: number[] = []
  for (const at of edits) {
    const other = html[at] === 'x' ? 'y' : 'x'
    if (await isAsking(html.slice(0, at) + other + html.slice(at + 1))) asking.push(at)
  }
  expect(asking).toEqual([])
  await expect(page.getByText(copy.off)).toBeVisible()
})

test('opens in Firefox as well, and refuses there what was changed', async ({ folder }) => {
  test.skip(firefoxPath === undefined, 'not run: there is no Firefox')
  const { words, files } = await sealedToWords(hostile('http://127.0.0.1:9'))
  const firefox = await openFirefox(firefoxPath ?? '')
  const path = join(folder, 'reader.html')
  const submit = async (page: Uint8Array<ArrayBuffer>, field: '#words' | '#key', typed: string) => {
    writeFileSync(path, await readerAround({ page }))
    await firefox.open(pathToFileURL(path).href)
    return firefox.evaluate<readonly string[]>(`new Promise((resolve) => {
      const alert = document.querySelector('[role=alert]')
      const look = () => {
        const body = document.querySelector('iframe')?.contentDocument?.body
        if (alert.textContent !== '') resolve(['refused', alert.textContent])
        if (body?.innerText) resolve(['shown', body.innerText.trim(), String(globalThis.ran), document.title])
      }
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
      document.addEventListener('load', look, true)
      document.querySelector('${field}').value = ${JSON.stringify(typed)}
      document.querySelector('form').requestSubmit()
    })`)
  }
  try {
    const [sealed = new Uint8Array()] = files
    expect(await submit(sealed, '#words', words.join(' '))).toEqual(['shown', 'planted', 'undefined', copy.title])
    const { identity, bytes } = await sealedToKey('planted')
    expect(await submit(bytes, '#key', identity)).toEqual(['shown', 'planted', 'undefined', copy.title])
    const other = (await sealedToKey('other')).identity
    expect(await submit(bytes, '#key', other)).toEqual(['refused', copy.refused['no-match']])
    for (let at = 0; at < bytes.length; at += 16) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      const [outcome, said = ''] = await submit(changed, '#key', identity)
      const refusals: readonly string[] = [copy.refused.changed, copy.refused['no-match']]
      expect([outcome, refusals.includes(said)], `byte ${at}`).toEqual(['refused', true])
    }
    expect(firefox.requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([])
  } finally {
    await firefox.close()
  }
})
