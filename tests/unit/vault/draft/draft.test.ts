import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesHolding, plantedWords } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { openEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter, pairedVault } from '#tests/support/two-members.ts'

const tools = testTools({ deriveKey: quickKey })

async function pairedFolder(): Promise<string> {
  const folder = join(tempFolder(), 'vault')
  await pairedVault(folder, tools)
  return folder
}

describe('what is being written for both', () => {
  test('is there again after a lock, and for nobody else', async () => {
    const folder = await pairedFolder()
    const ana = await enter(folder, tools, 'Ana')
    expect(await ana.client.draft.get({})).toEqual({ document: null })
    const [word = ''] = plantedWords(1)
    await ana.client.draft.keep({ document: plainDocument(word) })
    expect(filesHolding(folder, [word])).toEqual([])
    ana.engine.close()

    const ben = await enter(folder, tools, 'Ben')
    expect(await ben.client.draft.get({})).toEqual({ document: null })
    expect((await ben.client.shared.list({ after: 0, limit: 20 })).items).toEqual([])
    ben.engine.close()

    const again = await enter(folder, tools, 'Ana')
    expect(await again.client.draft.get({})).toEqual({ document: plainDocument(word) })
  })

  test('is in no list, no search and no setting of its own writer', async () => {
    const ana = await enter(await pairedFolder(), tools, 'Ana')
    await ana.client.draft.keep({ document: plainDocument('zeppelin') })
    expect(await ana.client.journal.search({ query: 'zeppelin', after: null, limit: 5 })).toMatchObject({ hits: [] })
    expect(JSON.stringify(await ana.client.settings.get({}))).not.toContain('zeppelin')
    await ana.client.draft.keep({ document: null })
    expect(await ana.client.draft.get({})).toEqual({ document: null })
  })

  test('is out of reach while the room is locked', async () => {
    const locked = openEngine(await pairedFolder(), tools)
    await expect(locked.client.draft.get({})).rejects.toMatchObject({ code: 'locked' })
    const keeping = locked.client.draft.keep({ document: plainDocument('nowhere') })
    await expect(keeping).rejects.toMatchObject({ code: 'locked' })
  })
})
