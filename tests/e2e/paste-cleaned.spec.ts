import type { JSONContent } from '@tiptap/core'
import { toJournalDocument } from '#renderer/editor/document/to-journal-document.ts'
import { fromMarkdown } from '#renderer/editor/markdown/from-markdown.ts'
import { pastedPages } from './corpus/pasted-pages.ts'
import { expect, test } from './support/app.ts'

test('what comes from other programs arrives as this editor would have written it', async ({ app, page }) => {
  const { journal } = app
  for (const { from, html, markdown } of pastedPages) {
    await journal.newEntry()
    const pasted = await journal.editor().evaluate((dom, html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      data.setData('text/plain', 'not this')
      dom.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }))
      // TipTap leaves its editor beside the element.
      return (dom as unknown as { editor: { getJSON(): JSONContent } }).editor.getJSON()
    }, html)
    expect(toJournalDocument(pasted), from).toEqual(fromMarkdown(markdown))
    await journal.isSaved()
  }
  expect(await page.evaluate(() => 'fired' in globalThis)).toBe(false)
  expect(app.foreignRequests).toEqual([])
})
