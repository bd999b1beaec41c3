import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#api/calendar.ts'
import type { EntryPrompt } from '#api/journal-contract.ts'
import { imagesIn, type JournalDocument } from '#api/journal-document.ts'
import { prompts } from '#api/journal-prompts.ts'
import type { TakenEntry } from '#api/takeout-contract.ts'
import { toMarkdown } from '#renderer/editor/markdown/to-markdown.ts'
import { gather } from '#renderer/features/import/gather.ts'
import { entryMarkdown } from '#renderer/features/takeout/entry-files.ts'
import { takeoutFiles } from '#renderer/features/takeout/takeout-files.ts'
import type { ChosenFile } from '#renderer/files/chosen-file.ts'
import { journalPart } from '#renderer/files/own-format.ts'
import { anyDocument } from '#tests/support/any-document.ts'
import { chosenFile, unreadableFile } from '#tests/support/chosen-files.ts'
import { imageBlock } from '#tests/support/documents.ts'
import { jpegOf, readImage } from '#tests/support/images.ts'
import { createdEngine, type EngineClient } from '#tests/support/open-engine.ts'
import { sayable } from '#tests/support/sayable.ts'
import type { ContractClient } from '#tests/support/shell-client.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'

/** Runs, and entries of one: fewer and larger, because each run makes three rooms. */
const runs = 5
const mostEntries = 60

const forms = ['own', 'markdown', 'dayone', 'text'] as const
interface Given {
  readonly form: (typeof forms)[number]
  readonly document: JournalDocument
  readonly day: string
  readonly at: string
  readonly title: string | null
  readonly tags: readonly string[]
  readonly pinned: boolean
  readonly prompt: EntryPrompt | null
  readonly pictures: number
}

const words = fc
  .string({ unit: fc.constantFrom(...'abcXYZ 012:#"\'-[]{}&*!|>%@`,äß中🌧ñ'), minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')

const given: fc.Arbitrary<Given> = fc.record({
  form: fc.constantFrom(...forms),
  document: anyDocument,
  day: fc.nat(20_000).map((days) => addDays('1975-01-01', days)),
  at: fc.nat(24 * 60 - 1).map((minute) => new Date(minute * 60_000).toISOString().slice(10)),
  title: fc.option(words),
  tags: fc.array(words, { maxLength: 5 }),
  pinned: fc.boolean(),
  prompt: fc.option(
    fc.oneof(
      fc.constantFrom(...prompts).map(({ id }) => ({ id })),
      words.map((text) => ({ text })),
    ),
  ),
  pictures: fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, fc.constantFrom(1, 2)),
})

/** No two are the same, in any form. */
const tokenOf = (n: number) => `entry${n}token`

function toTaken(one: Given, n: number): TakenEntry {
  const ids = Array.from({ length: one.pictures }, () => crypto.randomUUID())
  const token = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: tokenOf(n) }] }
  const content = [token, ...one.document.content, ...ids.map((id, at) => imageBlock(id, `picture ${at}`))]
  const instant = `${one.day}${one.at}`
  return {
    id: crypto.randomUUID(),
    day: one.day,
    createdAt: instant,
    updatedAt: instant,
    trashedAt: null,
    pinned: one.pinned,
    ownTitle: one.title,
    tags: [...new Set(one.tags)],
    prompt: one.prompt,
    document: { type: 'doc', content },
  }
}

/** The files in which a person could have them elsewhere, and their pictures. */
function filesOf(all: readonly Given[], entries: readonly TakenEntry[]): ChosenFile[] {
  const ofForm = (form: Given['form']) => entries.filter((_, n) => all[n]?.form === form)
  const pictures = entries.flatMap(({ document }) => imagesIn(document).map(({ id }) => id))
  const own = ofForm('own')
  return [
    ...(own.length === 0 ? [] : [chosenFile('own/data/entries.json', journalPart(own))]),
    ...ofForm('markdown').map((entry, n) =>
      chosenFile(
        `notes/a/b/note ${n}.md`,
        entryMarkdown({ ...entry, ownTitle: entry.ownTitle ?? `note ${n}` }, (id) => `images/${id}.jpeg`),
      ),
    ),
    ...ofForm('text').map((entry, n) => chosenFile(`notes/${entry.day} ${n}.txt`, toMarkdown(entry.document))),
    chosenFile(
      'dayone/Journal.json',
      JSON.stringify({
        entries: ofForm('dayone').map((entry) => ({
          uuid: entry.id,
          creationDate: entry.createdAt,
          timeZone: 'UTC',
          starred: entry.pinned,
          tags: entry.tags,
          text: toMarkdown(entry.document, (id) => `dayone-moment://${id.toUpperCase()}`),
          photos: imagesIn(entry.document).map(({ id }) => ({
            identifier: id.toUpperCase(),
            md5: id.replaceAll('-', ''),
          })),
        })),
      }),
    ),
    ...pictures.flatMap((id, n) => {
      const bytes = jpegOf(8 + n, 6, { points: Buffer.from(`points of ${id}`) })
      return [
        chosenFile(`own/images/${id}.jpeg`, bytes),
        chosenFile(`notes/images/${id}.jpeg`, bytes),
        chosenFile(`dayone/photos/${id.replaceAll('-', '')}.jpeg`, bytes),
      ]
    }),
  ]
}

