import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { everyFeeling, someFeeling } from '#tests/support/feelings.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

/** Sentences in their words, as a person would count them and not as a dictionary does. */
const unspaced = {
  Thai: [...['เมื่อคืน', 'ฉัน', 'นอน', 'ไม่', 'หลับ', 'เพราะ', 'ความรู้สึก', 'ของ', 'เรา', 'ยัง', 'เจ็บปวด', 'ไม่มี', 'น้ำใจ']],
  Japanese: [
    '昨日',
    'の',
    '話し合い',
    'の',
    'あと',
    '、',
    '心',
    'が',
    '落ち着いた',
    '。',
    'コーヒー',
    'を',
    '飲み',
    'に',
    '行きました',
  ],
  Chinese: ['昨天晚上', '我们', '吵架', '了', '，', '后来', '他', '说', '对不起', '。', '现在', '我', '感觉', '好多了'],
  Khmer: ['ម្សិលមិញ', 'ខ្ញុំ', 'បាន', 'និយាយ', 'ជាមួយ', 'ស្វាមី', 'អំពី', 'អារម្មណ៍', 'របស់', 'យើង'],
  Lao: ['ມື້ວານ', 'ຂ້ອຍ', 'ຮູ້ສຶກ', 'ເສຍໃຈ', 'ຫຼາຍ', 'ແຕ່', 'ພວກເຮົາ', 'ໄດ້', 'ລົມ', 'ກັນ'],
  Burmese: ['မနေ့က', 'ကျွန်မ', 'စိတ်', 'မကောင်း', 'ဘူး', 'ဒါပေမဲ့', 'သူ', 'တောင်းပန်', 'ခဲ့', 'တယ်'],
}
const spaced = {
  German: ['Gestern', 'haben', 'wir', 'über', 'Vertrauensbrüche', 'und', 'Größe', 'gesprochen'],
  Arabic: ['تحدثنا', 'أمس', 'عن', 'مشاعرنا', 'وعن', 'الثقة', 'المكسورة'],
  Hindi: ['कल', 'रात', 'हमने', 'अपनी', 'भावनाओं', 'के', 'बारे', 'में', 'बातचीत', 'की'],
  Greek: ['Χθες', 'μιλήσαμε', 'για', 'τα', 'συναισθήματά', 'μας', 'ήσυχος', 'λόγος'],
  Turkish: ['Dün', 'gece', 'İstanbulda', 'kırgınlıklarımızı', 'konuştuk', 'ılık', 'çay', 'içtik'],
  Korean: ['어제', '밤에', '우리는', '감정에', '대해', '이야기했다'],
}
const sentences = [
  ...Object.entries(unspaced).map(([name, words]) => ({ name, words, sentence: words.join('') })),
  ...Object.entries(spaced).map(([name, words]) => ({ name, words, sentence: words.join(' ') })),
]
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Every beginning of a word, by what a reader takes for a letter. */
function beginningsOf(word: string): string[] {
  const beginnings: string[] = []
  for (const { segment } of letters.segment(word)) beginnings.push(`${beginnings.at(-1) ?? ''}${segment}`)
  return beginnings
}

/** A room with an entry, and a feeling, for each of the texts. */
async function written(...texts: string[]) {
  const { client } = await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
  for (const text of texts) {
    await client.journal.create({ day: '2026-03-02', document: plainDocument('A plain first line', text) })
    await client.feelings.save({ id: null, fields: someFeeling({ facts: text }), today: '2026-03-02' })
  }
  async function found(query: string) {
    const { hits } = await client.journal.search({ query, after: null, limit: 50 })
    return hits.map(({ excerpt }) => ({
      marked: excerpt.filter((part) => part.found).map(({ text }) => text),
      text: excerpt.map(({ text }) => text).join(''),
    }))
  }
  async function felt(query: string) {
    const filter = { ...everyFeeling, query }
    const { feelings } = await client.feelings.list({ place: 'log', filter, after: null, limit: 50 })
    return feelings.map(({ fields }) => fields.facts)
  }
  return { found, felt }
}

const isWord = (word: string) => /^\p{L}/u.test(word)

test('every beginning of every word is found and marked, in whatever language', async () => {
  const { found, felt } = await written(...sentences.map(({ sentence }) => sentence))
  for (const { name, words, sentence } of sentences) {
    for (const beginning of new Set(words.filter(isWord).flatMap(beginningsOf))) {
      const hit = (await found(beginning)).find(({ text }) => text === sentence)
      expect(hit, `${name}: ${beginning}`).toBeDefined()
      expect(hit?.marked.length, `${name}: ${beginning}`).toBeGreaterThan(0)
      for (const text of hit?.marked ?? []) {
        expect(folded(text).startsWith(folded(beginning)), `${text} for ${beginning}`).toBe(true)
      }
    }
    const [first = '', second = ''] = words.filter((word) => isWord(word) && word.length > 2)
    const both = `${first} ${second.slice(0, -1)}`
    expect((await found(both)).map(({ text }) => text)).toEqual([sentence])
    expect(await felt(both)).toEqual([sentence])
  }
})

describe('where there are no spaces', () => {
  test('words inside what a dictionary takes for one are found', async () => {
    const { found } = await written(...sentences.map(({ sentence }) => sentence))
    for (const [query, name] of [
      ['รู้สึก', 'Thai'],
      ['晚上', 'Chinese'],
      ['合い', 'Japanese'],
      ['着い', 'Japanese'],
    ] as const) {
      expect(await found(query)).toEqual([{ marked: [query], text: unspaced[name].join('') }])
    }
    expect(await found('天我'), 'letters that stand apart').toEqual([])
    expect(await found('รู้ฉัน')).toEqual([])
  })

  test('a word of another script beside them is a word', async () => {
    const text = '新しいiPhoneを第3回目に買った'
    const { found } = await written(text)
    for (const [query, marked] of [
      ['iPhone', 'iPhone'],
      ['iPh', 'iPhone'],
      ['3', '3'],
      ['3回', '3回'],
      ['回目', '回目'],
    ] as const) {
      expect(await found(query), query).toEqual([{ marked: [marked], text }])
    }
  })
})

test('a mark that was written apart from its letter makes no other word', async () => {
  const text = 'がっこう 우리는 Überall'
  const { found } = await written(text.normalize('NFD'))
  for (const query of ['がっこ', '우리', 'über']) expect((await found(query)).map((hit) => hit.text)).toEqual([text])
})

/** As the index compares: without the case of letters and without Latin or Greek marks on them. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replaceAll('ς', 'σ')
    .normalize('NFC')
}
