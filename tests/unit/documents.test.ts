import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = [...globSync('*.md'), ...globSync('docs/**/*.md')].toSorted()

/** What the links and pictures of a document point to inside the repository, without the part after `#`. */
function targetsIn(document: string): string[] {
  const text = readFileSync(document, 'utf8')
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '')
}

test('every link in the documents leads to a file', () => {
  const links = documents.flatMap((document) => targetsIn(document).map((target) => ({ document, target })))
  expect(links.length).toBeGreaterThan(50)
  expect(links.filter(({ document, target }) => !existsSync(join(dirname(document), target)))).toEqual([])
})

test('the table of decisions names every record, once and in order', () => {
  const named = targetsIn('docs/architecture.md')
    .filter((target) => target.startsWith('decisions/'))
    .map((target) => basename(target))
  const table = named.slice(named.lastIndexOf('0001-threat-model.md'))
  expect(table).toEqual(
    globSync('docs/decisions/*.md')
      .map((file) => basename(file))
      .toSorted(),
  )
})
