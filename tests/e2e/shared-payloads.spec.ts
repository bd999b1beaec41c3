import type { Page } from '@playwright/test'
import type { JournalDocument } from '#api/journal-document.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { shareNote, tellName } from '#vault/shared/shared-service.ts'
import { hostileShapes } from './corpus/hostile-shapes.ts'
import { scriptPayloads } from './corpus/script-payloads.ts'
import { allowedTags, knownAttributes } from './support/allowed-markup.ts'
import { comeIn, expect, test } from './support/paired-app.ts'
import { signing } from './support/paired-vault.ts'

// Security check 36, for what the partner can put into the shared room: records that the partner's own key signed, and
// that no program of ours would have written.

/** Payloads in one note: fewer notes are drawn sooner, and each holds one that must not be drawn. */
const inOneNote = 6

/** The payloads as words: of the right shape, so they are shown, and as nothing but words. */
function asWords(payloads: readonly string[]): JournalDocument {
  return {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: payloads[0] ?? '' }] },
      {
        type: 'taskList',
        content: [
          { type: 'taskItem', attrs: { checked: true }, content: plainDocument(...payloads.slice(0, 3)).content },
        ],
      },
      { type: 'horizontalRule' },
      { type: 'bulletList', content: [{ type: 'listItem', content: plainDocument(...payloads).content }] },
    ],
  }
}

async function lookAt(page: Page) {
  return page.evaluate(() => {
    const inside = [...document.querySelectorAll('.prose *')].filter(
      (element) => !element.className.includes?.('ProseMirror'),
    )
    return {
      tags: inside.map(({ tagName }) => tagName),
      attributes: [...new Set(inside.flatMap((element) => [...element.attributes].map(({ name }) => name)))],
      embeds: document.querySelectorAll('a, img, iframe, object, embed, base, main style, main script, [onerror]')
        .length,
      fired: 'fired' in globalThis,
    }
  })
}

test('nothing that the partner signs runs or calls out', async ({ shell, vault, room, page }) => {
  test.slow()
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(500)
  const notes = Array.from({ length: Math.ceil(scriptPayloads.length / inOneNote) }, (_, n) =>
    scriptPayloads.slice(n * inOneNote, (n + 1) * inOneNote),
  )
  const [name = ''] = scriptPayloads.filter((payload) => payload.length <= 60 && payload.includes('onload'))
  await signing(vault, 'Ben', (theirs, author, tools) => {
    tellName(theirs, author, tools, name)
    shareNote(theirs, author, tools, asWords(scriptPayloads))
    for (const [n, payloads] of notes.entries()) {
      const shapes = payloads.map((payload) => hostileShapes(payload)).map((all) => all[n % all.length])
      const content = shapes.flatMap((shape) => (shape as { content: unknown[] }).content)
      shareNote(theirs, author, tools, { ...(shapes[0] as object), content } as JournalDocument) // signed, whatever it is
    }
  })
  await comeIn(shell, 'Ana')
  await room.open()
  const shown = 10
  await expect(room.pieces()).toHaveCount(shown)
  for (let more = shown; more <= notes.length; more += shown) {
    await room.button('Show earlier ones').click()
    await expect(room.pieces()).toHaveCount(Math.min(more + shown, notes.length + 1))
  }
  await expect(room.pieces()).toHaveCount(notes.length + 1)
  const unreadable = room.pieces().filter({ hasText: 'in a form that this version of the app cannot show' })
  expect(await unreadable.count(), 'what has a wrong shape is not drawn').toBeGreaterThan(notes.length * 0.8)
  await expect(room.pieces().last(), 'control: what is drawn as words is there').toContainText('onerror=')
  await expect(room.label()).toContainText(name)
  const { tags, attributes, embeds, fired } = await lookAt(page)
  expect(tags).toContain('LI')
  expect(tags.filter((tag) => !allowedTags.includes(tag))).toEqual([])
  expect(tags, 'control: a check list is drawn').toContain('INPUT')
  expect(attributes.filter((attribute) => ![...knownAttributes, 'disabled'].includes(attribute))).toEqual([])
  expect(embeds).toBe(0)
  expect(fired).toBe(false)
  expect(shell.foreignRequests).toEqual([])
  expect(shell.violations).toEqual([])
})
