import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { node24, root, say } from './prepare.mjs'
import { testBrowser } from './test-browser.mjs'

// Takes the README's pictures of the built app with the demo vault:
//   npx node scripts/screenshots.mjs
const folder = mkdtempSync(join(tmpdir(), 'rooms-pictures-'))
const vault = join(folder, 'vault')
const browserPath = await testBrowser()
if (browserPath === null) throw new Error('no browser')

const [anas, bens] = await passphrasesOf([join(root, 'demo', 'make-demo-vault.ts'), vault])
const browser = await chromium.launch({
  executablePath: browserPath.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
for (const colorScheme of ['light', 'dark']) {
  const shell = startShell()
  const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } })
  await page.goto(await shell.link)
  const passphrase = page.getByLabel('Passphrase', { exact: true })
  await passphrase.waitFor()
  if (colorScheme === 'light') await page.screenshot({ path: picture('lock') })
  await passphrase.fill(anas)
  await passphrase.press('Enter')
  await page
    .getByText(colorScheme === 'light' ? 'What I need to feel safe' : 'Questions for Thursday')
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Your words' }).or(page.locator('.tiptap')).first().waitFor()
  await page.screenshot({ path: picture(`journal-${colorScheme}`) })
  if (colorScheme === 'light') {
    await page.getByRole('button', { name: 'Our room', exact: true }).click()
    await page.getByRole('article').first().waitFor()
    await page.screenshot({ path: picture('our-room') })
    await page.getByRole('button', { name: 'Our agreements', exact: true }).click()
    await page.getByRole('button', { name: /^Saying when plans change\s*In force/ }).click()
    await page.getByTestId('fingerprint').first().waitFor()
    await page.screenshot({ path: picture('agreement') })
    await page.getByRole('button', { name: 'Feelings', exact: true }).click()
    await page.getByRole('button', { name: 'Log a feeling' }).click()
    await page.getByRole('checkbox').first().waitFor()
    await page.screenshot({ path: picture('feelings') })
    await page.getByRole('button', { name: 'Reflection', exact: true }).click()
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.getByRole('heading', { name: 'Three different things' }).waitFor()
    await page.screenshot({ path: picture('reflection') })
  }
  await page.close()
  await shell.stop()
}
await pictureOfTalk()
await browser.close()
rmSync(folder, { recursive: true, force: true })
say('docs/screenshots is up to date')

function picture(name) {
  return join(root, 'docs', 'screenshots', `${name}.png`)
}

async function passphrasesOf(words) {
  const child = spawn(node24(), words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  for await (const piece of child.stdout) text += piece
  return [...text.matchAll(/passphrase: (.+)/g)].map(([, passphrase]) => passphrase)
}

/** Both take the seat, both are ready, and the first turn begins. */
async function pictureOfTalk() {
  const shell = startShell()
  const page = await browser.newPage({
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
  })
  const press = (name) => page.getByRole('button', { name, exact: true }).click()
  await page.goto(await shell.link)
  await press('Sit down together')
  for (const [letter, passphrase] of [
    ['A', anas],
    ['B', bens],
  ]) {
    await press(`I am ${letter}, and I am in the seat`)
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
  }
  await press('Begin a guided talk')
  await page.getByRole('radio', { name: /^Weekly check-in/ }).check()
  await press('Go on')
  for (const name of ['Ana', 'Ben']) {
    await press(`I am ${name}, and I am alone with this`)
    await press('Ready')
  }
  await page.getByRole('radio', { name: 'Ana', exact: true }).check()
  await page.getByText('The summer, and whether we go').first().click()
  await press('Begin')
  await page.getByRole('heading', { name: 'Ana has the floor' }).waitFor()
  await page.screenshot({ path: picture('talk') })
  await page.close()
  await shell.stop()
}

function startShell() {
  const child = spawn(node24(), [join(root, 'out', 'main', 'shell.js'), '--vault', vault, '--print-link'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const link = new Promise((resolve) => {
    let text = ''
    child.stdout.on('data', (piece) => {
      text += piece
      const found = text.match(/http:\/\/127\.0\.0\.1:\S+/)
      if (found) resolve(found[0])
    })
  })
  return {
    link,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
