import { p, quote, steps } from './demo-blocks.ts'
import type { DemoEntry } from './demo-entries.ts'

/** One thing that happens while one of the two is in their room. */
export interface DemoPiece extends Omit<DemoEntry, 'inTrash'> {
  readonly who: 'Ana' | 'Ben'
  /**
   * What is done with the words. A draft is begun and not shared; `takenOut` is shared and taken back a moment later;
   * `kept` is kept by both together, and `who` is in afterwards.
   */
  readonly as: 'entry' | 'trashed' | 'shared' | 'takenOut' | 'draft' | 'kept'
}

/** What Ben writes for himself, and what the two put into the room of both. His first words are his first day here. */
export const demoPieces: readonly DemoPiece[] = [
  {
    who: 'Ben',
    as: 'entry',
    daysAgo: 38,
    at: [22, 10],
    content: [
      p('First page'),
      p('I set this up while she was out. I do not know yet what to write here. The truth, then.'),
    ],
  },
  {
    who: 'Ana',
    as: 'shared',
    daysAgo: 34,
    at: [21, 15],
    content: [
      p('What would help me this month'),
      steps(
        'Say it before I have to ask.',
        'If you will be late, write before, not after.',
        'Do not ask me if it is better yet.',
      ),
    ],
  },
  {
    who: 'Ben',
    as: 'shared',
    daysAgo: 33,
    at: [6, 50],
    content: [
      p('I read it twice'),
      quote('Say it before I have to ask.'),
      p('I can do the first two. The third I have done wrong often enough to know what you mean.'),
    ],
  },
  {
    who: 'Ben',
    as: 'takenOut',
    daysAgo: 33,
    at: [7, 5],
    content: [p('And I think you should know how hard this is for me as well.')],
  },
  {
    who: 'Ana',
    as: 'shared',
    daysAgo: 15,
    at: [20, 30],
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The place with the long table is here: ' },
          {
            type: 'text',
            text: 'their page',
            marks: [{ type: 'link', attrs: { href: 'https://example.org/long-table' } }],
          },
          { type: 'text', text: '. Thursday, if we both still want to.' },
        ],
      },
    ],
  },
  {
    who: 'Ben',
    as: 'entry',
    daysAgo: 11,
    at: [23, 20],
    content: [p('Thursday'), p('We walked home without talking and it was not the bad kind.')],
  },
  {
    who: 'Ben',
    as: 'shared',
    daysAgo: 10,
    at: [7, 40],
    content: [p('Thank you for Thursday.')],
  },
  {
    who: 'Ana',
    as: 'kept',
    daysAgo: 8,
    at: [21, 40],
    content: [p('From today'), p('Thursdays stay. Whoever cannot come says so the day before.')],
  },
  {
    who: 'Ana',
    as: 'draft',
    daysAgo: 0,
    at: [7, 20],
    content: [p('About this morning'), p('I wanted you to know that')],
  },
]
