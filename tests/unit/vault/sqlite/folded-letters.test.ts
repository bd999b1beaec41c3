import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { everyFeeling, someFeeling } from '#tests/support/feelings.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { foldLetters } from '#vault/sqlite/folded-letters.ts'
import { toMatch } from '#vault/sqlite/word-index.ts'

/** What was written, what is looked for, and what marks the excerpt then. */
const pairs = [
  ['a hyphen that does not show', 'the light\u00adhouse', 'lighthouse', 'lighthouse'],
  ['a joiner without width', 'the light\u2060house', 'lighthouse', 'lighthouse'],
  ['Hebrew with points', 'אמר שָׁלוֹם', 'שלום', 'שלום'],
  ['the beginning of Hebrew with points', 'אמר שָׁלוֹם', 'שלו', 'שלום'],
  ['Arabic with vowels', 'ثم مَشَيْنَا', 'مشينا', 'مشينا'],
  ['Arabic that was drawn wider', 'ثم مشيـــنا', 'مشينا', 'مشينا'],
  ['kana of half width', 'その ﾊﾞﾅﾅ', 'バナナ', 'バナナ'],
  ['Latin of full width', 'その ｂｏａｔ', 'boat', 'boat'],
  ['a ligature', 'we ﬁnd', 'find', 'find'],
  ['capitals of Georgian', 'ᲓᲦᲔ და', 'დღე', 'დღე'],
  ['capitals of Adlam', '𞤀𞤁𞤂 a', '𞤢𞤣𞤤', '𞤢𞤣𞤤'],
  ['capitals of Cherokee', 'ᎣᎯ a', 'ꭳꭿ', 'ꭳꭿ'],
  ['Greek without its marks', 'ο λόγος', 'ΛΟΓΟΣ', 'λόγος'],
  ['Russian ё', 'вот ёлка', 'елка', 'ёлка'],
] as const

async function open() {
  const { client } = await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
  const hits = async (query: string) => (await client.journal.search({ query, after: null, limit: 5 })).hits
  const felt = async (query: string) => {
    const filter = { ...everyFeeling, query }
    return (await client.feelings.list({ place: 'log', filter, after: null, limit: 5 })).feelings.length
  }
  return { client, hits, felt }
}

describe('in entries and in the feelings log', () => {
  test('each of these is found by the other, both ways', async () => {
    const { client, hits, felt } = await open()
    for (const [name, written, query, marked] of pairs) {
      const document = plainDocument('A plain first line', written)
      const { id } = await client.journal.create({ day: '2026-03-02', document })
      await client.feelings.save({ id: null, fields: someFeeling({ facts: written }), today: '2026-03-02' })
      const found = await hits(query)
      expect(
        found.map(({ entry }) => entry.id),
        name,
      ).toContain(id)
      expect(found[0]?.excerpt.filter((part) => part.found).map(({ text }) => text)).toEqual([marked])
      expect((await hits(written)).map(({ entry }) => entry.id)).toContain(id)
      expect(await felt(query), name).toBeGreaterThan(0)
      expect((await client.journal.open({ id })).document).toEqual(document)
    }
    expect(await hits('שלים')).toEqual([])
  })

  test('a mark by itself finds nothing, and takes nothing away beside a word', async () => {
    const { client, hits, felt } = await open()
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('Café by the harbour') })
    await client.feelings.save({ id: null, fields: someFeeling({ facts: 'the harbour' }), today: '2026-03-02' })
    for (const mark of ['\u0301', '\u05b8', '\u064e \u0301', '\u00ad']) {
      expect([await hits(mark), await felt(mark)], mark).toEqual([[], 0])
    }
    expect((await hits('\u0301 harbour')).map(({ entry }) => entry.id)).toEqual([id])
    expect(await felt('harbour \u0301')).toBe(1)
  })
})

test('letters that people tell apart stay apart', () => {
  for (const text of ['Naïve café, straße', 'йод', 'أمس', 'नदी', 'รู้สึก', 'don’t']) expect(foldLetters(text)).toBe(text)
})

describe('control', () => {
  test.each(pairs)('without it, %s is not found', (_name, written, query) => {
    const db = new Database(':memory:')
    db.exec(`CREATE VIRTUAL TABLE plain USING fts5(words,
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'")`)
    db.prepare('INSERT INTO plain VALUES (?)').run(written.normalize('NFC'))
    const find = db.prepare('SELECT 1 FROM plain WHERE plain MATCH ?')
    expect(find.all(`"${query.normalize('NFC')}"*`)).toEqual([])
    expect(find.all('"\u0301"*')).toHaveLength(1)
    expect(toMatch('\u0301')).toBeNull()
    db.close()
  })
})
