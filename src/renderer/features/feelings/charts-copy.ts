import { lookBackAnswers, lookBackPassed, lookBackSentences } from '../../ui/feeling-words-copy.ts'

const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)
const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

export const chartsCopy = {
  title: 'Charts',
  open: 'Charts',
  lead: 'Only what you logged, counted. It says nothing about why, and nothing about what comes.',
  few: 'Not enough here yet to say anything, and that is fine.',
  window: {
    label: 'Which days?',
    month: 'The last 4 weeks',
    quarter: 'The last 12 weeks',
    year: 'The last year',
    all: 'Everything',
  },
  weekStart: {
    label: 'A week begins on',
    monday: 'Monday',
    sunday: 'Sunday',
    saturday: 'Saturday',
  },
  times,
  table: 'The same as a table',
  tableOf: (title: string) => `${title}, as a table`,
  week: 'Week',
  noEntries: 'no entries',
  strength: {
    title: 'Strength by week',
    sentence: (count: number, weeks: number) =>
      `${entries(count)} in ${weeks === 1 ? '1 week' : `${weeks} weeks`}. A week without entries is left blank.`,
    alt: 'For each week a dot for every strength that you logged, a line from the lowest to the highest, and a bar at the middle one. The table below says the same.',
    key: '1 is a whisper, 5 takes over everything, and ? is not sure. A dot is larger where there were more entries. The line goes from the lowest to the highest, and the bar is at the middle one.',
    unsureTick: '?',
    range: (low: number, high: number) => (low === high ? `${low}` : `${low} to ${high}`),
    columns: { range: 'Lowest to highest', middle: 'Middle' },
  },
  families: {
    title: 'Families over time',
    sentence: (count: number, total: number) =>
      `In ${entries(total)}, words from ${count === 1 ? '1 family' : `${count} families`} came up.`,
    alt: (family: string, total: number) => `${family}: ${entries(total)} in all. The table below says in which weeks.`,
    own: 'Your own words',
    column: 'Entries with words of each',
  },
  triggers: {
    title: 'What was going on',
    none: 'Nothing was noted here.',
    sentence: (total: number, label: string, count: number) =>
      `In ${entries(total)}, “${label}” came up ${times(count)}.`,
    columns: { label: 'What was going on', count: 'Came up' },
  },
  helped: {
    title: 'What helped',
    none: 'Nothing was noted here.',
    sentence: (total: number, label: string, count: number) =>
      `In ${entries(total)}, “${label}” was marked as helpful ${times(count)}.`,
    columns: { label: 'What helped', count: 'Marked helpful' },
    count: (count: number) => `marked helpful ${times(count)}`,
  },
  side: {
    title: 'Side by side',
    sentence: (total: number, both: number) =>
      `In ${entries(total)}, ${both === 0 ? 'none holds' : both === 1 ? '1 holds' : `${both} hold`} a word of ease, warmth or strength next to a hard one. Mixed feelings are normal.`,
    columns: { what: 'Words of', count: 'Entries' },
    good: 'ease, warmth or strength',
    hard: 'the other families',
    both: 'both, side by side',
  },
  markers: {
    title: 'Days you named',
    lead: 'A line in the charts over time, for a day that means something to you.',
    label: 'What to call it',
    day: 'Day',
    add: 'Add this day',
    added: 'Added.',
    remove: (label: string) => `Remove “${label}”`,
    none: 'No day is named.',
  },
  print: 'Print',
  lookBack: {
    title: 'A look back at the week',
    open: 'Look back at the week',
    label: 'Your own check-in. Not a test.',
    lead: 'Each answer stands by itself. They are never added up, and you can pass over any of them.',
    items: lookBackSentences,
    answers: lookBackAnswers,
    skip: 'I pass',
    saved: 'Saved. Only you can see this.',
    earlier: 'Earlier ones',
    none: 'None yet.',
    on: (day: string) => `On ${day}`,
    remove: 'Remove',
    removed: 'Removed.',
    passed: lookBackPassed,
  },
}
