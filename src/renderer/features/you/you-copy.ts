import { ownPartCopy } from '../../ui/own-part-copy.ts'

export const youCopy = {
  title: 'You, in this',
  lead: 'Two questions about you. You can answer both, one or none, and change or clear the answers at any time.',
  kept: 'They are kept inside your room. Someone else may see things differently in a room of their own: the app never compares, and tells nobody.',
  use: 'They change nothing on the screen yet. Later they may change the order of the questions that are suggested to you, and nothing more.',
  role: {
    question: 'Which of these fits you?',
    answers: ownPartCopy.role,
    clear: 'Clear which one fits me',
  },
  stage: {
    question: 'Where are you today?',
    hint: 'These are not steps. Any of them can be right on any day, and you can go back at any time.',
    answers: ownPartCopy.stage,
    clear: 'Clear where I am',
  },
  later: 'You find this page in Settings again.',
  skip: 'Skip this',
  goOn: 'Go on',
}
