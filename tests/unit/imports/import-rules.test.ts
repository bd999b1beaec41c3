import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '#tests/support/temp-folder.ts'

const biome = resolve('node_modules/@biomejs/biome/bin/biome')

/** Whether the linter refuses a file at `path` that imports `specifier`, in an empty copy of this project. */
function isRefused(path: string, specifier: string): boolean {
  const folder = tempFolder()
  fs.copyFileSync('biome.json', join(folder, 'biome.json'))
  fs.mkdirSync(join(folder, dirname(path)), { recursive: true })
  fs.writeFileSync(join(folder, path), `import { thing } from '${specifier}'\n\nexport const other = thing\n`)
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '.'], { cwd: folder, encoding: 'utf8' })
  return `${stdout}${stderr}`.includes('noRestrictedImports')
}

describe('import rules', () => {
  test.each([
    ['src/api/a.ts', '#vault/session.ts'],
    ['src/api/a.ts', 'node:fs'],
    ['src/lens/a.ts', '#vault/session.ts'],
    ['src/lens/a.ts', 'node:fs'],
    ['src/lens/a.ts', 'zod'],
    ['src/reader/a.ts', '#vault/session.ts'],
    ['src/reader/a.ts', 'node:fs'],
    ['src/vault/journal/a.ts', 'electron'],
    ['src/vault/a.ts', '#host/engine-process.ts'],
    ['src/vault/a.ts', '#renderer/main.tsx'],
    ['src/vault/a.ts', 'express'],
    ['src/host/a.ts', '#vault/engine.ts'],
    ['src/host/a.ts', 'ws'],
    ['src/loopback/a.ts', '#vault/engine.ts'],
    ['electron/a.ts', '#vault/engine.ts'],
    ['electron/a.ts', '#loopback/guards.ts'],
    ['src/renderer/app/a.ts', '#vault/engine.ts'],
    ['src/renderer/app/a.ts', 'node:fs'],
    ['src/renderer/app/a.ts', 'electron'],
    ['src/renderer/features/journal/a.ts', '../unlock/unlock-copy.ts'],
    ['src/renderer/features/journal/a.ts', '#vault/engine.ts'],
  ])('%s may not import %s', (path, specifier) => {
    expect(isRefused(path, specifier)).toBe(true)
  })

  test.each([
    ['src/api/a.ts', './errors.ts'],
    ['src/lens/a.ts', '#api/agreement-text.ts'],
    ['src/reader/a.ts', 'age-encryption'],
    ['src/vault/a.ts', '#lens/guards/agreement-guards.ts'],
    ['src/vault/journal/a.ts', '../clock.ts'],
    ['src/vault/a.ts', '#api/contract.ts'],
    ['src/host/a.ts', '#api/engine-control.ts'],
    ['src/loopback/a.ts', '#host/ui-files.ts'],
    ['electron/a.ts', 'electron'],
    ['src/renderer/features/journal/a.ts', '../../ui/button.tsx'],
    ['src/renderer/features/vault-setup/a.ts', '../../passphrase/passphrase-draft.ts'],
    ['src/renderer/features/journal/a.ts', '#api/contract.ts'],
  ])('control: %s may import %s', (path, specifier) => {
    expect(isRefused(path, specifier)).toBe(false)
  })
})
