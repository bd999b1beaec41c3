import { localDay } from '#api/calendar.ts'
import type { ExportItem } from '#api/export-contract.ts'
import type { Question } from '#api/questions-contract.ts'
import { listQuestions } from '../questions/questions-service.ts'
import { VaultError } from '../vault-error.ts'
import { calledIn, type ExportPlace, type ExportSource, isWithin, labelOf, pageOf, voiceOf } from './export-place.ts'

type ShownQuestion = Question & { readonly text: string }

/** Questions of the two for each other, as far as they are shown: one that waits for a talk time waits here too. */
export const questionSource: ExportSource = {
  list: (place, period, after, limit) =>
    pageOf(
      shownIn(place)
        .map((question) => itemOf(place, question))
        .filter(({ day }) => isWithin(day, period)),
      after,
      limit,
    ),
  find(place, period, id) {
    const found = shownIn(place).find((question) => question.id === id)
    return found !== undefined && isWithin(dayOf(found), period) ? { id, day: dayOf(found) } : null
  },
  read(place, id) {
    const found = shownIn(place).find((question) => question.id === id)
    if (found === undefined) throw new VaultError('moved-on')
    return {
      kind: 'question',
      day: dayOf(found),
      by: voiceOf(place, found.author),
      text: found.text,
      answer: found.answer,
    }
  },
}

function shownIn({ room, self, now }: ExportPlace): ShownQuestion[] {
  if (room === null) return []
  const { questions } = listQuestions(room, self, now)
  return questions.filter((question): question is ShownQuestion => question.text !== null)
}

function itemOf(place: ExportPlace, question: ShownQuestion): ExportItem {
  const { id, author, text } = question
  return { id, day: dayOf(question), label: labelOf(calledIn(place, voiceOf(place, author)), text) }
}

function dayOf({ createdAt }: Question): string {
  return localDay(new Date(createdAt))
}
