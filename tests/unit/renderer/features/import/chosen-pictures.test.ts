import { expect, test } from 'vitest'
import type { ImportedEntry } from '#api/import-contract.ts'
import { imagesIn, type JournalBlock } from '#api/journal-document.ts'
import type { TakenEntry } from '#api/takeout-contract.ts'
import { createChosenPictures } from '#renderer/features/import/chosen-pictures.ts'
import { readFiles } from '#renderer/features/import/read-files.ts'
import { addChanges, emptyReport } from '#renderer/features/import/report.ts'
import { createEntryNames, entryFiles } from '#renderer/features/takeout/entry-files.ts'
import type { ChosenFile } from '#renderer/files/chosen-file.ts'
import { chosenFile } from '#tests/support/chosen-files.ts'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'

const md5 = 'a'.repeat(32)
const picture = (path: string) => chosenFile(path, 'points')

/** What is read, with the path of the file that each picture stands for, and how many stay out. */
async function read(...files: ChosenFile[]) {
  const report = emptyReport()
  const pictures = createChosenPictures(files)
  const entries: ImportedEntry[] = []
  for await (const read of readFiles(files, report, () => {}, pictures)) {
    if (read === null) continue
    entries.push(read.entry)
    addChanges(report, read.changes)
  }
  const shown = entries
    .flatMap(({ document }) => imagesIn(document))
    .map(({ id, alt }) => [pictures.fileOf(id)?.path, alt])
  return { entries, shown, out: report.changes.pictures, leftOut: report.leftOut }
}

const typesOf = (blocks: readonly JournalBlock[] | undefined) => blocks?.map(({ type }) => type)

test('a picture in a line of Markdown stands between two lines', async () => {
  const text =
    '# Day ![in a heading](a.png)\n\nBefore ![A *boat*](../pics/b%20c.JPG "told") after\n\n- ![](a.png)\n\n![alone](a.png)'
  const { entries, shown, out } = await read(
    ...[chosenFile('j/2026/2026-03-02.md', text), picture('j/2026/a.png'), picture('j/pics/b c.JPG')],
  )
  expect(shown).toEqual([
    ...[
      ['j/2026/a.png', 'in a heading'],
      ['j/pics/b c.JPG', 'A boat'],
      ['j/2026/a.png', ''],
      ['j/2026/a.png', 'alone'],
    ],
  ])
  expect(typesOf(entries[0]?.document.content)).toEqual([
    ...['heading', 'image', 'paragraph', 'image', 'paragraph', 'bulletList', 'image'],
  ])
  expect(out).toBe(0)
})

test('a folder of Obsidian brings its pictures, wherever in it they lie; its links and what else it embeds stay words', async () => {
  const text = [
    'Before ![[a boat.png]] after',
    '![[gate.png|300]] ![[gate.png|The gate]]',
    '![Root](files/a%20boat.png) ![Bare](gate.png)',
    '[[Ben|my partner]] and ![[Another note]] and \\![[gate.png]] and `![[gate.png]]` and ![[gone.png|Lost]]',
  ].join('\n\n')
  const { entries, shown, out } = await read(
    ...[
      chosenFile('Notes/daily/2026-03-02.md', text),
      picture('Notes/files/a boat.png'),
      picture('Notes/files/deep/gate.png'),
    ],
  )
  expect(shown).toEqual([
    ['Notes/files/a boat.png', ''],
    ['Notes/files/deep/gate.png', ''],
    ['Notes/files/deep/gate.png', 'The gate'],
    ['Notes/files/a boat.png', 'Root'],
    ['Notes/files/deep/gate.png', 'Bare'],
  ])
  expect(out).toBe(1)
  const words = JSON.stringify(entries[0]?.document)
  for (const kept of ['[[Ben|my partner]]', '![[Another note]]', '![[gate.png]]', 'Lost']) expect(words).toContain(kept)
})

test('a name is found however its letters are spelled; what a system leaves beside the files is none', async () => {
  const { shown, out } = await read(
    chosenFile('Notes/2026-03-02.md', '![[f\u00fcr.png]] ![[GATE.png]] ![[hidden.png]] ![a](fu\u0308r.png)'),
    ...[picture('Notes/fu\u0308r.png'), picture('Notes/gate.PNG'), picture('Notes/.trash/hidden.png')],
  )
  expect(shown.map(([path]) => path)).toEqual(['Notes/fu\u0308r.png', 'Notes/gate.PNG', 'Notes/fu\u0308r.png'])
  expect(out).toBe(1)
})

test('what was not chosen, or lies elsewhere, is counted, and its words stay', async () => {
  const addresses = [
    'c.png',
    '../../../a.png',
    '/a.png',
    'https://a.example/a.png',
    'file:///a.png',
    '%ff.png',
    'a.txt',
  ]
  const text = addresses.map((address, n) => `![words ${n}](${address})`).join('\n\n')
  const { entries, shown, out } = await read(chosenFile('j/2026-03-02.md', text), picture('j/a.png'), picture('a.png'))
  expect(shown).toEqual([])
  expect(out).toBe(addresses.length)
  expect(JSON.stringify(entries[0]?.document)).toContain('words 6')
})

test('photographs of Day One stand where its text names them, and the others behind it', async () => {
  const photo = (identifier: string, digest: string) => ({ identifier, md5: digest, type: 'jpeg' })
  const entry = {
    uuid: 'AB12',
    creationDate: '2019-03-02T23:30:00Z',
    text: 'Before\n\n![](dayone-moment://ABCDEF12)\n\nAfter',
    photos: [
      photo('ABCDEF12', md5),
      photo('ABCDEF13', 'b'.repeat(32)),
      photo('ABCDEF14', '../../x'),
      photo('ABCDEF15', 'c'.repeat(32)),
    ],
  }
  const { entries, shown, out } = await read(
    ...[chosenFile('export/Journal.json', JSON.stringify({ entries: [entry] })), picture('x.jpeg')],
    ...[picture(`export/photos/${md5}.jpeg`), picture(`export/photos/${'b'.repeat(32)}.png`)],
  )
  expect(shown.map(([path]) => path)).toEqual([`export/photos/${md5}.jpeg`, `export/photos/${'b'.repeat(32)}.png`])
  expect(typesOf(entries[0]?.document.content)).toEqual(['paragraph', 'image', 'paragraph', 'image'])
  expect(out).toBe(2)
})

test('a readable copy brings its pictures back, those that lie in it', async () => {
  const [there, gone] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
  const taken: TakenEntry = {
    ...{ id: there, day: '2026-03-02', createdAt: '2026-03-01T23:30:00.000Z', updatedAt: '2026-03-03T08:00:00.000Z' },
    ...{ trashedAt: null, pinned: false, ownTitle: null, tags: [], prompt: null },
    document: {
      type: 'doc',
      content: [imageBlock(there, 'A boat'), imageBlock(gone, 'Lost'), ...plainDocument('Words').content],
    },
  }
  const files = [...entryFiles([taken], 1, createEntryNames())].map(({ name, input }) =>
    chosenFile(`copy/${name}`, String(input)),
  )
  const { entries, shown, out, leftOut } = await read(...files, picture(`copy/images/${there}.webp`))
  expect(shown).toEqual([[`copy/images/${there}.webp`, 'A boat']])
  expect(typesOf(entries[0]?.document.content)).toEqual(['image', 'paragraph', 'paragraph'])
  expect([out, leftOut]).toEqual([1, []])
})
