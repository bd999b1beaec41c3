import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mostTemplates } from '#api/journal-contract.ts'
import { emptyJournalDocument, type JournalDocument } from '#api/journal-document.ts'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

const page: JournalDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What I want to ask' }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: false }, content: plainDocument('eaten').content }],
    },
  ],
}

async function room() {
  const { client } = await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
  const listed = async () => (await client.journal.prompts({ today: '2026-03-02' })).templates
  return { journal: client.journal, listed }
}

test('a template is a name and a page; it is read, changed in part, and removed', async () => {
  const { journal, listed } = await room()
  const { id, name } = await journal.addTemplate({ name: '  Before a talk ', document: page })
  expect(name).toBe('Before a talk')
  expect(await listed()).toEqual([{ id, name }])
  expect(await journal.openTemplate({ id })).toEqual({ id, name, document: page })

  await journal.changeTemplate({ id, name: 'Sunday' })
  expect(await journal.openTemplate({ id })).toEqual({ id, name: 'Sunday', document: page })
  await journal.changeTemplate({ id, document: plainDocument('Less') })
  expect(await journal.openTemplate({ id })).toEqual({ id, name: 'Sunday', document: plainDocument('Less') })

  const entry = await journal.create({ day: '2026-03-02', document: page, prompt: { text: 'Sunday' } })
  await journal.removeTemplate({ id })
  expect(await listed()).toEqual([])
  expect(await journal.open({ id: entry.id }), 'the entry keeps what it was begun with').toMatchObject({
    prompt: { text: 'Sunday' },
    document: page,
  })
  for (const call of [journal.openTemplate, journal.removeTemplate]) {
    await expect(call({ id })).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(journal.changeTemplate({ id, name: 'Again' })).rejects.toMatchObject({ code: 'not-found' })
})

test('a template holds no picture: a picture belongs to an entry', async () => {
  const { journal } = await room()
  const document: JournalDocument = { type: 'doc', content: [imageBlock('2f6d3c1e-8a4b-4d0e-9c7f-5b1a0e6d9f38')] }
  await expect(journal.addTemplate({ name: 'A view', document })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('none goes by itself when there are as many as a room holds', async () => {
  const { journal, listed } = await room()
  const add = (n: number) => journal.addTemplate({ name: `Number ${n}`, document: emptyJournalDocument })
  for (let n = 0; n < mostTemplates; n += 1) await add(n)
  await expect(add(mostTemplates)).rejects.toMatchObject({ code: 'templates-full' })
  const templates = await listed()
  expect(templates).toHaveLength(mostTemplates)
  expect(templates.some(({ name }) => name === 'Number 0')).toBe(true)
  await journal.removeTemplate({ id: templates[0]?.id ?? '' })
  await expect(add(mostTemplates)).resolves.toMatchObject({ name: `Number ${mostTemplates}` })
})
