import { type HandlerContext, on } from '../handler-base.ts'
import { VaultError } from '../vault-error.ts'
import { agendaOf } from './agenda.ts'
import {
  addTopic,
  answerQuestion,
  listQuestions,
  mark,
  park,
  type QuestionsPlace,
  setTimes,
  withdraw,
} from './questions-service.ts'

/** Only a member who is alone writes: their own key signs. */
function alone({ session, tools }: HandlerContext): QuestionsPlace {
  const { clock, newUuid } = tools
  return { room: session.link().shared(), author: session.author(), tools: { clock, newId: newUuid } }
}

export const questionsHandlers = {
  list: on.questions.list.handler(({ context }) => {
    const { session, together, tools } = context
    const now = tools.clock.now()
    if (together !== null) return listQuestions(together.room(), null, now)
    return listQuestions(session.link().shared(), session.link().sharedSelf(), now)
  }),
  park: on.questions.park.handler(({ input, context }) => park(alone(context), input)),
  answer: on.questions.answer.handler(({ input, context }) => {
    answerQuestion(alone(context), input.id, input.text)
    return {}
  }),
  mark: on.questions.mark.handler(({ input, context }) => {
    mark(alone(context), input.id, input.state)
    return {}
  }),
  addTopic: on.questions.addTopic.handler(({ input, context }) => addTopic(alone(context), input.text)),
  withdraw: on.questions.withdraw.handler(({ input, context }) => {
    withdraw(alone(context), input.id)
    return {}
  }),
  setTimes: on.questions.setTimes.handler(({ input, context }) => {
    setTimes(alone(context), input.times)
    return {}
  }),
  agenda: on.questions.agenda.handler(({ input, context: { together, tools } }) => {
    if (together === null) throw new VaultError('locked')
    return agendaOf(together.room(), tools.clock.now(), input)
  }),
}
