import type { Strength } from '#api/feelings-fields.ts'
import type { lookBackItems } from '#api/feelings-looks.ts'

/** What each strength is called, everywhere. */
export const strengthNames = {
  1: 'a whisper',
  2: 'noticeable',
  3: 'strong',
  4: 'very strong',
  5: 'takes over everything',
  unsure: 'not sure',
} satisfies Record<Strength, string>

/** The sentences of the look-back, and how each can be answered. */
export const lookBackSentences = {
  said: 'I could say what I really felt.',
  matched: 'What was said and what was done matched.',
  cared: 'I felt cared about.',
  'own-life': 'I had some life outside of this.',
  ahead: 'I could picture something good ahead.',
} satisfies Record<(typeof lookBackItems)[number], string>
export const lookBackAnswers = { 1: 'not at all', 2: 'a little', 3: 'somewhat', 4: 'much', 5: 'very much' }
export const lookBackPassed = 'passed over'
