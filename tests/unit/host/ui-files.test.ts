import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadUiFiles } from '#host/ui-files.ts'

let folder: string
let ui: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notes-test-'))
  ui = join(folder, 'renderer')
  mkdirSync(join(ui, 'assets'), { recursive: true })
  writeFileSync(
    join(ui, 'index.html'),
    '<meta property="csp-nonce" nonce="__NONCE__"><style nonce="__NONCE__"></style>',
  )
  writeFileSync(join(ui, 'assets', 'app.js'), 'export const text = "__NONCE__"\n')
  writeFileSync(join(folder, 'secret.txt'), 'outside')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const nonceOf = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]

describe('loadUiFiles', () => {
  it('puts the nonce of the policy into the page, a fresh one in each answer', () => {
    const files = loadUiFiles(ui)
    const nonces = ['/', '/index.html'].map((path) => {
      const { status, headers, body } = files.respond(path, 'browser')
      const nonce = nonceOf(headers['content-security-policy'])
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(body.toString()).toBe(`<meta property="csp-nonce" nonce="${nonce}"><style nonce="${nonce}"></style>`)
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
  })

  it('leaves every other file as it was built', () => {
    const { headers, body } = loadUiFiles(ui).respond('/assets/app.js', 'electron')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(body.toString()).toBe('export const text = "__NONCE__"\n')
  })

  it.each([
    '/missing.js',
    '/../secret.txt',
    '/assets/../index.html',
    '/%2e%2e/secret.txt',
    '//index.html',
    '/assets/',
    '/assets',
    '',
    '/index.html?x',
    '/INDEX.HTML',
    'index.html',
    '/__proto__',
    '\\..\\secret.txt',
  ])('knows no file at %j, and says so under the policy', (path) => {
    const { status, headers, body } = loadUiFiles(ui).respond(path, 'electron')
    expect(status).toBe(404)
    expect(body.toString()).toBe('Not found\n')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('serves what was there at the start, whatever happens to the folder later', () => {
    const files = loadUiFiles(ui)
    writeFileSync(join(ui, 'late.js'), '')
    expect(files.respond('/late.js', 'browser').status).toBe(404)
  })

  it('refuses a folder without a page', () => {
    rmSync(join(ui, 'index.html'))
    expect(() => loadUiFiles(ui)).toThrow('index.html')
  })
})
