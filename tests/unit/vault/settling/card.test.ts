import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { maxCardText } from '#api/settling-contract.ts'
import { filesHolding, plantedWords } from '#tests/support/canaries.ts'
import { openEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter, pairedVault } from '#tests/support/two-members.ts'

const tools = testTools({ deriveKey: quickKey })
const cardWith = (word: string) => ({ signs: word, pause: `say ${word}`, helps: '', people: `call ${word}` })

async function pairedFolder(): Promise<string> {
  const folder = join(tempFolder(), 'vault')
  await pairedVault(folder, tools)
  return folder
}

describe('the card for a hard moment', () => {
  test('is there again after a lock, in no file as text, and for nobody else', async () => {
    const folder = await pairedFolder()
    const ana = await enter(folder, tools, 'Ana')
    expect(await ana.client.settling.get({})).toEqual({ card: null })
    const [word = ''] = plantedWords(1)
    await ana.client.settling.keep({ card: cardWith(word) })
    expect(filesHolding(folder, [word])).toEqual([])
    ana.engine.close()

    const ben = await enter(folder, tools, 'Ben')
    expect(await ben.client.settling.get({})).toEqual({ card: null })
    await ben.client.settling.keep({ card: cardWith('of his own') })
    ben.engine.close()

    const again = await enter(folder, tools, 'Ana')
    expect(await again.client.settling.get({})).toEqual({ card: cardWith(word) })
  })

  test('is in no list, no search and no setting of its own writer, and can be taken out', async () => {
    const { client } = await enter(await pairedFolder(), tools, 'Ana')
    await client.settling.keep({ card: cardWith('zeppelin') })
    expect(await client.journal.search({ query: 'zeppelin', after: null, limit: 5 })).toMatchObject({ hits: [] })
    expect(JSON.stringify(await client.settings.get({}))).not.toContain('zeppelin')
    await client.settling.keep({ card: null })
    expect(await client.settling.get({})).toEqual({ card: null })
  })

  test('has room for as much as its fields take, and not for more', async () => {
    const { client } = await enter(await pairedFolder(), tools, 'Ana')
    const most = 'x'.repeat(maxCardText)
    const full = { signs: most, pause: most, helps: most, people: most }
    await client.settling.keep({ card: full })
    await expect(client.settling.keep({ card: { ...full, signs: `${most}x` } })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await client.settling.get({})).toEqual({ card: full })
  })

  test('is out of reach while the room is locked', async () => {
    const locked = openEngine(await pairedFolder(), tools)
    await expect(locked.client.settling.get({})).rejects.toMatchObject({ code: 'locked' })
    await expect(locked.client.settling.keep({ card: cardWith('nowhere') })).rejects.toMatchObject({ code: 'locked' })
  })
})
