import { reviewQuestions } from '#api/review-words-copy.ts'
import type { ReviewPart } from '#api/reviews-contract.ts'

/** Every word of looking at an agreement again. */
export const reviewsCopy = {
  title: 'Looking at it again',
  lead: 'First each of you alone, then what you choose to say to each other. Nothing is renewed by it.',
  alone: 'Answer for yourself',
  together: 'Say and choose',
  saidTitle: 'What was said',
  said: (name: string) => `${name}:`,
  takeBack: 'Take it back',
  takenBack: (partner: string) => `Taken back. ${partner} may already have read it.`,
  gone: 'There is nothing to look at again now.',
  handOver: (self: string) => `This part is for ${self}`,
  lookAway: (partner: string) =>
    `${partner}, please look away or leave the room for a few minutes. What is answered here stays in this room, and nothing shows whether anything was.`,
  isAlone: 'I am alone',
  kept: 'Kept in your own room. Only you can see this.',
  question: {
    ...reviewQuestions,
    toSay: 'Say something to both of you, or nothing',
  } satisfies Record<ReviewPart, string>,
  step: (title: string) => `About "${title}"`,
  empty: 'You can leave this empty.',
  on: 'Go on',
  stop: 'Stop here',
  look: {
    title: 'Say and choose',
    lead: (partner: string) =>
      `Only what you choose to say. ${partner} is not told what you answered for yourself, nor whether you did.`,
    toSayHint: 'It stays in your own room until you say it.',
    say: 'Say it to both of us',
    isSaid: 'Said. You can both read it.',
    choose: 'And now?',
    nothingRenewed: (day: string) => `Nothing is renewed, whatever you choose. It ends on ${day} at the latest.`,
    keep: (day: string) => `Keep until ${day}`,
    keepHint: (partner: string) =>
      `To keep it takes both of you. Nobody is told who has chosen it; ${partner} may be able to work this out.`,
    smaller: 'Make it smaller',
    change: 'Change it',
    changeHint: 'Smaller or otherwise, a change begins as a draft of your own, and takes both signatures.',
    coming: 'A change is on its way already.',
    end: 'End it now',
  },
  mine: {
    title: 'Your reviews',
    door: 'Your reviews',
    lead: 'What you have answered for yourself. Nobody else can see these, nor that they are there.',
    none: 'There is none.',
    toSay: 'Not said yet',
    change: 'Change',
    erase: 'Erase',
    eraseTitle: 'Erase this review?',
    eraseText: 'It is gone for good from your room. Earlier copies of your room can still hold it.',
    stay: 'Leave it as it is',
  },
  halfYear: {
    text: 'You have used this for about six months. Is it still building trust, or has it become a habit of checking? A couple therapist can help you decide.',
    alone: 'Only you see whether you have closed this.',
    help: 'Support',
    close: 'Close',
  },
} as const
