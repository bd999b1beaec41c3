import type { WeaknessReason } from '#api/errors.ts'
import type { MemberMark, Strength } from '#api/vault-contract.ts'

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
  passphrase: {
    title: 'Your passphrase',
    generated:
      'These six words were drawn at random, for you. Write them down on paper, and keep the paper where only you go.',
    words: 'Your six words',
    others: 'Other words',
    useGenerated: 'Use six words instead',
    useOwn: 'Use my own',
    own: 'Your own passphrase',
    ownHint:
      'Several words that do not belong together work best. Names, dates and places that someone close to you knows do not.',
    again: 'Once more',
    writtenDown: 'I have written it down',
    next: 'Continue',
    strong: 'This would take a very long time to guess.',
    good: 'This would take a long time to guess.',
  },
  confirm: {
    title: 'Type it once more',
    why: 'From what you wrote down, so that you know it works. You can also paste it.',
    label: 'Your passphrase',
    differs: 'These are not the same words yet. You can look at what you typed, or go back.',
    create: 'Open my room',
    waiting: 'Making your key. This takes a few seconds, so that guessing takes much longer.',
  },
  failed: 'Your room was not made.',
  refused: {
    'too-short': 'This is too short. A few more words make it much harder to guess.',
    'too-long': 'This is longer than a passphrase can be here.',
    common: 'This is on the lists that are tried first. Please choose something else.',
    personal: 'This holds something that a person close to you would try, like a name. Please leave it out.',
    pattern: 'This follows a pattern, like keys in a row or a date, and patterns are tried early.',
    guessable: 'A computer could guess this. More words, or less common ones, help.',
  } satisfies Record<WeaknessReason, string>,
  colours: {
    slate: 'Slate, round',
    teal: 'Teal, square',
    ochre: 'Ochre, arch',
    plum: 'Plum, leaf',
    moss: 'Moss, leaf',
    clay: 'Clay, bowl',
  } satisfies Record<MemberMark['colour'], string>,
}

/** How hard a passphrase is to guess, in words and without a number. */
export function strengthSentence({ accepted, reason, bits }: Strength): string {
  if (accepted) return bits >= 75 ? setupCopy.passphrase.strong : setupCopy.passphrase.good
  return setupCopy.refused[reason ?? 'guessable']
}
