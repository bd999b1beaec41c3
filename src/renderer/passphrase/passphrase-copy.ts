import type { WeaknessReason } from '#api/errors.ts'
import type { Strength } from '#api/vault-contract.ts'

export const passphraseCopy = {
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
  writtenDown: 'I have written it down',
  next: 'Continue',
  strong: 'This would take a very long time to guess.',
  good: 'This would take a long time to guess.',
  confirm: {
    title: 'Type it once more',
    why: 'From what you wrote down, so that you know it works. You can also paste it.',
    label: 'Your passphrase',
    differs: 'These are not the same words yet. You can look at what you typed, or go back.',
  },
  refused: {
    'too-short': 'This is too short. A few more words make it much harder to guess.',
    'too-long': 'This is longer than a passphrase can be here.',
    common: 'This is on the lists that are tried first. Please choose something else.',
    personal: 'This holds something that a person close to you would try, like a name. Please leave it out.',
    pattern: 'This follows a pattern, like keys in a row or a date, and patterns are tried early.',
    guessable: 'A computer could guess this. More words, or less common ones, help.',
  } satisfies Record<WeaknessReason, string>,
}

/** How hard a passphrase is to guess, in words and without a number. */
export function strengthSentence({ accepted, reason, bits }: Strength): string {
  if (accepted) return bits >= 75 ? passphraseCopy.strong : passphraseCopy.good
  return passphraseCopy.refused[reason ?? 'guessable']
}
