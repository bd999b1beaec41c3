import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { everyFeeling, someFeeling } from '#tests/support/feelings.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { isUnspaced, withoutWordSeams, withWordSeams } from '#vault/sqlite/word-seams.ts'

/** A sentence, a word from its middle, how that word begins, and one that is not in it. */
const languages = [
  ['Thai', 'เมื่อวานฉันเดินไปที่ตลาดกับแม่', 'ตลาด', 'ตลา', 'ทะเล'],
  ['Chinese', '昨天我们一起去了北京大学散步。', '大学', '大', '上海'],
  ['Japanese', '昨日は友達と東京の図書館に行きました。', '図書館', '図書', '京都'],
  ['Hindi', 'कल हम नदी के किनारे गए थे', 'नदी', 'नद', 'पहाड़'],
  ['Russian', 'Вчера мы гуляли у реки', 'гуляли', 'гуля', 'море'],
  ['Arabic', 'مشينا أمس إلى السوق القديم', 'السوق', 'السو', 'البحر'],
] as const

describe.each(languages)('words in %s', (_name, sentence, word, beginning, other) => {
  test('are found in entries and in the feelings log, and marked', async () => {
    const { client } = await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
    const document = plainDocument('A plain first line', sentence)
    const { id } = await client.journal.create({ day: '2026-03-02', document })
    const fields = someFeeling({ facts: sentence })
    await client.feelings.save({ id: null, fields, today: '2026-03-02' })

    const hits = async (query: string) => (await client.journal.search({ query, after: null, limit: 5 })).hits
    const felt = async (query: string) => {
      const filter = { ...everyFeeling, query }
      return (await client.feelings.list({ place: 'log', filter, after: null, limit: 5 })).feelings.length
    }
    for (const query of [word, beginning]) {
      const [hit, ...others] = await hits(query)
      expect(hit?.entry.id, query).toBe(id)
      expect(others).toEqual([])
      const marked = hit?.excerpt.filter(({ found }) => found).map(({ text }) => text)
      expect(marked).toEqual([isUnspaced(query) ? query : word])
      expect(hit?.excerpt.map(({ text }) => text).join('')).toBe(sentence)
      expect(await felt(query)).toBe(1)
    }
    expect(await hits(other)).toEqual([])
    expect(await felt(other)).toBe(0)
    expect((await client.journal.open({ id })).document).toEqual(document)
  })
})

describe('seams', () => {
  test.each(languages)('leave %s as it is to read', (_name, sentence) => {
    expect(withoutWordSeams(withWordSeams(sentence))).toBe(sentence)
  })

  test('are put nowhere where spaces part the words', () => {
    const text = 'Naïve café, straße, don’t. Mothers-in-law 12.5'
    expect(withWordSeams(text)).toBe(text)
  })
})

describe('control', () => {
  test.each(languages.slice(0, 3))(
    'without them, a word inside a sentence of %s is not found',
    (_name, sentence, word) => {
      const db = new Database(':memory:')
      db.exec(`CREATE VIRTUAL TABLE plain USING fts5(words, tokenize = "unicode61 categories 'L* N* Co M*'")`)
      db.prepare('INSERT INTO plain VALUES (?)').run(sentence)
      expect(db.prepare('SELECT 1 FROM plain WHERE plain MATCH ?').all(`"${word}"`)).toEqual([])
      db.close()
    },
  )
})
