import * as z from 'zod'

/** About the other person; about what one did oneself; kindness to oneself. */
export const pathIds = ['other', 'self', 'kindness'] as const
export const pathIdSchema = z.enum(pathIds)
export type PathId = z.infer<typeof pathIdSchema>

/** 1 light, 2 medium, 3 heavy: it can stir things up, so a way to settle comes after it. */
export type QuestionWeight = 1 | 2 | 3

/** Ids never change and are never used again for another question: answers lie in rooms under them. */
const rows = {
  a1: ['other', 'Where I am', [[2, 1, 'What do I not want to be asked today?']]],
  a2: [
    'other',
    'What happened and what it cost',
    [
      [1, 3, 'What was done, in plain words?'],
      [2, 2, 'What did it cost: time, money, health, faith in people, faith in myself?'],
      [3, 3, 'Which part is still hardest to look at?'],
    ],
  ],
  a3: [
    'other',
    'What has been done about it',
    [
      [1, 2, 'Has it stopped?'],
      [2, 2, 'What amends have I seen, not only heard?'],
      [3, 2, 'What is missing?'],
    ],
  ],
  a4: [
    'other',
    'What forgiving would and would not mean for me',
    [
      [1, 2, 'If I forgave one day, what would it not mean?'],
      [2, 2, 'Who has told me that I must, or must never? What do I think?'],
    ],
  ],
  a5: [
    'other',
    'The whole person',
    [
      [1, 3, 'What do I know about what was going on in them that explains without excusing?'],
      [2, 2, 'What would I want them to understand about me?'],
      [3, 2, 'Have I ever been let off something I did not deserve to be?'],
    ],
  ],
  a6: [
    'other',
    'What I might put down, what I keep',
    [
      [1, 2, 'Which thing am I tired of carrying?'],
      [2, 1, 'What am I keeping on purpose: a boundary, a memory, a no?'],
    ],
  ],
  a7: ['other', 'Where I stand today', [[1, 2, 'Which part is it? The rest stays open.']]],
  a8: [
    'other',
    'Words to keep',
    [
      [1, 2, 'What will I do, and not do?'],
      [2, 2, 'What tells me so?'],
      [3, 1, 'A sentence to read on a hard day.'],
      [4, 2, 'What will I do when the old feeling comes back?'],
    ],
  ],
  a9: ['other', 'When to look again', []],
  b1: [
    'self',
    'Responsibility',
    [
      [1, 3, 'What did I choose?'],
      [2, 2, 'At which points could I have turned back?'],
      [3, 2, 'Which sentence in my account still blames someone else?'],
    ],
  ],
  b2: [
    'self',
    'Remorse without drowning',
    [
      [1, 3, 'What did it do to them, in their words?'],
      [2, 2, 'What is guilt telling me to do?'],
      [3, 3, 'What is shame telling me I am?'],
      [4, 1, 'What would I say to a friend who had done this and was facing it?'],
    ],
  ],
  b3: [
    'self',
    'Repair',
    [
      [1, 2, 'What have I done, what am I doing, what cannot be repaired?'],
      [2, 2, 'What would I do even if it earned me nothing?'],
    ],
  ],
  b4: [
    'self',
    'Renewal',
    [
      [1, 2, 'Which value did I walk away from, and how do I live it now?'],
      [2, 2, 'What are my warning signs, and who knows them?'],
    ],
  ],
  b5: ['self', 'Where I stand', []],
  c1: [
    'kindness',
    'Kindness to myself',
    [
      [1, 3, 'What am I blaming myself for?'],
      [2, 2, 'What did I know then, and what did I not?'],
      [3, 1, 'What would I say to someone I love in my place?'],
    ],
  ],
} as const satisfies Record<string, readonly [PathId, string, readonly (readonly [number, QuestionWeight, string])[]]>

export type StepId = keyof typeof rows
export const stepIds = Object.keys(rows) as StepId[] // Object.keys forgets the names that it was given
export const stepIdSchema = z.enum(Object.keys(rows) as [StepId, ...StepId[]])

export type QuestionId = `${StepId}.${1 | 2 | 3 | 4}`

export interface Question {
  readonly id: QuestionId
  readonly weight: QuestionWeight
  readonly text: string
}

export interface Step {
  readonly id: StepId
  readonly path: PathId
  readonly title: string
  readonly questions: readonly Question[]
}

export const steps: readonly Step[] = stepIds.map((id) => {
  const [path, title, questions] = rows[id]
  return {
    id,
    path,
    title,
    questions: questions.map(([number, weight, text]) => ({ id: `${id}.${number}` as const, weight, text })),
  }
})

export const questions: readonly Question[] = steps.flatMap((step) => step.questions)
export const questionIds = questions.map(({ id }) => id)
export const questionIdSchema = z.enum(questionIds as [QuestionId, ...QuestionId[]])

export function stepById(id: StepId): Step {
  const found = steps.find((step) => step.id === id)
  if (found === undefined) throw new RangeError('no such step')
  return found
}

export function questionById(id: QuestionId): Question {
  const found = questions.find((question) => question.id === id)
  if (found === undefined) throw new RangeError('no such question')
  return found
}

/** Whether something in a step can stir things up: that is said before it is begun. */
export function isHeavy(step: Step): boolean {
  return step.questions.some(({ weight }) => weight === 3)
}

/** The step that a question belongs to. */
export function stepOf(question: QuestionId): StepId {
  return question.slice(0, 2) as StepId // every id of a question begins with that of its step
}

/** A word for today, at the first step. */
export const todayWords = ['raw', 'angry', 'tired', 'open', 'undecided', 'done'] as const
export const todayWordSchema = z.enum(todayWords)
export type TodayWord = z.infer<typeof todayWordSchema>

/** Where somebody stands today towards the other. Each of them is a whole answer. */
export const standsToOther = ['not-ready', 'not-now', 'not-sure', 'decided', 'shifted', 'choose-not', 'part'] as const
/** Where somebody stands today towards what they did themselves. */
export const standsToSelf = ['not-yet', 'can-carry', 'still-working', 'unsure'] as const
export const standSchema = z.enum([...standsToOther, ...standsToSelf])
export type Stand = z.infer<typeof standSchema>

/** After these, nothing is suggested for thirty days. */
export const restingStands: readonly Stand[] = ['not-ready', 'not-now', 'not-sure', 'choose-not', 'not-yet', 'unsure']
/** Days in which nothing is suggested after one of these, or after "not now" to a suggestion. */
export const restingDays = 30

/** In how many months somebody may want to look again. */
export const lookAgainMonths = [1, 3, 6] as const
