/** What is said about the differences between two versions, and about writing a next one. */
export const changesCopy = {
  own: 'What has changed since your own last words',
  earlier: 'What has changed since the version before',
  running: 'What is different from what goes on now',
  since: 'What was different from the version before',
  draft: 'What you change',
  same: 'No word is different.',
  legend: 'A dashed line is under words that are taken out, a solid line under words that are new.',
  before: { label: 'Before', only: 'taken out:', nothing: 'Before: nothing stood here.' },
  after: { label: 'Now', only: 'new:', nothing: 'Now: nothing stands here.' },
  end: ', end.',
  version: (version: number) => `Version ${version}`,
  older: (count: number) =>
    count === 1
      ? 'One more that was not signed by both is not shown.'
      : `${count} more that were not signed by both are not shown.`,
  bothSign: 'Whatever is changed takes time to think and both signatures. Until then nothing of it holds.',
  meanwhile: {
    label: 'What happens meanwhile with what you both have signed?',
    'goes-on': 'It goes on',
    'goes-on-text': 'Until both have signed the next version and had their second thoughts, or until its last day.',
    paused: 'It is paused',
    'paused-text': (day: string) => `Until ${day} at the latest. It comes back when you both say so.`,
  },
  moved: 'There are newer words than those that you began with. Below is what would be different from them.',
  ended: 'What this would have changed has ended. Put before both of you, it begins a new agreement.',
  lot: 'More than three of these are done by one of you alone. That is a lot to carry at once. Which one matters most?',
} as const
