import type { MemberMark } from '#api/vault-contract.ts'

export const setupCopy = {
  welcome: {
    title: 'Notes',
    first: 'A private place to write, and a shared place to repair. Two people, one computer, nothing online.',
    alone: 'You can use your own room alone, for as long as you like.',
    forWhom: 'This app is for two people who both want to repair something and who are not afraid of each other.',
    protectsTitle: 'What your passphrase does',
    protects: 'Your room cannot be opened without your passphrase. Everything in it is encrypted on this computer.',
    recoveryTitle: 'What nobody can undo',
    folder: 'Your room will lie in this folder:',
    synced:
      'This folder looks as if a program copies it to other places. The copies are encrypted, but they stay there after you erase something here. A folder on this computer alone is better.',
    begin: 'Make my room',
  },
  own: {
    title: 'Three things only you should know',
    points: ['Your passphrase.', 'That you can stop at any time.', 'That your partner cannot see or reset your room.'],
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
