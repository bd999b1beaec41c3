import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ImportedEntry, importedEntrySchema } from '#api/import-contract.ts'
import type { TakenEntry } from '#api/takeout-contract.ts'
import { filesToRead, mostFiles, readFiles } from '#renderer/features/import/read-files.ts'
import { addChanges, emptyReport, type Report } from '#renderer/features/import/report.ts'
import { createEntryNames, entryFiles, entryMarkdown } from '#renderer/features/takeout/entry-files.ts'
import type { ChosenFile } from '#renderer/files/chosen-file.ts'
import { oldEncoding } from '#renderer/files/old-encoding.ts'
import { anyDocument } from '#tests/support/any-document.ts'
import { chosenFile, unreadableFile } from '#tests/support/chosen-files.ts'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { sayable } from '#tests/support/sayable.ts'

async function read(...files: ChosenFile[]): Promise<{ entries: ImportedEntry[]; report: Report }> {
  const report = emptyReport()
  const entries: ImportedEntry[] = []
  for await (const read of readFiles(files, report, () => {})) {
    if (read === null) continue
    entries.push(read.entry)
    addChanges(report, read.changes)
  }
  for (const entry of entries) importedEntrySchema.parse(entry)
  return { entries, report }
}

const taken: TakenEntry = {
  id: '11111111-1111-4111-8111-111111111111',
  day: '2026-03-02',
  createdAt: '2026-03-01T23:30:00.000Z',
  updatedAt: '2026-03-03T08:00:00.000Z',
  trashedAt: null,
  pinned: true,
  ownTitle: 'Rain: "cold" #1',
  tags: ['winter', 'no'],
  prompt: { id: 'p_c01' },
  document: plainDocument('First words'),
}

describe('a readable copy that is brought in', () => {
  test('as JSON, holds every entry exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDocument, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 200 }),
        async (documents, piece) => {
          const given = documents.map((document) => ({ ...taken, document }))
          const [data] = [...entryFiles(given, 1, createEntryNames())].slice(-1)
          const { entries } = await read(chosenFile('copy/data/journal-0001.json', String(data?.input), { piece }))
          expect(entries.map(({ document }) => document)).toEqual(documents)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('as JSON, has all that was chosen for an entry, once, and leaves the trash out', async () => {
    const files = [...entryFiles([taken, { ...taken, trashedAt: taken.updatedAt }], 1, createEntryNames())]
    const { entries, report } = await read(...files.map(({ name, input }) => chosenFile(`copy/${name}`, String(input))))
    const { id, trashedAt: _trashedAt, ...said } = taken
    expect(entries).toEqual([{ ...said, source: `own:${id}` }])
    expect(report.changes.trash).toBe(1)
    expect(report.leftOut).toEqual([])
  })

  test('makes no entry of a reflection or of the log of feelings, also where there is no journal', async () => {
    const said = [
      chosenFile('copy/reflection/2026-03-02.md', '# Reflection'),
      chosenFile('copy/feelings/2026-03.md', '# Feelings'),
    ]
    for (const name of ['reflection-2026-03-02', 'our-room-0001', 'our-room-words', 'agreements', 'other-words']) {
      const { entries, report } = await read(...said, chosenFile(`copy/data/${name}.json`, '{"format":"x"}'))
      expect(entries, name).toEqual([])
      expect(report.changes['no-entry']).toBe(1)
    }
    expect((await read(...said)).entries, 'control: any other folder of text is a journal').toHaveLength(2)
  })

  test('says how many pictures do not come along, in either half', async () => {
    const document = {
      type: 'doc' as const,
      content: [...plainDocument('Words').content, imageBlock(taken.id, 'A boat')],
    }
    const shown = { ...taken, document }
    const data = [...entryFiles([shown], 1, createEntryNames())].at(-1)
    const exact = await read(chosenFile('copy/data/journal-0001.json', String(data?.input)))
    expect(exact.report.changes.pictures).toBe(1)
    const readable = await read(
      chosenFile(
        'journal/2026/2026-03-02.md',
        entryMarkdown(shown, () => 'images/a.png'),
      ),
    )
    expect(readable.report.changes.pictures).toBe(1)
    const code = await read(chosenFile('note.md', 'Words\n\n    ![not](one)\n\n\\![nor](this)'))
    expect(code.report.changes.pictures).toBe(0)
  })

  test('as Markdown, holds all that Markdown can say, and what was chosen', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const { entries } = await read(chosenFile('journal/2026/2026-03-02.md', entryMarkdown({ ...taken, document })))
        const [entry] = entries
        const { id: _id, trashedAt: _trashedAt, document: _document, ...said } = taken
        expect(entry).toMatchObject(said)
        expect(sayable(entry?.document ?? plainDocument())).toEqual(sayable(document))
      }),
      { numRuns: 300 },
    )
  })
})

