import { readMeBegins } from '../../files/own-format-copy.ts'
import { lookBackAnswers, lookBackPassed, lookBackSentences, strengthNames } from '../../ui/feeling-words-copy.ts'

const mebibyte = 1024 * 1024

export const takeoutCopy = {
  title: 'A readable copy',
  lead: 'Your own words as files that open without this app: as text that any program reads, and once more exactly as they lie here, for another room or another app.',
  warning: {
    title: 'This copy is plain text',
    text: 'No passphrase protects it. Whoever opens the file can read all of it. Once this leaves, it is out of our hands and in yours.',
  },
  takes: 'What it holds',
  list: [
    'Every entry of your journal, with its pictures, its day, title, tags and pin, and the prompt that it began with.',
    'Your log of feelings, with your own words, the days you named and your look-backs.',
    'Your reflection: every time you sat down to it, with your answers.',
    'Your card for a hard moment, your own templates for entries, what you answered for yourself about agreements, what you said of your own part, and what you are writing for both.',
  ],
  /** Where there is, or was, a room of both. */
  listOfBoth: [
    'What you put into our room: what you shared, cards, questions, answers, things to talk about, talk times, check-ins and words at reviews, and what both of you kept together.',
    'Your receipts of agreements, and your drafts of them.',
  ],
  listLast: [
    'Not in it, each for a reason that stands in the copy: what the other person wrote, earlier texts of an entry, earlier copies, your settings, and what the app notes for itself.',
    'Nobody is told.',
  ],
  trash: 'What is in the trash too',
  also: 'Also',
  passphrase: 'Your passphrase',
  wrong: 'That did not open it. You can try again.',
  make: 'Make the copy',
  waiting: 'Looking at your passphrase.',
  going: (done: number, of: number) => `${done} of ${of} entries are written.`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was left anywhere.',
  notMade: 'The copy was not made.',
  tooMuch: 'This computer has not enough memory for the whole copy at once.',
  ready: {
    title: 'The copy is ready',
    text: (name: string, bytes: number) => `It is called ${name} (${sizeOf(bytes)}). It is not saved anywhere yet.`,
    save: 'Save the file',
    discard: 'Put it away',
    said: {
      window: 'You are asked where to put it. You can save it once more, or go on.',
      browser: 'The browser is saving it, as a rule in its folder for downloads. You can save it once more, or go on.',
    },
    afterTitle: 'Before you go on',
    after: [
      'Did you mean to leave it in the folder for downloads? Others who use this computer look there first. A stick that only you have is a better place.',
      'It is a zip file. Unpack it to read it; the unpacked files are as open as the file itself.',
      'A file that you delete can be found again for a while. Empty the trash of the computer too.',
    ],
  },
  feelings: {
    title: 'Feelings',
    scale: `Strength goes from 1, ${strengthNames[1]}, to 5, ${strengthNames[5]}.`,
    said: {
      strength: 'Strength',
      strongest: 'Most of all',
      triggers: 'What was going on',
      facts: 'What I know',
      story: 'What I am filling in',
      body: 'In the body',
      fears: 'Underneath, I am afraid',
      needs: 'What I need',
      ask: 'One thing someone could do',
      urges: 'What I want to do',
      helped: 'What helped',
      strengthAfter: 'Strength afterwards',
      remind: 'To be found again before a session together',
    },
    unsure: strengthNames.unsure,
  },
  reflection: 'Reflection',
  room: {
    title: 'Other words of mine',
    flooded: 'When I am flooded',
    card: {
      signs: 'My signs',
      pause: 'My words for a pause',
      helps: 'What helps',
      people: 'Who I can call',
    },
    templates: 'My own templates for entries',
    unnamed: 'Without a name',
    ownWords: 'My own words for feelings',
    namedDays: 'Days I named',
    lookBacks: 'Looking back at the week',
    lookBack: lookBackSentences,
    answers: lookBackAnswers,
    passed: lookBackPassed,
    reviews: 'Looking at agreements again',
    review: {
      helped: 'Did this help me',
      cost: 'What did it cost me',
      wanted: 'Do I still want it',
      change: 'What would I change',
      toSay: 'What I thought of saying',
    },
    draft: 'What I am writing for both',
    feelingDrafts: 'Feelings that I began to log',
    namedDayDraft: 'A day that I began to name',
    lookBackDraft: 'A look-back that I began',
    hidden: 'Words for feelings that I have hidden',
    part: 'What I said of my own part',
  },
  leftOutTitle: 'What is not here, and why:',
  /** What no readable copy holds, and why. */
  leftOut: {
    other: 'What the other person wrote or answered: it is theirs. What both of you signed or kept together is here.',
    unsigned: 'Agreements that you have not both signed: they are of both, and nothing tells who wrote which word.',
    waiting: 'A signature of yours that waits for the other one: outside your room it could tell that it is there.',
    proof: 'The signatures below what you both signed: your receipts in the app prove it; plain text proves nothing.',
    earlierTexts: 'Earlier texts of an entry: they can hold what you took out on purpose.',
    earlierCopies: 'Earlier copies of your room and of our room: they are whole rooms, and open in the app only.',
    settings:
      'How the app looks, locks and behaves for you, your mark, what you put off, and what you closed for good: it means nothing outside of it.',
    openings: 'When your room was opened, and when somebody tried to: it is for your eyes, and not for a file.',
    brought: 'Where entries were brought in from: it is kept in a form that no one can read, you included.',
  },
  readMe: [
    `${readMeBegins} Nothing here is locked: whoever has the files can read them.`,
    '',
    'journal   Your entries, one file each, in folders by year. Each begins with its day and what you chose for it.',
    'trash     What was in the trash, if you asked for it.',
    'feelings  Your log of feelings, one file a month.',
    'reflection   What you said in the reflection, one file for each time.',
    'images    The pictures of your entries.',
    'other-words.md   What else you wrote: your card, your own templates and words, named days, look-backs, reviews of agreements, your own part.',
    'our-room  What you put into the room of both, one file each, and your questions, topics, times and answers in one.',
    'agreements.md    Receipts of what you both signed, your drafts, and what you said of it.',
    'data      The same once more, as JSON: exact, for programs.',
  ].join('\n'),
}

/** The first file of a copy. */
export function readMeText(): string {
  const reasons = Object.values(takeoutCopy.leftOut).map((reason) => `- ${reason}`)
  return [takeoutCopy.readMe, '', takeoutCopy.leftOutTitle, ...reasons].join('\n')
}

function sizeOf(bytes: number): string {
  return bytes < mebibyte ? 'less than 1 MB' : `${Math.round(bytes / mebibyte)} MB`
}
