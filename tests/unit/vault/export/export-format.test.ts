import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportRecordSchema, exportSummarySchema, lineStyles } from '#api/export-records.ts'

const described = readFileSync(join(import.meta.dirname, '../../../../docs/export-format.md'), 'utf8')

/** Names in the text of what is described, a row of a table or a paragraph. */
const namesIn = (text: string) => new Set([...text.matchAll(/`"?([\w.[\]-]+)"?`/g)].map(([, name]) => name))
const rowOf = (kind: string) => described.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`)) ?? ''

test('every field of every kind of record stands in its row of the description, and no other kind does', () => {
  const kinds = exportRecordSchema.options.map(({ shape }) => shape.kind.value)
  const common = new Set(Object.keys(exportSummarySchema.shape.agreements.element.shape))
  for (const { shape } of exportRecordSchema.options) {
    const kind = shape.kind.value
    const named = namesIn(rowOf(kind))
    const fields = Object.keys(shape).filter((field) => field !== 'kind')
    const missing = fields.filter((field) => !named.has(field) && !(kind === 'agreement' && common.has(field)))
    expect(missing, kind).toEqual([])
  }
  const rows = [...described.matchAll(/^\| `([a-z-]+)` \| (?!what is|")/gm)].map(([, kind]) => kind)
  expect(rows.filter((kind) => !['kind', 'format'].includes(kind ?? '')).toSorted()).toEqual(kinds.toSorted())
  expect(namesIn(rowOf('entry')).has('strength'), 'control: a row names its own fields alone').toBe(false)
})

test('so does every field of the first page, and every style of a line', () => {
  const { feelings, together, ...fields } = exportSummarySchema.shape
  const [first] = described.split('| `kind` |')
  const nested = [...Object.keys(feelings.unwrap().shape), ...Object.keys(together.unwrap().shape)]
  for (const field of [...Object.keys(fields), ...nested])
    expect(first, field).toMatch(new RegExp(`\`(?:summary\\.)?(?:feelings)?\\.?${field}(?:\\[\\])?\``))
  for (const style of lineStyles) expect(described).toContain(`\`${style}\``)
})