describe('more files than are looked at', () => {
  test('are cut behind the last in order, whatever order they came in, and hidden ones are not counted', () => {
    const name = (n: number) => `${String(n).padStart(6, '0')}.txt`
    const names = Array.from({ length: mostFiles + 2 }, (_, n) => name(n))
    const report = emptyReport()
    const files = [...names.toReversed(), 'notes/.hidden/a.txt', '.b.txt'].map((path) => chosenFile(path, ''))
    const wanted = filesToRead(files, report).map(({ path }) => path)
    expect(wanted).toHaveLength(mostFiles)
    expect([wanted[0], wanted.at(-1)]).toEqual([name(0), name(mostFiles - 1)])
    expect(report.leftOutBeyond).toBe(2)
    const few = emptyReport()
    expect(filesToRead(files.slice(2), few)).toHaveLength(mostFiles)
    expect(few.leftOutBeyond, 'control: as many as can be').toBe(0)
  })
})

describe('Day One', () => {
  const entry = {
    uuid: 'AB12',
    creationDate: '2019-03-02T23:30:00Z',
    modifiedDate: '2019-03-04T10:00:00Z',
    timeZone: 'Europe/Berlin',
    text: '# The harbour\n\n![](dayone-moment://P1)\n\nWe said *nothing*\\.\nIt rained.',
    tags: ['sea', 'Ben'],
    starred: true,
    photos: [{ identifier: 'P1', md5: 'x', type: 'jpeg' }],
    audios: [{}],
    location: { latitude: 1 },
  }
  const file = (...entries: unknown[]) =>
    chosenFile('export/Journal.json', JSON.stringify({ metadata: { version: '1.0' }, entries }))

  test('comes with its words, its own local day, tags and star, and a count of what does not come', async () => {
    const { entries, report } = await read(file(entry), chosenFile('export/photos/x.jpeg', 'x'))
    expect(entries).toEqual([
      {
        source: 'dayone:AB12',
        day: '2019-03-03',
        createdAt: '2019-03-02T23:30:00.000Z',
        updatedAt: '2019-03-04T10:00:00.000Z',
        ownTitle: null,
        tags: ['sea', 'Ben'],
        pinned: true,
        prompt: null,
        document: {
          type: 'doc',
          content: [
            { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'The harbour' }] },
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'We said ' },
                { type: 'text', text: 'nothing', marks: [{ type: 'italic' }] },
                { type: 'text', text: '.' },
                { type: 'hardBreak' },
                { type: 'text', text: 'It rained.' },
              ],
            },
          ],
        },
      },
    ])
    expect(report.changes).toMatchObject({ pictures: 1, attachments: 1, places: 1, guessed: 0 })
    expect(report.leftOut).toEqual([])
  })

  test('with an unknown place, is said to be of a day that may be off', async () => {
    const { report } = await read(file({ ...entry, timeZone: 'Nowhere/Else' }))
    expect(report.changes.guessed).toBe(1)
  })

  test('without text, gives the words of its other form', async () => {
    const richText = JSON.stringify({ contents: [{ text: 'Said ' }, { text: 'so.\n' }] })
    const { entries } = await read(file({ ...entry, text: '', richText }))
    expect(entries[0]?.document).toEqual(plainDocument('Said so.'))
  })

  test('one broken entry does not take the others along', async () => {
    const text = `{"entries":[${JSON.stringify(entry)},{"uuid":1},{"a":},${JSON.stringify({ ...entry, uuid: 'C' })}]}`
    const { entries, report } = await read(chosenFile('Journal.json', text))
    expect(entries.map(({ source }) => source)).toEqual(['dayone:AB12', 'dayone:C'])
    expect(report.leftOut).toEqual([
      { path: 'Journal.json, 2', reason: 'not-json' },
      { path: 'Journal.json, 3', reason: 'not-json' },
    ])
  })

  test('a file that breaks off gives what is whole in it, and says that there was more', async () => {
    const whole = `{"entries":[${JSON.stringify(entry)},${JSON.stringify({ ...entry, uuid: 'C' })}]}`
    const second = whole.lastIndexOf('{')
    for (const end of [second, second + 1, whole.length - 3]) {
      const { entries, report } = await read(chosenFile('Journal.json', whole.slice(0, end), { piece: 50 }))
      expect(entries.map(({ source }) => source)).toEqual(['dayone:AB12'])
      expect(report.leftOut).toEqual([{ path: 'Journal.json, 2', reason: 'not-json' }])
    }
    const { entries, report } = await read(chosenFile('Journal.json', whole.slice(0, -1)))
    expect(entries, 'control: the list itself is whole').toHaveLength(2)
    expect(report.leftOut).toEqual([])
  })
})

