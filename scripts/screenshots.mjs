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

const printed = await outputOf([join(root, 'demo', 'make-demo-vault.ts'), vault], /passphrase: (.+)/)
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
  await passphrase.fill(printed)
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
await browser.close()
rmSync(folder, { recursive: true, force: true })
say('docs/screenshots is up to date')

function picture(name) {
  return join(root, 'docs', 'screenshots', `${name}.png`)
}

async function outputOf(words, pattern) {
  const child = spawn(node24(), words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  for await (const piece of child.stdout) text += piece
  return text.match(pattern)?.[1] ?? ''
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
