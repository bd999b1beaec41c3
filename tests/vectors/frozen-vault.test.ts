import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { testTools } from '#tests/support/test-tools.ts'
import { frozenPassphrase, frozenVault } from './frozen-vault.ts'

describe('the vault frozen in version 1', () => {
  test.each(['NFC', 'NFD'] as const)('opens with its passphrase in %s', async (form) => {
    const folder = join(tempFolder(), 'vault')
    fs.cpSync(frozenVault, folder, { recursive: true })
    const { client } = openEngine(folder, testTools())
    expect(await unlockFirst(client, frozenPassphrase.normalize(form))).toMatchObject({
      name: 'Ana',
      closedInOrder: true,
    })
    const { hits } = await client.journal.search({ query: 'harbour', after: null, limit: 5 })
    expect(hits.map(({ entry }) => entry.title)).toEqual(['Frozen words'])
  })

  test('does not open with another one', async () => {
    const folder = join(tempFolder(), 'vault')
    fs.cpSync(frozenVault, folder, { recursive: true })
    const { client } = openEngine(folder, testTools())
    await expect(unlockFirst(client, `${frozenPassphrase} `)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })
})
