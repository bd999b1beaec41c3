import type { Settings } from '#api/settings-contract.ts'

type Role = NonNullable<Settings['role']>
type Stage = NonNullable<Settings['stage']>

export const youCopy = {
  title: 'You, in this',
  lead: 'Two questions about you. You can answer both, one or none, and change or clear the answers at any time.',
  kept: 'They are kept inside your room. Someone else may see things differently in a room of their own: the app never compares, and tells nobody.',
  use: 'They change nothing on the screen yet. Later they may change the order of the questions that are suggested to you, and nothing more.',
  role: {
    question: 'Which of these fits you?',
    answers: {
      hurt: 'I was the one who was hurt',
      broke: 'I broke trust',
      both: 'We have both been hurt, and both hurt',
    } satisfies Record<Role, string>,
    clear: 'Clear which one fits me',
  },
  stage: {
    question: 'Where are you today?',
    hint: 'These are not steps. Any of them can be right on any day, and you can go back at any time.',
    answers: {
      0: { label: 'Hard day', text: 'Just this hour.' },
      1: { label: 'Steadying', text: 'It has happened. Getting through, stopping further harm.' },
      2: { label: 'Understanding', text: 'What happened, why, what it means.' },
      3: { label: 'Choosing ahead', text: 'What we, or I, want from here, together or apart.' },
    } satisfies Record<Stage, { label: string; text: string }>,
    clear: 'Clear where I am',
  },
  later: 'You find this page in Settings again.',
  skip: 'Skip this',
  goOn: 'Go on',
}
