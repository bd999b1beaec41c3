import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FeelingFields } from '#api/feelings-fields.ts'
import { takeoutFiles } from '#renderer/features/takeout/takeout-files.ts'
import { zipOf } from '#renderer/files/zip.ts'
import { reviewedOn, someAnswers } from '#tests/support/agreements.ts'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { jpegOf, readImage, sendImage } from '#tests/support/images.ts'
import { createdEngine, type EngineClient } from '#tests/support/open-engine.ts'
import type { ContractClient } from '#tests/support/shell-client.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { textOf, unzip } from '#tests/support/unzip.ts'
import { writeReview } from '#vault/agreements/reviews-store.ts'

const now = new Date('2026-03-05T12:00:00Z')
const day = '2026-03-02'

async function room() {
  return createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
}

async function copyOf(client: EngineClient, told: number[] = []) {
  const begun = await client.takeout.begin({ passphrase: goodPassphrase, trash: true })
  const onProgress = (done: number) => void told.push(done)
  const files = takeoutFiles({ client: client as unknown as ContractClient, begun, trash: true, onProgress, now }) // the same calls
  const blob = await zipOf(files, new AbortController().signal)
  return unzip(new Uint8Array(await blob.arrayBuffer()))
}

test('a copy holds each entry twice, its picture once, and says how far it is', async () => {
  const { client } = await room()
  const { id } = await sendImage(client, jpegOf(800, 600, { points: Buffer.alloc(1_500_000, 7) }), null)
  const content = [...plainDocument('The harbour').content, imageBlock(id, 'A boat [1]')]
  for (let n = 0; n < 2; n += 1) await client.journal.create({ day, document: { type: 'doc', content } })
  const gone = await client.journal.create({ day, document: plainDocument('Thrown away') })
  await client.journal.trash({ id: gone.id })

  const told: number[] = []
  const files = await copyOf(client, told)

  expect([...files.keys()]).toEqual([
    'read-me.txt',
    `images/${id}.jpeg`,
    'journal/2026/2026-03-02.md',
    'journal/2026/2026-03-02-2.md',
    'trash/2026/2026-03-02.md',
    'data/journal-0001.json',
  ])
  expect(textOf(files, 'journal/2026/2026-03-02-2.md')).toContain(
    `The harbour\n\n![A boat \\[1\\]](../../images/${id}.jpeg)\n`,
  )
  expect(Buffer.from(files.get(`images/${id}.jpeg`) ?? []).equals(await readImage(client, id))).toBe(true)
  expect(textOf(files, 'data/journal-0001.json').match(new RegExp(id, 'g'))).toHaveLength(2)
  expect(told).toEqual([3])
})

test('a picture that is not there does not keep the words back', async () => {
  const { client, engine } = await room()
  const { id } = await sendImage(client, jpegOf(8, 6), null)
  const content = [imageBlock(id, 'A boat'), ...plainDocument('The harbour').content]
  await client.journal.create({ day, document: { type: 'doc', content } })
  engine.context.session.room().store.write((db) => db.prepare('DELETE FROM image').run())

  const files = await copyOf(client)

  expect(textOf(files, 'journal/2026/2026-03-02.md')).toContain('A boat\n\nThe harbour\n')
  expect([...files.keys()].some((name) => name.startsWith('images/'))).toBe(false)
})

