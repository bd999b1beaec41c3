import type { ExportItem } from '#api/export-contract.ts'
import type { OwnWord } from '#api/feelings-fields.ts'
import { type ItemField, vocabulary } from '#api/feelings-vocabulary.ts'
import { readFeeling } from '../feelings/feelings-store.ts'
import { readMarkers } from '../feelings/markers.ts'
import { readOwnWords } from '../feelings/own-words.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { exportCopy } from './export-copy.ts'
import type { ExportSource, ItemPlace } from './export-place.ts'
import { listedSource } from './memory-source.ts'

/** Longest beginning of a text that stands for it in a list, in characters. */
const labelLength = 120
const written = `trim(concat_ws(' ', json_extract(fields, '$.facts'), json_extract(fields, '$.story'), json_extract(fields, '$.ask')))`

/** What was written in the log of feelings; entries without a text of their own are in the summary alone. */
export const feelingSource: ExportSource = {
  list: ({ store }, period, after, limit) =>
    store.read((db) => {
      const rows = db
        .prepare(
          `SELECT id, day, substr(${written}, 1, ${labelLength}) AS label FROM feeling
           WHERE trashed_at IS NULL AND day BETWEEN @from AND @to AND (day, id) > (@day, @id) AND ${written} <> ''
           ORDER BY day, id LIMIT @limit`,
        )
        .all({ ...period, day: after?.day ?? '', id: after?.id ?? '', limit }) as ExportItem[]
      return rows.map((row) => ({ ...row, label: row.label.replace(/\s+/gu, ' ').toWellFormed() }))
    }),
  find: ({ store }, period, ids) =>
    store.read((db) => {
      const one = db.prepare(
        'SELECT id, day FROM feeling WHERE id = @id AND trashed_at IS NULL AND day BETWEEN @from AND @to',
      )
      return ids.flatMap((id) => (one.get({ ...period, id }) as ItemPlace | undefined) ?? [])
    }),
  reader({ store }) {
    const own = store.read(readOwnWords)
    return (id) => {
      const { day, emotions, strength, facts, story, ask } = store.read((db) => readFeeling(db, id)).fields
      const words = emotions.map((word) => labelOf('emotions', word, own))
      return { kind: 'feeling', day, words, strength, facts, story, ask }
    }
  },
}

/** Days with a name. They stand on the first page, and have nothing behind it. */
export function namedDays(db: CipherDatabase): ExportItem[] {
  return readMarkers(db)
}

export const daySource = listedSource<ExportItem>({
  all: ({ store }) => store.read(namedDays),
  item: (_, day) => day,
})

export function labelOf(field: ItemField, id: string, own: readonly OwnWord[]): string {
  return own.find((word) => word.id === id)?.label ?? vocabulary[field][id] ?? exportCopy.unknownWord
}
