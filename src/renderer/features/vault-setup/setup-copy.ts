import type { MemberMark } from '#api/vault-contract.ts'

export const setupCopy = {
  welcome: {
    title: 'Notes',
    first: 'A private place to write, and a shared place to repair. Two people, one computer, nothing online.',
    alone: 'You can use your own room alone, for as long as you like.',
    later:
      'A second person can set up a room of their own here, now or later. A room that both can see is opened only when both say yes.',
    protectsTitle: 'What your passphrase does',
    protects: 'Your room cannot be opened without your passphrase. Everything in it is encrypted on this computer.',
    recoveryTitle: 'What nobody can undo',
    folder: 'Your room will lie in this folder:',
    synced:
      'This folder looks as if a program copies it to other places. The copies are encrypted, but they stay there after you erase something here. A folder on this computer alone is better.',
    begin: 'Make my room',
  },
  second: {
    handOver: {
      title: 'The next part is for the second person alone',
      away: (letter: string) =>
        `${letter}, please give up the seat and step away, to where you can see neither the screen nor the keys.`,
      action: 'I am the second person, and alone with the screen',
    },
    title: 'A room of your own',
    alone: 'Your room is yours at once, and needs nobody’s yes. You can use it alone, for as long as you like.',
    asks: (letter: string) =>
      `With it you ask room ${letter} for a room that both of you can see. You compare six words first, and either of you can say no.`,
    leave: 'Not now',
    lookAway: (letter: string) => `If ${letter} or anybody else is next to you, ask them to look away.`,
  },
  forWhom: {
    title: 'Who this is for',
    body: 'This app is for two people who both want to repair something and who are not afraid of each other.',
  },
  own: {
    title: 'Three things only you should know',
    points: [
      'Your passphrase.',
      'That you can stop at any time.',
      'That the other person cannot see or reset your room.',
    ],
    demand: 'If somebody demands your passphrase, that is a reason to get support, not to hand it over.',
    separate:
      'If the two of you can have separate accounts on this computer, use them. It keeps each room further apart.',
    next: 'Continue',
    support: 'I would like to look at support first',
  },
  about: {
    title: 'Your name and your mark',
    name: 'Your name',
    nameHint: 'Any name you like. It is kept inside your room.',
    nameMissing: 'Please enter a name. One letter is enough.',
    markTitle: 'Your mark',
    markHint: 'Before your room is unlocked, the screen shows this letter and colour, and no name.',
    letter: 'Letter',
    letterMissing: 'Please enter one letter.',
    letterTaken: (letter: string) => `Room ${letter} is here already. Please choose another letter.`,
    colour: 'Colour',
    next: 'Continue',
  },
  create: 'Open my room',
  waiting: 'Making your key. This takes a few seconds, so that guessing takes much longer.',
  failed: 'Your room was not made.',
  colours: {
    slate: 'Slate, round',
    teal: 'Teal, square',
    ochre: 'Ochre, arch',
    plum: 'Plum, leaf',
    moss: 'Moss, leaf',
    clay: 'Clay, bowl',
  } satisfies Record<MemberMark['colour'], string>,
}
