import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { notRun } from '#tests/support/not-run.ts'
import { createdEngine, openEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { inspectVault } from '#vault/files/inspect-vault.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'

const tools = testTools({ deriveKey: quickKey })
const look = (folder: string) => inspectVault(vaultLayout(folder))

async function vault(): Promise<string> {
  const folder = join(tempFolder(), 'vault')
  const { engine } = await createdEngine(folder, tools)
  engine.close()
  return folder
}

describe('a vault folder', () => {
  test('that is not there yet can be made', () => {
    expect(look(join(tempFolder(), 'vault'))).toMatchObject({ state: 'empty', synced: false })
  })

  test('that is empty, or holds only what the system puts there, can be made', () => {
    const folder = tempFolder()
    fs.writeFileSync(join(folder, '.DS_Store'), '')
    expect(look(folder)).toMatchObject({ state: 'empty' })
  })

  test('on a drive that is not there is missing, and nothing is made', () => {
    const folder = join(tempFolder(), 'drive', 'vault')
    expect(look(folder)).toMatchObject({ state: 'problem', problem: 'vault-missing' })
    expect(fs.existsSync(folder)).toBe(false)
  })

  test('with somebody else\u2019s files is foreign, and they stay as they are', async () => {
    const folder = tempFolder()
    fs.writeFileSync(join(folder, 'letter.txt'), 'dear')
    expect(look(folder)).toMatchObject({ state: 'problem', problem: 'vault-foreign' })
    const { client } = openEngine(folder, tools)
    const made = client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
    await expect(made).rejects.toMatchObject({ code: 'vault-foreign' })
    expect(fs.readdirSync(folder)).toEqual(['letter.txt'])
  })

  test('that is a file is foreign', () => {
    const path = join(tempFolder(), 'vault')
    fs.writeFileSync(path, 'not a folder')
    expect(look(path)).toMatchObject({ problem: 'vault-foreign' })
  })

  test('of a newer program is named as such', async () => {
    const folder = await vault()
    const newer = JSON.stringify({ format: 'notes-vault', version: 2, rooms: 3 })
    for (const name of ['vault.stmt', 'vault.stmt.bak']) fs.writeFileSync(join(folder, name), newer)
    expect(look(folder)).toMatchObject({ problem: 'vault-newer' })
  })

  test.each(['vault.stmt', 'slots'])('with a truncated %s opens from its second copy', async (name) => {
    const folder = await vault()
    const [slot = ''] = fs.readdirSync(join(folder, 'slots')).filter((file) => file.endsWith('.slot'))
    const path = name === 'slots' ? join(folder, 'slots', slot) : join(folder, name)
    fs.truncateSync(path, 100)
    expect(look(folder)).toMatchObject({ state: 'ready' })
    fs.truncateSync(`${path}.bak`, 100)
    expect(look(folder)).toMatchObject({ problem: 'vault-damaged' })
  })

  test('that may only be read says so', async (context) => {
    if (process.getuid?.() === 0 || process.platform === 'win32') {
      return notRun(context, 'root may write everywhere')
    }
    const folder = await vault()
    fs.chmodSync(folder, 0o500)
    const found = look(folder)
    fs.chmodSync(folder, 0o700)
    expect(found).toMatchObject({ problem: 'vault-read-only' })
  })

  test('whose making was interrupted can be made again, and says nothing of the first try', async () => {
    const made = join(tempFolder(), 'vault')
    const { engine } = await createdEngine(made, tools)
    const folder = join(made, '..', 'interrupted')
    fs.cpSync(made, folder, { recursive: true }) // as it lay before the last step, the statement
    engine.close()
    for (const name of ['vault.stmt', 'vault.stmt.bak']) fs.rmSync(join(folder, name))
    fs.writeFileSync(join(folder, 'unfinished'), '')
    expect(look(folder)).toMatchObject({ state: 'empty' })
    await createdEngine(folder, tools)
    expect(look(folder)).toMatchObject({ state: 'ready' })
    expect(fs.readdirSync(join(folder, 'slots'))).toHaveLength(2)
    expect(fs.existsSync(join(folder, 'unfinished'))).toBe(false)
  })

  test('inside a folder that copies itself elsewhere is marked', () => {
    const folder = join(tempFolder(), 'Dropbox', 'vault')
    fs.mkdirSync(join(folder, '..'))
    expect(look(folder)).toMatchObject({ state: 'empty', synced: true })
  })

  test('keeps its files to their owner', async () => {
    const folder = await vault()
    const modes = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
      const mode = fs.statSync(join(entry.parentPath, entry.name)).mode & 0o777
      return entry.isDirectory() ? mode === 0o700 : mode === 0o600
    })
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700)
    expect(modes.length).toBeGreaterThan(6)
    expect(modes.every(Boolean)).toBe(true)
  })
})
