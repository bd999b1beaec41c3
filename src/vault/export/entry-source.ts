import type { ExportItem } from '#api/export-contract.ts'
import { textToDocument } from '../journal/journal-store.ts'
import { VaultError } from '../vault-error.ts'
import { exportLines } from './document-lines.ts'
import type { ExportSource, ItemPlace } from './export-place.ts'

// Each half has its index: pinned entries have one of their own.
const inPeriod = (pinned: 0 | 1) =>
  `SELECT id, day, title AS label FROM entry
   WHERE trashed_at IS NULL AND pinned = ${pinned} AND day BETWEEN @from AND @to AND (day, id) > (@day, @id)`

/** No more of it than the document shows: a long journal is read several times over. */
const entryWords = 'SELECT day, own_title, document FROM entry JOIN entry_document USING (number) WHERE id = ?'

interface EntryRow {
  readonly day: string
  readonly own_title: string | null
  readonly document: string
}

export const entrySource: ExportSource = {
  list: ({ store }, period, after, limit) =>
    store.read(
      (db) =>
        db
          .prepare(`${inPeriod(0)} UNION ALL ${inPeriod(1)} ORDER BY day, id LIMIT @limit`)
          .all({ ...period, day: after?.day ?? '', id: after?.id ?? '', limit }) as ExportItem[],
    ),
  find: ({ store }, period, ids) =>
    store.read((db) => {
      const one = db.prepare(
        'SELECT id, day FROM entry WHERE id = @id AND trashed_at IS NULL AND day BETWEEN @from AND @to',
      )
      return ids.flatMap((id) => (one.get({ ...period, id }) as ItemPlace | undefined) ?? [])
    }),
  reader:
    ({ store }) =>
    (id) => {
      const row = store.read((db) => db.prepare(entryWords).get(id) as EntryRow | undefined)
      if (row === undefined) throw new VaultError('not-found')
      return { kind: 'entry', day: row.day, title: row.own_title, lines: exportLines(textToDocument(row.document)) }
    },
}