describe('jrnl', () => {
  test('as text, comes entry by entry, with titles, tags and stars', async () => {
    const text = [
      '[2019-03-02 09:15:12 PM] Met with @Ben. He was late.',
      'We talked.',
      '',
      '[not a date] stays',
      '[2019-03-03 08:00] A morning *',
    ].join('\n')
    const { entries } = await read(chosenFile('journal.txt', text))
    expect(entries).toMatchObject([
      {
        day: '2019-03-02',
        ownTitle: 'Met with @Ben.',
        tags: ['Ben'],
        pinned: false,
        document: {
          content: [
            { content: [{ text: 'He was late.' }, { type: 'hardBreak' }, { text: 'We talked.' }] },
            { content: [{ text: '[not a date] stays' }] },
          ],
        },
      },
      { day: '2019-03-03', ownTitle: 'A morning', pinned: true },
    ])
    expect(new Date(entries[0]?.createdAt ?? '').getHours()).toBe(21)
  })

  test('a text that begins with a day that there is not is a text like others', async () => {
    const { entries, report } = await read(chosenFile('2019-01-01.txt', '[2019-13-45 21:15] Met with Ben.'))
    expect(entries.map(({ document }) => document)).toEqual([plainDocument('[2019-13-45 21:15] Met with Ben.')])
    expect(report.leftOut).toEqual([])
  })

  test('as JSON, is the same entry as in its text', async () => {
    const json = {
      tags: { '@Ben': 1 },
      entries: [
        {
          title: 'Met with @Ben.',
          body: 'He was late.',
          date: '2019-03-02',
          time: '21:15',
          tags: ['@Ben'],
          starred: false,
        },
      ],
    }
    const [fromJson, fromText] = await Promise.all([
      read(chosenFile('journal.json', JSON.stringify(json))),
      read(chosenFile('journal.txt', '[2019-03-02 21:15] Met with @Ben. He was late.')),
    ])
    expect(fromJson.entries).toEqual(fromText.entries)
  })
})

test('how far it is, is said within one large file too, and never beyond its end', async () => {
  const entry = { uuid: 'AB12', creationDate: '2019-03-02T23:30:00Z', text: 'Words' }
  const content = JSON.stringify({ entries: Array.from({ length: 100 }, () => entry) })
  const heard: number[] = []
  const files = [chosenFile('Journal.json', content, { piece: 100 }), chosenFile('a.md', 'x', { size: 10 })]
  for await (const _ of readFiles(files, emptyReport(), ({ doneBytes, ofBytes }) => heard.push(doneBytes / ofBytes)));
  expect(heard.filter((part) => part > 0.2 && part < 0.8).length).toBeGreaterThan(10)
  expect(heard).toEqual(heard.toSorted((a, b) => a - b))
  expect(heard.at(-1)).toBe(1)
})

