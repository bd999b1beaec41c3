import type { CardAnswer } from '#api/cards-contract.ts'
import { checkInMarkWords } from '#api/check-in-words-copy.ts'
import type { QuestionState } from '#api/questions-contract.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** What a readable copy says of the room of both. */
export const ourRoomCopy = {
  broken: 'Our room could not be opened when this copy was made. What you shared there is not in it. Your own room is.',
  shared: 'Shared with both of us',
  kept: 'Kept by both of us, together',
  card: 'My feelings',
  title: 'Other words of mine in our room',
  asked: 'Questions I parked',
  answered: 'What I answered to questions, by the day of the question',
  topics: 'What I put on the list to talk about',
  times: 'Talk times that suit me',
  time: (weekday: number, at: string, minutes: number) => `${weekdays[weekday - 1] ?? ''}, ${at}, ${minutes} minutes`,
  cardAnswers: 'What I answered to cards, by the day of the card',
  states: {
    parked: 'parked',
    asked: 'asked',
    answered: 'answered',
    'ask-again': 'to be asked again',
  } satisfies Record<QuestionState, string>,
  answers: {
    read: 'I have read this',
    'hear-more': 'I would like to hear more',
  } satisfies Record<CardAnswer, string>,
  agreements: {
    title: 'Agreements',
    receipts: 'What both of us have signed',
    unreadable: (count: number) =>
      `Receipts that cannot be read, because something in them was changed: ${count}. Their signatures are void.`,
    drafts: 'My drafts, which nobody else has seen',
    said: (title: string) => `What I said of "${title}"`,
    untitled: 'Without a name yet',
    one: 'one of us',
    other: 'the other of us',
    marks: checkInMarkWords,
    noticed: 'I noticed',
    'not-noticed': 'I did not notice',
  },
}
