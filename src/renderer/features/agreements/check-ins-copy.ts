import { checkInMarkWords } from '#api/check-in-words-copy.ts'

/** Every word of check-ins. None of them counts, and none says that something was expected. */
export const checkInsCopy = {
  title: 'Check-ins',
  lead: 'What each of you says of it, at the rhythm that you both agreed on.',
  open: (day: string) => `There is room for a check-in for ${day}, if you like.`,
  write: 'Write a check-in',
  rewrite: 'Change',
  takeOut: 'Take it out',
  takenOut: (partner: string) => `Taken out. ${partner} may already have read it.`,
  earlier: 'Earlier check-ins',
  screen: {
    title: 'Check-in',
    about: (title: string, day: string) => `${title}, for ${day}`,
    mark: 'How did it go?',
    line: 'A line beside it, if you like',
    hint: (partner: string) => `${partner} can read this line.`,
    save: 'Save for both of us',
    gone: 'There is no check-in to write now.',
  },
  marks: checkInMarkWords,
  said: (name: string, mark: string) => `${name}: ${mark}.`,
  noticed: (name: string) => `${name} noticed.`,
  'not-noticed': (name: string) => `${name} did not notice.`,
  notice: {
    noticed: 'I noticed',
    'not-noticed': 'I did not notice',
    none: 'Take that back',
  },
} as const