describe('files of text', () => {
  test('take their day from what stands above them, from their name, or from when they were changed', async () => {
    const { entries, report } = await read(
      chosenFile('a.md', '---\ndate: 2018-01-05 23:10\ntags: [sea, "a b"]\ntitle: 12\n---\nWords'),
      chosenFile('b/2017-05-06 walk.txt', 'Words of a walk'),
      chosenFile('c.txt', 'Words', { modifiedAt: Date.UTC(2016, 5, 7, 12) }),
      chosenFile('d.md', '---\ncreated: 2015-02-03T04:05:06+02:00\nTags: one, two\nfavorite: true\n---\n\nWords'),
    )
    expect(entries.map(({ day }) => day)).toEqual(['2018-01-05', '2017-05-06', '2016-06-07', '2015-02-03'])
    expect(entries[0]).toMatchObject({ ownTitle: '12', tags: ['sea', 'a b'], pinned: false })
    expect(entries[3]).toMatchObject({ tags: ['one', 'two'], pinned: true, createdAt: '2015-02-03T02:05:06.000Z' })
    expect(report.changes['by-file']).toBe(1)
  })

  test('have the name of their file as a title, where it says more than a day and the text does not say it', async () => {
    const { entries, report } = await read(
      chosenFile('a/2017-05-06 The long walk.md', 'Words'),
      chosenFile('b/On trust 0123456789abcdef0123456789abcdef.md', '# Other\n\nWords'),
      chosenFile('c/2017-05-06_21-30.txt', 'Words'),
      chosenFile('d/The harbour.md', '# The harbour\n\nWords'),
      chosenFile('e/Ben.md', ' \r\n'),
      chosenFile('f/Rain.md', '---\ntitle: Another\n---\nWords'),
    )
    expect(entries.map(({ ownTitle }) => ownTitle)).toEqual(['The long walk', 'On trust', null, null, 'Another'])
    expect(report.leftOut).toEqual([{ path: 'e/Ben.md', reason: 'empty' }])
    expect(report.changes['by-file'], 'what is left out is not counted').toBe(3)
  })

  test('in an old form are read as people of this language wrote them, and counted', async () => {
    const { entries, report } = await read(
      chosenFile('2017-05-06.txt', new Uint8Array([0x66, 0xfc, 0x72, 0x20, 0x64, 0x69, 0x63, 0x68, 0x0d, 0x0a, 0x80])),
      chosenFile('2017-05-07.txt', 'für dich'),
    )
    expect(entries.map(({ document }) => JSON.stringify(document))).toEqual([
      expect.stringContaining('für dich'),
      expect.stringContaining('für dich'),
    ])
    expect(JSON.stringify(entries[0]?.document)).toContain('€')
    expect(report.changes['old-form']).toBe(1)
    expect(oldEncoding('ru-RU')).toBe('windows-1251')
    for (const language of ['de', 'ru', 'pl', 'el', 'ja', 'ko', 'zh-TW', 'zh-CN', 'th', '']) {
      expect(() => new TextDecoder(oldEncoding(language))).not.toThrow()
    }
  })

  test('are the same entry with other line ends, and after another unpacking where they name no day', async () => {
    const words = 'A line\nand another\n\n- one\n- two'
    const sources = async (path: string, modifiedAt: number) => {
      const files = [words, words.replaceAll('\n', '\r\n'), `\ufeff${words}\n`]
      const all = await Promise.all(files.map((content) => read(chosenFile(path, content, { modifiedAt }))))
      return all.flatMap(({ entries }) => entries.map(({ source, document }) => ({ source, document })))
    }
    const first = await sources('note.md', Date.UTC(2016, 5, 7))
    expect(new Set(first.map(({ source }) => source)).size).toBe(1)
    expect(first[1]?.document).toEqual(first[0]?.document)
    expect((await sources('note.md', Date.UTC(2020, 5, 7)))[0]?.source).toBe(first[0]?.source)
    const [dated] = await sources('2016-06-07.md', 0)
    expect((await sources('2016-06-08.md', 0))[0]?.source, 'control: the same words of another day').not.toBe(
      dated?.source,
    )
  })

  test('that cannot be read are named, with the reason', async () => {
    const { entries, report } = await read(
      chosenFile('a.zip', 'PK'),
      chosenFile('b.docx', 'PK'),
      chosenFile('c.txt', new Uint8Array([0xff, 0x41, 0x81])),
      chosenFile('d.txt', new Uint8Array([65, 0, 66])),
      chosenFile('e.json', '{"a":1}'),
      chosenFile('f.md', '\n\n  \n'),
      chosenFile('g.txt', 'x', { size: 70_000_000 }),
      chosenFile('h.json', '{"entries":[]}', { size: 2 ** 31 }),
      unreadableFile('i.md'),
      unreadableFile('j.json'),
      chosenFile('notes/.obsidian/app.json', '{}'),
      chosenFile('notes/__MACOSX/x.txt', 'x'),
    )
    expect(entries).toEqual([])
    expect(report.leftOut.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'a.zip zip',
      'b.docx unknown',
      'c.txt not-text',
      'd.txt not-text',
      'e.json no-entries',
      'f.md empty',
      'g.txt too-long',
      'h.json too-large',
      'i.md unreadable',
      'j.json unreadable',
    ])
  })

  test('keep every word that stands between two lines, and the report counts the facts that it does not know', async () => {
    const { entries, report } = await read(
      chosenFile('2019-01-01 a.md', '---\nI cannot sleep\n---\n\nNor can he'),
      chosenFile('2019-01-02 b.md', '---\n- bread\n- salt\n---\n\nSupper'),
      chosenFile('2019-01-03 c.md', '---\nmood: afraid\naliases:\n---\n\nLate'),
      chosenFile('2019-01-04 d.md', '---\ntitle: Known\naliases:\ncssclasses: []\n---\n\nEarly'),
      chosenFile('2019-01-05 e.md', '---\n---\n\nNothing above it'),
    )
    const words = entries.map(({ document }) => JSON.stringify(document))
    for (const said of ['I cannot sleep', 'Nor can he']) expect(words[0]).toContain(said)
    for (const said of ['bread', 'salt', 'Supper']) expect(words[1]).toContain(said)
    expect(entries.slice(2).map(({ document }) => document)).toEqual(
      ['Late', 'Early', 'Nothing above it'].map((line) => plainDocument(line)),
    )
    expect(report.changes.facts).toBe(1)
  })

  test('have their tags once, and the report counts only those that could not be taken', async () => {
    const tagged = (tags: string) => chosenFile('a.md', `---\ntags: ${tags}\n---\n\nWords`)
    const taken = async (tags: string) => {
      const { entries, report } = await read(tagged(tags))
      return { tags: entries[0]?.tags, lost: report.changes.tags }
    }
    expect(await taken('"#sea #winter, sea,"')).toEqual({ tags: ['sea', 'winter'], lost: 0 })
    expect(await taken(`[sea, ${'x'.repeat(61)}]`)).toEqual({ tags: ['sea'], lost: 1 })
    const many = Array.from({ length: 21 }, (_, n) => `t${n}`)
    expect(await taken(`[${many.join(', ')}]`)).toEqual({ tags: many.slice(0, 20), lost: 1 })
  })

  test('are read in a folder that is hidden itself, because it was chosen', async () => {
    const { entries, report } = await read(
      chosenFile('.diary/2019-01-01.txt', 'Words'),
      chosenFile('.diary/.trash/2019-01-02.txt', 'Not these'),
    )
    expect(entries.map(({ document }) => document)).toEqual([plainDocument('Words')])
    expect(report.leftOut).toEqual([])
  })

  test('in UTF-16 are read too', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Wörter', 'utf16le')])
    const { entries } = await read(chosenFile('2019-01-01.txt', bytes))
    expect(entries[0]?.document).toEqual(plainDocument('Wörter'))
  })

  test('give the same name to the same words, wherever they lie', async () => {
    const { entries } = await read(chosenFile('a/2019-01-01.txt', 'Words'), chosenFile('b/2019-01-01.txt', 'Words'))
    expect(entries[0]?.source).toBe(entries[1]?.source)
  })
})
