import type { Exercise, PhaseName } from './exercises.ts'

export const exercisesCopy = {
  lead: 'For a body that is too loud to think. You can begin at once, stop at any time, and nothing of it is kept.',
  warnings: [
    'Stop if you feel dizzy.',
    'Skip the holds if you are pregnant or have a heart or lung condition.',
    'Attention to the breath makes some people more anxious. The one without the breath is there for that, and is as good as the others.',
  ],
  warningsTitle: 'Before you begin',

  which: 'Which one?',
  exercises: {
    longer: { label: 'A longer breath out', text: 'In for 4 seconds, out for 6.' },
    double: { label: 'In twice, then a long breath out', text: 'In for 3 seconds, a little more for 1, out for 6.' },
    even: { label: 'An even breath', text: 'In for 4, hold for 4, out for 4, hold for 4.' },
    senses: { label: 'Without the breath', text: 'Colours, feet, cold water, the day. At any pace of breathing.' },
  } satisfies Record<Exercise, { label: string; text: string }>,
  length: 'How long?',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  options: 'Beside the words on the screen',
  tone: 'A quiet tone',
  spoken: 'A screen reader says each step',
  toneHeard:
    'The tone is made on this computer. Whoever is near can hear it, and a browser may mark its tab as one that sounds.',
  begin: 'Begin',
  stayOpen:
    'While one runs, your room takes it that you are there, and does not lock before it ends. In the app’s own window on Linux it may lock all the same after the minutes that you chose; pressing any key now and then avoids that.',

  running: 'Now',
  stop: 'Stop',
  stopKey: 'The Escape key stops it too.',
  minutesLeft: (count: number) => (count === 1 ? 'A minute or less is left.' : `About ${count} minutes are left.`),
  /** What is read, and what a screen reader says from the second breath on. */
  phases: {
    in: { text: 'Breathe in', short: 'In' },
    inAgain: { text: 'A little more in', short: 'More' },
    holdFull: { text: 'Hold, gently', short: 'Hold' },
    out: { text: 'Breathe out, slowly', short: 'Out' },
    holdEmpty: { text: 'Stay empty, gently', short: 'Stay' },
    colours: { text: 'Look around for five colours, and name each of them to yourself.', short: 'Five colours' },
    feet: { text: 'Press both feet into the floor. Feel where they touch it.', short: 'Feet' },
    water: {
      text: 'Drink some cold water, or hold your hands under it. Something else that is cold will do.',
      short: 'Cold water',
    },
    day: { text: 'Say to yourself which day it is, and where you are.', short: 'The day' },
  } satisfies Record<PhaseName, { text: string; short: string }>,
  spokenFirst: (text: string, seconds: number) => `${text}, for ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`,

  ended: {
    over: {
      title: 'That was all of it',
      text: 'You can do it again, try another one, or leave it at that. It does not help everybody every time.',
    },
    stopped: { title: 'Stopped', text: 'You can leave it at that, or choose another one.' },
  },
}
