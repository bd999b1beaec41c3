import type { JournalDocument } from '#api/journal-document.ts'
import type { SittingChange } from '#api/reflection-contract.ts'
import type { PathId, QuestionId } from '#api/reflection-steps.ts'

/** One time of sitting down to the reflection, by one of the two. */
export interface DemoSitting {
  readonly daysAgo: number
  readonly path: PathId
  /** In this order. */
  readonly said: readonly SittingChange[]
  readonly afterwards?: 'unfinished' | 'trashed'
}

const answer = (question: QuestionId, ...lines: string[]): SittingChange => ({
  answer: { question, document: textOf(lines) },
})

function textOf(lines: readonly string[]): JournalDocument {
  return {
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })),
  }
}

/** Every state that a sitting can have, two of them on the same step. Invented. */
export const anasSittings: readonly DemoSitting[] = [
  {
    daysAgo: 48,
    path: 'other',
    said: [{ word: 'raw' }, answer('a1.2', 'Whether I want to stay. Not today.')],
  },
  {
    daysAgo: 33,
    path: 'other',
    said: [
      answer('a3.1', 'Yes. He showed me the phone without my asking, and blocked the number while I stood there.'),
      answer('a3.2', 'He sold the bicycle and put the money back. I saw the slip.'),
      answer('a3.3', 'The dates. And that he tells his sister himself.'),
    ],
  },
  { daysAgo: 26, path: 'other', said: [{ stand: 'not-ready' }] },
  {
    daysAgo: 20,
    path: 'kindness',
    said: [answer('c1.3', 'That she believed what she was told, as one does with people one loves.')],
  },
  { daysAgo: 15, path: 'other', said: [answer('a6.1', 'Not this.')], afterwards: 'trashed' },
  {
    daysAgo: 9,
    path: 'other',
    said: [
      answer('a3.1', 'It has stopped. I no longer count the minutes when he is late.'),
      answer('a3.2', 'The dates, all of them, once. He has told his sister.'),
      { lookAgain: { day: null, remind: false } },
    ],
  },
  {
    daysAgo: 2,
    path: 'other',
    said: [{ ...answer('a4.1', 'It would not mean that it was small.', 'It would not mean'), screen: 'a4.1' }],
    afterwards: 'unfinished',
  },
]

export const bensSittings: readonly DemoSitting[] = [
  {
    daysAgo: 18,
    path: 'self',
    said: [
      answer('b1.1', 'I chose to go the first time. Nobody made me. I chose it again every week.'),
      answer('b1.2', 'At the station, in March. I had the phone in my hand.'),
    ],
  },
  {
    // Left where there is something to look through: one phrase hands the choice on, and the others own it.
    daysAgo: 3,
    path: 'self',
    said: [
      answer('b1.1', 'I wrote back the same evening.'),
      {
        ...answer(
          'b1.2',
          'In May, when she asked me outright. If she had asked earlier, it would have been easier. I said no.',
        ),
        screen: 'b1.2',
      },
    ],
    afterwards: 'unfinished',
  },
]
