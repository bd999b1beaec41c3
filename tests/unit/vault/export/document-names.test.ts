import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { exported, openedWith, someAsk } from '#tests/support/exported.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

const identity = await generateX25519Identity()
const key = { kind: 'key', key: await identityToRecipient(identity) } as const

const room = () => createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))

describe('names in the document', () => {
  test('a word longer than any name stops nothing', async () => {
    const { client } = await room()
    for (const length of [70, 250]) {
      const document = plainDocument(`I said ${'A'.padEnd(length, 'argh')} and left.`)
      const { id } = await client.journal.create({ day: '2026-03-02', document })
      const ask = someAsk({ chosen: { entry: [id] } })
      const { names } = await client.export.names({ ask })
      expect(names).toEqual([])
      await expect(client.export.begin({ ask: { ...ask, keep: names.map(({ name }) => name) } })).resolves.toBeTruthy()
    }
  })

  test('signs that show nothing do not hide one', async () => {
    const { client } = await room()
    const hidden = ['\u200d', '\u200c', '\ufe0f', '\u034f', '\u3164', '\u00ad'].map((sign) => `to Var${sign}ga`)
    const pictures = '\u{1f469}\u200d\u{1f467} می\u200cخواهم'
    const document = plainDocument(`I said it ${hidden.join(', ')}. ${pictures}`)
    const { id } = await client.journal.create({ day: '2026-03-02', document })
    const html = await openedWith(identity, (await exported(client, { chosen: { entry: [id] } }, key)).file)
    expect(html).toContain(`I said it ${hidden.map(() => 'to V.').join(', ')} ${pictures}`)
  })

  test('what parts two words goes on doing so, and hides none', async () => {
    const { client } = await room()
    const parts = ['\t', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']
    const pasted = parts.map((part) => `told${part}Varga`).join(', ')
    const document = plainDocument(`I told Varga. Then ${pasted}`)
    const { id } = await client.journal.create({ day: '2026-03-02', document })
    const html = await openedWith(identity, (await exported(client, { chosen: { entry: [id] } }, key)).file)
    expect(html).not.toMatch(/Varga|told[VL]/)
    expect(html.match(/told\sV\./g)).toHaveLength(1 + parts.length)
  })

  test('what is typed for the reader is looked at as well', async () => {
    const { client } = await room()
    const { names } = await client.export.names({
      ask: someAsk({ help: 'How to live in Debrecen.', safety: 'Varga knows.' }),
    })
    expect(names.map(({ name }) => name)).toEqual(['Debrecen', 'Varga'])
  })
})
