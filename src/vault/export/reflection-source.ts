import type { ExportItem } from '#api/export-contract.ts'
import type { Sitting } from '#api/reflection-contract.ts'
import { questionById, stepById } from '#api/reflection-steps.ts'
import { readSitting, readWholeSitting } from '../reflection/reflection-store.ts'
import { exportLines } from './document-lines.ts'
import { exportCopy } from './export-copy.ts'
import { type ExportPlace, type ExportSource, labelOf } from './export-place.ts'
import { listedSource } from './memory-source.ts'

/** Sittings of the reflection in which something was said. The two questions before one are kept nowhere. */
export const reflectionSource: ExportSource = {
  ...listedSource<Sitting>({ all: sittingsIn, item: (_, sitting) => itemOf(sitting) }),
  reader:
    ({ store }) =>
    (id) => {
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

function sittingsIn({ store }: ExportPlace): Sitting[] {
  return store.read((db) => {
    const ids = db.prepare('SELECT id FROM reflection WHERE trashed_at IS NULL').pluck().all() as string[]
    return ids.map((id) => readSitting(db, id)).filter(({ steps }) => steps.length > 0)
  })
}

/** By what it was about, and not by its words: a list is open to a glance. */
function itemOf({ id, day, path, steps }: Sitting): ExportItem {
  return {
    id,
    day,
    label: labelOf(exportCopy.reflection.paths[path], steps.map((step) => stepById(step).title).join('; ')),
  }
}
