import type { ExportItem } from '#api/export-contract.ts'
import type { Sitting } from '#api/reflection-contract.ts'
import { questionById, stepById } from '#api/reflection-steps.ts'
import { readSitting, readWholeSitting } from '../reflection/reflection-store.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { exportLines } from './document-lines.ts'
import { exportCopy } from './export-copy.ts'
import { type ExportSource, labelOf, type Period, pageOf } from './export-place.ts'

/** Sittings of the reflection in which something was said. The two questions before one are kept nowhere. */
export const reflectionSource: ExportSource = {
  list: ({ store }, period, after, limit) =>
    pageOf(store.read((db) => idsIn(db, period, null).flatMap((id) => saidIn(db, id) ?? [])).map(itemOf), after, limit),
  find: ({ store }, period, wanted) =>
    store.read((db) => {
      const [id] = idsIn(db, period, wanted)
      return id === undefined ? null : saidIn(db, id)
    }),
  read({ store }, id) {
    const { day, path, word, stand, answers } = store.read((db) => readWholeSitting(db, id))
    const { words, stands } = exportCopy.reflection
    return {
      kind: 'reflection',
      day,
      path,
      word: word === null ? null : words[word],
      stand: stand === null ? null : stands[stand],
      answers: answers.map(({ question, document }) => ({
        question: questionById(question).text,
        lines: exportLines(document),
      })),
    }
  },
}

function idsIn(db: CipherDatabase, period: Period, wanted: string | null): string[] {
  return db
    .prepare(
      `SELECT id FROM reflection
       WHERE trashed_at IS NULL AND day BETWEEN @from AND @to AND (@wanted IS NULL OR id = @wanted)`,
    )
    .pluck()
    .all({ from: period.from, to: period.to, wanted }) as string[]
}

/** Null for one in which nothing was said yet. */
function saidIn(db: CipherDatabase, id: string): Sitting | null {
  const sitting = readSitting(db, id)
  return sitting.steps.length > 0 ? sitting : null
}

/** By what it was about, and not by its words: a list is open to a glance. */
function itemOf({ id, day, path, steps }: Sitting): ExportItem {
  return {
    id,
    day,
    label: labelOf(exportCopy.reflection.paths[path], steps.map((step) => stepById(step).title).join('; ')),
  }
}
