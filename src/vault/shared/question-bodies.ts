import * as z from 'zod'
import {
  answerTextSchema,
  questionStates,
  questionTextSchema,
  talkTimesSchema,
  topicTextSchema,
} from '#api/questions-contract.ts'
import { base64Of } from '../crypto/encoding.ts'

const createdAt = z.iso.datetime()

/** Records about questions, topics and talk times. Each is signed by one member, with their own key. */
export const questionBodies = {
  question: z.strictObject({ createdAt, text: questionTextSchema, early: z.boolean() }),
  /** Only the asker's counts, and only the latest. */
  'question-state': z.strictObject({ createdAt, target: z.uuid(), state: z.enum(questionStates) }),
  /** Only the other's counts, and only the latest. It names the question's words, as an answer to a card does. */
  'question-answer': z.strictObject({ createdAt, target: z.uuid(), words: base64Of(32), text: answerTextSchema }),
  topic: z.strictObject({ createdAt, text: topicTextSchema }),
  /** What suits this member, in the place of what suited them before. */
  'talk-times': z.strictObject({ createdAt, times: talkTimesSchema }),
} as const
