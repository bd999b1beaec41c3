import type { Membership } from '#api/membership-contract.ts'

type TurnedDown = Extract<Membership, { state: 'turned-down' }>['kind']
type Broken = Extract<Membership, { state: 'broken' }>['why']

const notThePassphrase =
  'These six words are not a passphrase. Nobody needs your passphrase for this: do not say it aloud.'

export const membershipCopy = {
  ourRoom: 'Our room',
  words: 'Six words to compare',
  takeAlong:
    'What stands in our room belongs to both. Either can take it along, to a therapist for instance, alone and without telling the other.',
  untouched: 'Your own room is not touched. Everything that you wrote in it is there, and only you can see it.',
  solo: {
    what: 'A room that two people can both see. It is there when a second person has a room of their own, and both have said yes.',
    alone: 'You can use your own room alone, for as long as you like.',
    journal: 'Your journal stays in your own room. Only what you choose to share can be seen here.',
    howTitle: 'How a second person sets up a room',
    how: [
      'Lock your room.',
      'On the screen that then stands there, choose “Set up a room for a second person”, and leave the seat to them. They need no passphrase of yours.',
      'When you next unlock, this page shows six words. The two of you compare them, and you decide.',
    ],
    second: 'A second person has a room of their own here. They can ask for a shared room from it.',
    declined: 'You said no to a shared room. The other person keeps their own room, and can ask again.',
    'words-differ':
      'You said that the six words differ, so no shared room was opened. The other person keeps their own room, and can ask again. Then there are words to compare again.',
    differAgain:
      'If they differ a second time, somebody may have changed the files of this vault. Then it is better to open no shared room in it.',
  },
  asked: {
    title: 'You are asked for a shared room',
    who: (letter: string) => `Room ${letter} was set up on this computer. It asks to open a room for the two of you.`,
    howTitle: 'Compare six words, sitting together',
    how: (letter: string) => [
      `Only one person can be in at a time, so ${letter} has six words on paper, from their own room.`,
      `${letter} reads them aloud, one by one. You look at the words below and say nothing until all six are read.`,
      'They are the same only if all six are, in the same order.',
    ],
    why: 'The words stand for the keys of both rooms. If somebody had put other keys in between, the words would differ.',
    notThePassphrase,
    consent:
      'If you open it, you see each other’s names there, and both of you can see whatever either of you shares. It opens no way into your own room.',
    answers:
      'You can leave this for another day. “No” and “The words differ” are shown to the other person the next time they unlock.',
    pressed:
      'If you feel pressed to say yes, “Not now” does nothing and tells nobody. Help is at the top of every screen.',
    same: 'The words are the same: open our room',
    differ: 'The words differ',
    later: 'Not now',
    no: 'No',
    changed:
      'The six words were exchanged while you looked at them. Nothing was done. Compare the words that stand here now.',
    gone: 'What you were asked has changed in the meantime. Nothing was done. This page shows how things stand now.',
    opening: 'Opening our room.',
  },
  opened: {
    title: 'Our room is open',
    names: 'The two of you see each other’s names there, and nothing else of each other’s own rooms.',
    both: 'It is there for both of you from now on. The other person finds it when they next unlock.',
    paper: 'The paper with the six words is not needed any more.',
    go: 'Go to our room',
  },
  waiting: {
    title: 'Six words to compare',
    asked: 'You asked for a shared room. The other person sees that when they next unlock their own room, and decides.',
    paper: 'Write these six words down, in this order, on a sheet of their own.',
    howTitle: 'How you compare them',
    how: [
      'Only one of you can be in at a time. So lock your room when you have them on paper.',
      'Sit together when the other person has unlocked. Their page “Our room” shows six words too.',
      'Read yours aloud from the paper, before they say theirs. They open our room only if all six are the same, in the same order.',
    ],
    notThePassphrase,
    sheet: 'Keep the sheet with your passphrase apart from this one. It stays with you alone.',
    own: 'Your own room is yours already, whatever the answer is.',
    withdraw: 'Withdraw',
    withdrawHint: 'You can take back what you asked, and ask again later.',
  },
  turnedDown: {
    again: 'Ask again',
    againHint: 'You can ask again, or use your own room alone, for as long as you like.',
    notAsked:
      'It could not be asked: this vault is shared by two other rooms now, or your question was answered before. Nothing was changed.',
    declined: {
      title: 'The answer was no',
      body: ['The other person chose not to open a shared room. That is a full answer, and it needs no reason.'],
    },
    'words-differ': {
      title: 'The words were not the same',
      body: [
        'The other person answered that the six words differ. So no shared room was opened.',
        'It can be a slip: a word misheard, or two words in another order. Ask again, and compare them slowly.',
        'If they differ a second time, somebody may have changed the files of this vault. Then it is better to open no shared room in it.',
      ],
    },
    withdrawn: {
      title: 'You took it back',
      body: ['Nothing is asked at the moment. The other person sees nothing of it when they unlock.'],
    },
    lost: {
      title: 'What you asked is not there any more',
      body: [
        'The file that holds your question is gone, or it cannot be read. That happens when an older copy of the folder was put back, or when somebody removed it.',
      ],
    },
  } satisfies Record<TurnedDown, { title: string; body: string[] }> & Record<string, unknown>,
  broken: {
    title: 'Our room cannot be opened',
    keys: {
      what: 'The files of this vault name other keys than those that the two of you compared. Somebody may have put in their own, so nothing of our room is opened.',
      next: 'Do not share anything here for now. If one of you has a copy of the folder from before, close the app and put the copy back.',
    },
    missing: {
      what: 'The file of our room is not in the folder of this vault.',
      next: 'If it was moved, lock, close the app, and put it back beside the others. A copy of the whole folder from before holds it too.',
    },
    changed: {
      what: 'The file of our room was changed or put back by something other than this app, so it is not opened.',
      next: 'If one of you has a copy of the folder from before, close the app and put the copy back.',
    },
    newer: {
      what: 'Our room was written by a newer version of this app.',
      next: 'Lock, close the app, and start the newer version. Nothing was changed by this one.',
    },
    disk: {
      what: 'The disk did not hand over the file of our room.',
      next: 'Check that the disk is connected, is not full, and can be written to. Then lock and unlock again.',
    },
  } satisfies Record<Broken, { what: string; next: string }> & Record<string, unknown>,
}
