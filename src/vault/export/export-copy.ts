import { checkInMarkWords } from '#api/check-in-words-copy.ts'
import type { Noticing } from '#api/check-ins-contract.ts'
import type { ExportKind } from '#api/export-contract.ts'
import type { ExportLine, ExportRecord, ExportSummary } from '#api/export-records.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import { reviewQuestions } from '#api/review-words-copy.ts'
import type { ReviewPart } from '#api/reviews-contract.ts'
import { shortDay } from './export-days.ts'

type AgreementState = ExportSummary['agreements'][number]['state']

/** The words of the document itself. Whoever reads it has never seen this app. */
export const exportCopy = {
  title: (from: string, to: string) => `Summary, ${shortDay(from)} to ${shortDay(to)}`,
  heading: 'Summary',
  prepared: (by: string, reader: string, on: string, together: boolean) =>
    `Prepared${together ? ' together' : ''}${by === '' ? '' : ` by ${by}`}${reader === '' ? '' : ` for ${reader}`} on ${on}`,
  period: (from: string, to: string) => `Covers ${from} to ${to}.`,
  whatItIs: 'Self-reported; not a clinical measure; prepared with a private journaling app.',
  help: 'What I would most like help with',
  ourHelp: 'What we would most like help with',
  /** Where two have made it together. */
  both: (first: string, second: string) => `${first} and ${second}`,
  ofTwo: ['One of us', 'The other'] as readonly string[],
  /** Within a sentence, as everywhere in the document. */
  ofTwoWithin: ['one of us', 'the other'] as readonly string[],
  /** Where both have the same name, or the same initials. */
  alike: (called: string, at: number) => `${called} (${at})`,
  safety: 'About safety',

  feelings: {
    title: 'Feelings',
    entries: (count: number) =>
      count === 1
        ? '1 entry in this period, written by the client.'
        : `${count} entries in this period, written by the client.`,
    scale: 'Strength from 1 (a whisper) to 5 (takes over everything).',
    few: 'Too few entries to draw anything from.',
    gaps: (count: number, of: number, by: string) =>
      `Nothing was logged in ${count} of ${of} ${by}. A gap says nothing by itself.`,
    chart: (by: string) => `Strength by ${by}: the dot is the middle, the line goes from the lowest to the highest.`,
    by: { week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
    several: { week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' },
    columns: { stretch: 'Days', entries: 'Entries', middle: 'Middle', range: 'Range' },
    stretch: (from: string, to: string, isOneDay: boolean) => (isOneDay ? to : `${from} – ${to}`),
    range: (low: number, high: number) => (low === high ? String(low) : `${low} – ${high}`),
    gap: '–',
    none: 'nothing logged',
    unsure: 'unsure',
    words: 'Most frequent words',
    triggers: 'Most frequent triggers',
    helped: 'What helped',
    noted: 'Also noted',
    counted: (label: string, count: number) => `${label} (${count})`,
    nothing: 'nothing named',
    own: 'in words of one’s own',
  },
  days: 'Key events, as marked by the client',
  agreements: {
    title: 'Agreements between the two',
    line: 'Described in words. Nothing is counted or rated.',
    dates: (start: string, end: string) => `${start} to ${end}`,
    states: {
      draft: 'not in force',
      cooling: 'not in force',
      signing: 'not in force',
      'second-thoughts': 'signed, not in force yet',
      active: 'active',
      'review-due': 'up for review',
      paused: 'paused',
      resting: 'paused',
      ended: 'ended',
      unsure: 'not certain',
      'ended-on-date': 'ended on its date',
      'ended-early': 'ended early',
      'ended-other': 'ended',
    } satisfies Record<AgreementState, string>,
    doneBy: (who: string) => `Done by ${who}`,
    inScope: 'Includes',
    outOfScope: 'Does not include',
    why: (who: string) => `Why, in the words of ${who}`,
  },
  attached: {
    title: 'What is attached',
    nothing: 'Nothing but this page.',
    kinds: {
      entry: ['journal entry, in full', 'journal entries, in full'],
      feeling: ['text from the log of feelings', 'texts from the log of feelings'],
      day: ['key event', 'key events'],
      reflection: ['reflection, in full', 'reflections, in full'],
      review: ['review of an agreement, for oneself', 'reviews of agreements, for oneself'],
      agreement: ['agreement, in full', 'agreements, in full'],
      'check-in': ['check-in about an agreement', 'check-ins about agreements'],
      piece: ['piece that both share', 'pieces that both share'],
      question: ['question that both share', 'questions that both share'],
    } satisfies Record<ExportKind, readonly [string, string]>,
  },
  leftOut: {
    title: 'Left out on purpose',
    entries: 'other journal entries',
    allEntries: 'journal entries',
    feelings: 'the log of feelings',
    texts: 'free text of the log',
    moreTexts: 'other free text of the log',
    reflections: 'other reflections',
    allReflections: 'reflections',
    reviews: 'reviews for oneself',
    moreReviews: 'other reviews for oneself',
    agreements: 'agreements',
    pieces: 'what both share',
    morePieces: 'other things that both share',
    notShared: 'everything that is not in the room of both',
    always: ['times of day', 'anything deleted'],
    names: 'Other people appear as initials where their names were found.',
  },
  more: 'Not on the first page',
  moreNext: (count: number) => `${count} more on the next page.`,
  kinds: {
    entry: 'Journal entry',
    feeling: 'From the log of feelings',
    reflection: 'Reflection on forgiving, trusting and being together',
    review: 'Review of an agreement, for oneself',
    question: 'A question that was parked',
    'check-in': 'Check-in about an agreement',
    said: 'Said at the review of an agreement',
    piece: 'Shared with the other',
    card: 'A feeling that was shared',
    agreement: 'Agreement',
  } satisfies Record<ExportRecord['kind'], string>,
  /** On the screen and in the document of one. Where two have made it together, `first` and `second` have names. */
  by: { self: 'By the client', partner: 'By the partner', both: 'Kept by both' },
  byName: (who: string) => `By ${who}`,
  who: { self: 'the client', partner: 'the partner', both: 'both' },
  said: {
    words: 'Feeling',
    strength: 'Strength',
    needs: 'Needs',
    fears: 'Fears',
    facts: 'What I know',
    story: 'What I am filling in',
    ask: 'One thing someone could do',
  },
  reflection: {
    paths: reflectionWords.paths,
    words: reflectionWords.words,
    stands: reflectionWords.stands,
    word: reflectionWords.said.word,
    stand: reflectionWords.said.stand,
  },
  review: {
    ...reviewQuestions,
    toSay: 'What I thought of saying to both',
  } satisfies Record<ReviewPart, string>,
  checkIn: {
    marks: checkInMarkWords,
    noticed: {
      noticed: 'The other noticed.',
      'not-noticed': 'The other did not notice.',
    } satisfies Record<Noticing, string>,
  },
  answer: 'Answered in writing',
  marks: { bullet: '•', open: '☐', done: '☑' } satisfies Partial<Record<ExportLine['style'], string>>,
  picture: '(A picture is here in the original. It is not part of this.)',
  empty: '(No words.)',
  unknownWord: 'a word that is no longer known',
}
