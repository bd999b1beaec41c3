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
    'Your card for a hard moment, your own beginnings for entries, what you answered for yourself about agreements, and what you are writing for both.',
    'Nothing of anybody else: not what the other person wrote, and nothing of your settings.',
    'Not the earlier versions of an entry, and not the earlier copies of your room.',
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
  room: {
    title: 'Other words of mine',
    flooded: 'When I am flooded',
    card: {
      signs: 'My signs',
      pause: 'My words for a pause',
      helps: 'What helps',
      people: 'Who I can call',
    },
    templates: 'My own beginnings for entries',
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
  },
  readMe: [
    'These are your own words, as they were when this copy was made. Nothing here is locked: whoever has the files can read them.',
    '',
    'journal   Your entries, one file each, in folders by year. Each begins with its day and what you chose for it.',
    'trash     What was in the trash, if you asked for it.',
    'feelings  Your log of feelings, one file a month.',
    'images    The pictures of your entries.',
    'other-words.md   What else you wrote: your card, your own beginnings and words, named days, look-backs, reviews of agreements.',
    'data      The same once more, as JSON: exact, for programs.',
  ].join('\n'),
}

function sizeOf(bytes: number): string {
  return bytes < mebibyte ? 'less than 1 MB' : `${Math.round(bytes / mebibyte)} MB`
}
