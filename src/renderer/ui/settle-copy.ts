export const settleCopy = {
  title: 'A moment in between',
  text: 'That can stir things up. Your words are saved. Take what helps, or go on.',
  breathe: 'Breathe',
  look: 'Look around',
  lookTitle: 'Looking around',
  looking: [
    'Find five colours near you.',
    'Press your feet into the floor.',
    'Feel what is under your hands.',
    'Say what day it is, and where you are.',
  ],
}
