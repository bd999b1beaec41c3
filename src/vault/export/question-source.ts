import { localDay } from '#api/calendar.ts'
import type { Question } from '#api/questions-contract.ts'
import { listQuestions } from '../questions/questions-service.ts'
import { calledIn, type ExportPlace, labelOf, voiceOf } from './export-place.ts'
import { memorySource } from './memory-source.ts'

type ShownQuestion = Question & { readonly text: string }

/** Questions of the two for each other, as far as they are shown: one that waits for a talk time waits here too. */
export const questionSource = memorySource<ShownQuestion>({
  all: shownIn,
  item: (place, question) => {
    const { id, author, text } = question
    return { id, day: dayOf(question), label: labelOf(calledIn(place, voiceOf(place, author)), text) }
  },
  record: (place, question) => {
    const { author, text, answer } = question
    return { kind: 'question', day: dayOf(question), by: voiceOf(place, author), text, answer }
  },
})

function shownIn({ room, self, now }: ExportPlace): ShownQuestion[] {
  if (room === null) return []
  const { questions } = listQuestions(room, self, now)
  return questions.filter((question): question is ShownQuestion => question.text !== null)
}

function dayOf({ createdAt }: Question): string {
  return localDay(new Date(createdAt))
}
