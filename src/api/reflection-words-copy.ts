import type { PathId, Stand, TodayWord } from './reflection-steps.ts'

/** What the choices of the reflection are called, wherever they are read. */
export const reflectionWords = {
  paths: {
    other: 'About the other person',
    self: 'About what I did',
    kindness: 'Kindness to myself',
  } satisfies Record<PathId, string>,
  words: {
    raw: 'Raw',
    angry: 'Angry',
    tired: 'Tired',
    open: 'Open',
    undecided: 'Undecided',
    done: 'Done',
  } satisfies Record<TodayWord, string>,
  stands: {
    'not-ready': 'I am not ready',
    'not-now': 'I do not want to think about this now',
    'not-sure': 'I am not sure',
    decided: 'I have decided how I will act',
    shifted: 'Something in my feelings has shifted',
    'choose-not': 'I choose not to forgive this',
    part: 'Only a part of it',
    'not-yet': 'Not yet',
    'can-carry': 'I can carry this without punishing myself',
    'still-working': 'Still working',
    unsure: 'Not sure',
  } satisfies Record<Stand, string>,
  said: { word: 'The word for that day', stand: 'Where I stood', again: 'To look again' },
  never: 'Never',
}
