import type { EntryPrompt } from '#api/journal-contract.ts'
import type { JournalBlock } from '#api/journal-document.ts'
import { p } from './demo-blocks.ts'

/** What Ana has copied out of an old notebook, for whoever asks what is dated this day in earlier years. Invented. */
interface EarlierYear {
  readonly yearsAgo: number
  readonly content: JournalBlock[]
  readonly tags: readonly string[]
  readonly prompt: EntryPrompt | null
}

export const anasEarlierYears: readonly EarlierYear[] = [
  {
    yearsAgo: 1,
    prompt: null,
    tags: ['old notebook'],
    content: [
      p('The lake before anyone was up'),
      p('Swam to the raft and back. My hands were blue. I made tea on the step and wrote this with the wrong pen.'),
    ],
  },
  {
    yearsAgo: 2,
    prompt: null,
    tags: ['old notebook'],
    content: [p('Moved the lemon tree inside. It has one lemon. I am not going to say what I hope for it.')],
  },
  {
    // Left out until she asks for it as well.
    yearsAgo: 2,
    prompt: { id: 'p_c18' },
    tags: [],
    content: [p('I put the question on paper, and closed the notebook on it. It is still a fair question.')],
  },
]

/** The same day of an earlier year; in a leap year, of one that has it. */
export function dayYearsBefore(today: string, years: number): string {
  const step = today.endsWith('-02-29') ? 4 : 1
  return `${Number(today.slice(0, 4)) - years * step}${today.slice(4)}`
}