test('a copy holds the log of feelings by month, and what else was written', async () => {
  const { client, engine } = await room()
  const { id: own } = await client.feelings.addWord({ field: 'emotions', label: 'sea-sick *at home*' })
  const save = (fields: Partial<FeelingFields>) =>
    client.feelings.save({ id: null, fields: someFeeling(fields), typed: {}, draftId: null, today: day })
  const first = await save({
    facts: 'He came late.\n# No call',
    needs: ['n_rest'],
    strengthAfter: 'unsure',
    remind: true,
  })
  await save({ day: '2026-02-27', emotions: ['e_worried', own], strongest: own, strength: 'unsure' })
  const gone = await save({ day: '2026-02-26', facts: 'Not any more' })
  await client.feelings.trash({ id: gone.feeling.id })
  await client.settling.keep({ card: { signs: 'Cold hands', pause: '', helps: 'Water', people: '' } })
  await client.journal.addTemplate({ name: 'What the dog did', document: plainDocument('On the walk', 'At home') })
  await client.feelings.addMarker({ day: '2026-02-01', label: 'The move' })
  const answers = { said: 4, matched: null, cared: 1, 'own-life': null, ahead: null } as const
  await client.feelings.addLookBack({ day: '2026-03-01', answers })
  await client.draft.keep({ document: plainDocument('For both of us') })
  const about = { agreement: crypto.randomUUID(), version: 1, day: reviewedOn, title: 'Evenings' }
  const review = { id: crypto.randomUUID(), ...about, answers: someAnswers('It helps.'), updatedAt: now.toISOString() }
  engine.context.session.room().store.write((db) => writeReview(db, review))
  const begun = { fields: someFeeling({ facts: 'Begun' }), typed: {}, draftId: null }
  for (const id of [null, first.feeling.id]) await client.feelings.keepDraft({ draft: { id, ...begun } })

  const files = await copyOf(client)

  expect([...files.keys()]).toEqual([
    'read-me.txt',
    ...['feelings/2026-03.md', 'data/feelings-2026-03.json', 'feelings/2026-02.md', 'data/feelings-2026-02.json'],
    ...['trash/feelings/2026-02.md', 'data/feelings-trash-2026-02.json'],
    ...['other-words.md', 'data/other-words.json'],
  ])
  const march = textOf(files, 'feelings/2026-03.md')
  expect(march).toContain('## 2026-03-02, 20:15\n\nbetrayed\n')
  expect(march).toContain('What I know: He came late.')
  expect(march).not.toMatch(/^ *# No call/m) // words of a person are no heading
  expect(march).toContain('Strength afterwards: not sure')
  const february = textOf(files, 'feelings/2026-02.md')
  expect(february).toContain('worried, sea-sick \\*at home\\*')
  expect(february).not.toContain('Not any more')
  expect(JSON.parse(textOf(files, 'data/feelings-2026-03.json'))).toMatchObject({
    format: 'feelings',
    feelings: [{ id: first.feeling.id, fields: first.feeling.fields }],
  })
  const others = textOf(files, 'other-words.md')
  for (const text of [
    'Cold hands',
    '### What the dog did\n\nOn the walk\n\nAt home',
    '2026-02-01: The move',
    'For both of us',
    'felt cared about.: not',
    `${reviewedOn}: Evenings`,
    'Did this help me: It helps.',
  ]) {
    expect(others).toContain(text)
  }
  expect(JSON.parse(textOf(files, 'data/other-words.json'))).toMatchObject({
    floodedCard: { signs: 'Cold hands' },
    templates: [{ name: 'What the dog did', document: plainDocument('On the walk', 'At home') }],
    words: { own: [{ id: own }] },
    markers: [{ label: 'The move' }],
    lookBacks: [{ answers }],
    reviews: [{ title: 'Evenings', answers: review.answers }],
    draft: plainDocument('For both of us'),
    feelingDrafts: [{ id: null }, { id: first.feeling.id }],
  })
})

test('an empty room makes a copy too', async () => {
  const { client } = await room()
  expect([...(await copyOf(client)).keys()]).toEqual(['read-me.txt'])
})

test('a copy holds the reflection, one file for each time, with what was asked and chosen', async () => {
  const { client } = await room()
  const said = { answer: { question: 'a8.3', document: plainDocument('It was *not* my doing.') } } as const
  const { id } = await client.reflection.begin({ path: 'other', day, change: said })
  await client.reflection.keep({ id, change: { stand: 'choose-not', lookAgain: { day: '2026-09-02', remind: true } } })
  const self = await client.reflection.begin({ path: 'self', day, change: { stand: 'still-working' } })
  await client.reflection.trash({ id: self.id })

  const files = await copyOf(client)

  const text = textOf(files, 'reflection/2026-03-02.md')
  for (const words of [
    'I choose not to forgive this',
    'A sentence to read on a hard day',
    'It was \\*not\\* my doing',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).toContain('To look again: 2026-09-02')
  expect(JSON.parse(textOf(files, 'data/reflection-2026-03-02.json'))).toMatchObject({
    format: 'reflection',
    sittings: [{ id, stand: 'choose-not', answers: [said.answer] }],
  })
  expect(textOf(files, 'trash/reflection/2026-03-02.md')).toContain('Still working')
})
