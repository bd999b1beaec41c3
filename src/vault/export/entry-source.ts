import type { ExportItem } from '#api/export-contract.ts'
import { readEntry } from '../journal/journal-store.ts'
import { exportLines } from './document-lines.ts'
import type { ExportSource, ItemPlace } from './export-place.ts'

// Each half has its index: pinned entries have one of their own.
const inPeriod = (pinned: 0 | 1) =>
  `SELECT id, day, title AS label FROM entry
   WHERE trashed_at IS NULL AND pinned = ${pinned} AND day BETWEEN @from AND @to AND (day, id) > (@day, @id)`

export const entrySource: ExportSource = {
  list: ({ store }, period, after, limit) =>
    store.read(
      (db) =>
        db
          .prepare(`${inPeriod(0)} UNION ALL ${inPeriod(1)} ORDER BY day, id LIMIT @limit`)
          .all({ ...period, day: after?.day ?? '', id: after?.id ?? '', limit }) as ExportItem[],
    ),
  find: ({ store }, period, id) =>
    store.read(
      (db) =>
        (db
          .prepare('SELECT id, day FROM entry WHERE id = @id AND trashed_at IS NULL AND day BETWEEN @from AND @to')
          .get({ ...period, id }) as ItemPlace | undefined) ?? null,
    ),
  read({ store }, id) {
    const { day, ownTitle, document } = store.read((db) => readEntry(db, id))
    return { kind: 'entry', day, title: ownTitle, lines: exportLines(document) }
  },
}
