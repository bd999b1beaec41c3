import type { ExcuseKind } from '#lens/excuses/excuse-patterns.ts'

/** Sentences in which the choice is handed on, by where it goes, and sentences that only look like them. */
export const excuseSentences: Readonly<Record<ExcuseKind, { marked: readonly string[]; alike: readonly string[] }>> = {
  others: {
    marked: [
      'It was partly her fault.',
      'She drove me to it.',
      'He left me no choice.',
      'I only did it because she never listened.',
      'You pushed me into it.',
      'They started it.',
      'She made me lie about where I was.',
    ],
    alike: [
      'None of this was her fault.',
      'Please don’t blame yourself for what I chose.',
      'I used to think it was her fault, and I no longer do.',
      'She made me coffee that morning and knew nothing.',
      'I told her because she had asked.',
      'It was my fault.',
      'She did not make me do it.',
    ],
  },
  condition: {
    marked: [
      'If you had paid attention to me, I wouldn’t have gone looking.',
      'I would never have lied if she weren’t so angry all the time.',
      'None of this would have happened if he hadn’t shut me out.',
      'If only she had asked, I would have told her.',
    ],
    alike: [
      'If you had told me you were lonely, I would like to think I’d have listened, and the choice was still mine.',
      'If she asks me today, I answer.',
      'If I had stopped in May, there would be less to repair.',
    ],
  },
  shared: {
    marked: [
      'It takes two.',
      'We both made mistakes.',
      'She is no saint either.',
      'He did the same to me once.',
      'Both of us made mistakes.',
    ],
    alike: [
      'It takes two hours to get there by train.',
      'We both cried.',
      'Both of us knew the number of the account.',
    ],
  },
  small: {
    marked: [
      'It was just a few messages.',
      'It didn’t mean anything.',
      'Honestly, nothing really happened.',
      'We only talked.',
      'At least I told her in the end.',
      'Everybody does it.',
    ],
    alike: [
      'I told myself it was just a few messages, and that was false.',
      'It was only a week ago that I found the courage to say it.',
      'Calling it no big deal was another way of hiding.',
      'We talked every night for a year.',
      'It was not what I had promised.',
    ],
  },
  circumstances: {
    marked: [
      'It just happened.',
      'I was drunk and it went on from there.',
      'I did it because I was lonely.',
      'I couldn’t help myself.',
      'It was because of the stress at work.',
      'It was the wine.',
      'That’s just how I am.',
    ],
    alike: [
      'I was drunk, and it was still my choice.',
      'Being lonely is no excuse.',
      'I was lonely that year.',
      'I am tired and I want to stop writing for today.',
      'It happened on the third of March.',
    ],
  },
  nobody: {
    marked: ['Mistakes were made.', 'Things got out of hand.', 'Trust was broken.', 'Feelings were hurt.'],
    alike: ['I made a mistake.', 'I broke her trust.', 'I hurt him.'],
  },
  muffled: {
    marked: [
      'I guess I hid a few things.',
      'I sort of lied about the money.',
      'I was not entirely honest.',
      'I might have crossed a line.',
    ],
    alike: ['I guess that she knew.', 'I lied about the money.', 'What sort of person do I want to be?'],
  },
  intention: {
    marked: [
      'I never meant to hurt anybody.',
      'I was only trying to keep the peace.',
      'I kept it from her for her own good.',
      'I kept quiet to protect him.',
    ],
    alike: ['I was only trying to breathe.', 'I meant every word of the promise.', 'I try to say it plainly.'],
  },
  but: {
    marked: [
      'I know I lied, but I was under pressure.',
      'I was wrong, although it was a hard year for me too.',
      'I hid it for months, but she never asked.',
    ],
    alike: [
      'I lied, but it was still my choice.',
      'I was wrong, but I don’t expect her to feel better tonight.',
      'I lied, but you did not cause it.',
      'I lied. I will answer her questions.',
    ],
  },
}

/** What is never pointed at: facts, feelings, boundaries, refusals, and what somebody else said. */
export const protectedSentences: readonly string[] = [
  'I lied to her on the third of March about the second account.',
  'I chose to write back, and I could have turned round at the door.',
  'I am ashamed, and I am furious with myself.',
  'She said, “It takes two,” and I said nothing.',
  'He asked me: "Was it just a few messages?"',
  'I hid the bill in the drawer under the maps.',
  'I could have stopped on the Sunday when she asked me whether I was all right.',
  'I cannot forgive myself for this yet.',
  'My mother’s illness began that spring.',
  'He hit the wall next to my head.',
  'I am afraid of what I will find when I look.',
  'I deleted the messages, and then I deleted the record of deleting them.',
  'I went there on purpose, three times.',
  'The children were asleep.',
]
