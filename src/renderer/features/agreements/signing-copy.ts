/** Every word of signing alone. */
export const signingCopy = {
  handOver: (self: string) => `This part is for ${self}`,
  lookAway: (partner: string) =>
    `${partner}, please look away or leave the room for a few minutes. Nobody is told what comes of it, and ${partner} may be able to work this out.`,
  alone: 'I am alone',
  title: 'What you would sign',
  /** Said to everybody alike, whether they have signed or not. */
  beginning:
    'To begin takes back what you may have signed before: it counts only if you sign at the end, this time. To read it and no more, go back. It stands on the page before this one.',
  counts: 'What counts is the last time that you begin this, and only if you sign at its end.',
  on: 'Go on',
  questionsTitle: 'Five questions for you alone',
  notStored: 'Your answers stay on this screen. They are kept nowhere.',
  questions: [
    'Could I say no to this without being afraid of what would happen?',
    'Do I understand what is left out?',
    'Would I still agree tomorrow?',
    'Is this about what I do, not about being watched?',
    'Do I know that I can pause or end it today?',
  ],
  answers: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
  honestTitle: 'Nothing has been signed',
  honest: (partner: string) =>
    `Thank you for being honest with yourself. Nothing has been signed. ${partner} will not be told why.`,
  smallerHint:
    'A smaller version begins as a draft that only you can see. It waits in "Our agreements", under "Your drafts", for when you open your room again. Whatever you choose here leads to the same last screen.',
  goBack: 'Go back',
  support: 'Support',
  smaller: 'Suggest a smaller version',
  nameTitle: 'Sign for yourself',
  name: 'Type your own name',
  otherName: 'This is not the name of this room.',
  sign: 'Sign for myself',
  doneTitle: 'Done',
  done: 'Please hand over.',
  leave: 'Lock this room',
} as const