/** Through the page's own steps. Only a browser can draw, so a picture comes as it is. */
async function bringIn(client: EngineClient, files: readonly ChosenFile[]) {
  const calls = client as unknown as ContractClient // the same calls
  const { id } = await client.import.begin({})
  const asItIs = async (picture: Blob) => ({ picture, thumbnail: null })
  const gathered = await gather(calls, id, files, new AbortController().signal, () => {}, asItIs)
  for await (const _ of await client.import.commit({ id }));
  return gathered
}

async function takenOut(client: EngineClient): Promise<{ files: ChosenFile[]; entries: Map<string, object> }> {
  const calls = client as unknown as ContractClient
  const begun = await client.takeout.begin({ passphrase: goodPassphrase, trash: false })
  const now = new Date('2026-03-05T12:00:00Z')
  const files: ChosenFile[] = []
  for await (const { name, input } of takeoutFiles({ client: calls, begun, trash: false, onProgress: () => {}, now })) {
    const bytes = input instanceof Blob ? new Uint8Array(await input.arrayBuffer()) : String(input)
    files.push(chosenFile(`copy/${name}`, bytes))
  }
  const entries = new Map<string, object>()
  let after: number | null = 0
  while (after !== null) {
    const piece: Awaited<ReturnType<EngineClient['takeout']['entries']>> = await client.takeout.entries({
      id: begun.id,
      after,
    })
    for (const entry of piece.entries) entries.set(...(await toCompare(client, entry)))
    after = piece.next
  }
  return { files, entries }
}

/** An entry by its token, with its pictures by what they show: every room gives them names of its own. */
async function toCompare(client: EngineClient, { id: _, document, ...entry }: TakenEntry): Promise<[string, object]> {
  const text = JSON.stringify(document)
  const shown = new Map<string, string>()
  for (const { id } of imagesIn(document)) {
    shown.set(
      id,
      createHash('sha256')
        .update(await readImage(client, id))
        .digest('hex'),
    )
  }
  const named = text.replace(/"id":"([0-9a-f-]{36})"/g, (_found, id: string) => `"id":"${shown.get(id)}"`)
  const [token = 'none'] = /entry\d+token/.exec(text) ?? []
  return [token, { ...entry, document: JSON.parse(named) }]
}

const newRoom = async () =>
  (await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))).client

const withSayable = (entries: ReadonlyMap<string, object>) =>
  new Map(
    [...entries].map(([token, entry]) => [token, { ...entry, document: sayable((entry as TakenEntry).document) }]),
  )

test('brought in, taken out and brought in again, everything is equal: by either half, through three rooms', async () => {
  let compared = 0
  let pictures = 0
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 20, maxLength: mostEntries }), async (all) => {
      const entries = all.map(toTaken)
      const [first, second, third] = [await newRoom(), await newRoom(), await newRoom()]

      const { counts, report } = await bringIn(first, filesOf(all, entries))
      expect(counts).toEqual({ taken: all.length, known: 0, twice: 0 })
      expect(report.leftOut).toEqual([])
      const copy = await takenOut(first)
      for (const [n, entry] of entries.entries()) {
        if (all[n]?.form !== 'own') continue
        const [token, asGiven] = [tokenOf(n), copy.entries.get(tokenOf(n))]
        const { id: _, tags: __, document: ___, ...said } = entry
        expect(asGiven, token).toMatchObject(said)
      }

      await bringIn(second, copy.files)
      expect((await takenOut(second)).entries, 'by the exact half').toEqual(copy.entries)

      const readable = copy.files.filter(({ path }) => !path.startsWith('copy/data/'))
      await bringIn(third, readable)
      expect(withSayable((await takenOut(third)).entries), 'by the readable half').toEqual(withSayable(copy.entries))
      compared += copy.entries.size
      pictures += entries.reduce((sum, { document }) => sum + imagesIn(document).length, 0)
    }),
    { numRuns: runs },
  )
  process.stdout.write(`there and back: ${runs} runs, ${compared} entries, ${pictures} pictures, twice each\n`)
  expect(pictures, 'control: there were pictures').toBeGreaterThan(0)
})

test('a picture and a text that the browser cannot read stay out, and the others come', async () => {
  const room = await newRoom()
  const files = [
    chosenFile('notes/2019-01-01.md', 'A walk\n\n![The gate](gate.png)'),
    unreadableFile('notes/gate.png'),
    unreadableFile('notes/2019-01-02.md'),
  ]
  const { counts, report } = await bringIn(room, files)
  expect(counts.taken).toBe(1)
  expect(report.changes.pictures).toBe(1)
  expect(report.leftOut).toEqual([{ path: 'notes/2019-01-02.md', reason: 'unreadable' }])
  const { entries } = await room.journal.list({ place: 'journal', after: null, limit: 5 })
  expect(entries.map(({ title, preview }) => [title, preview])).toEqual([['A walk', 'The gate']])
})
