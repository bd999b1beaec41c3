export const sharedCopy = {
  title: 'Our room',
  none: 'There is no room for both of you yet. Your own room does not need it.',
  emptyTitle: 'A room for both of you',
  empty:
    'You can write something for both, or share a copy of an entry from your journal. Nothing comes here by itself.',
  belongs: 'What stands here belongs to both of you. Either can take it along, alone and without telling the other.',
  nothingYet: 'Nothing is here yet. Each of you can add something from your own room.',
  pieces: 'What both of you can see',
  piece: (who: string, day: string) => `${who}, ${day}`,
  you: 'You',
  more: 'Show earlier ones',
  together: 'Kept by both, together',
  parted: (partner: string) =>
    `What you and ${partner} shared can still be read here. One of you has left, so nothing can be added.`,
  wordless: {
    changed: {
      own: 'This is not what you signed. It was changed outside the app, so its words are not shown.',
      other: (author: string) =>
        `This is not what ${author} signed. It was changed outside the app, so its words are not shown.`,
    },
    unreadable: {
      own: 'You signed this in a form that this version of the app cannot show. A newer version may be able to.',
      other: (author: string) =>
        `${author} signed this in a form that this version of the app cannot show. A newer version may be able to.`,
    },
  },
  card: {
    answers: {
      read: 'I have read this',
      'hear-more': 'I would like to hear more when you are ready',
    },
    answered: {
      read: (partner: string) => `${partner} has read this.`,
      'hear-more': (partner: string) => `${partner} would like to hear more when you are ready.`,
    },
    group: 'Your answer, if you like',
  },
  again: 'Try again',

  findings: {
    title: 'Something in our room is not as it was',
    missingOwn: 'Something that you shared is no longer here, and it was not taken out in the app.',
    missing: (partner: string) =>
      `Something that ${partner} shared is no longer here, and it was not taken out in the app.`,
    rewrittenOwn: 'Something that you shared was replaced after it was first seen here.',
    rewritten: (partner: string) => `Something that ${partner} shared was replaced after it was first seen here.`,
    ahead:
      'You have shared something that your own room no longer knows of: its files were put back to an earlier state.',
    foreign: 'There is something in the file that neither of you wrote. It is not shown.',
    why: 'An older copy of the folder that was put back can do this, and so can another program or a person. The app cannot tell which.',
    next: 'What is shown below is what its author signed. If you want to keep a record, copy the vault folder while the app is closed. You do not have to bring it up. Help is at the top of every screen.',
  },

  takeOut: {
    button: 'Take it out',
    title: 'Take this out of our room?',
    body: (partner: string) =>
      `It goes for both of you. ${partner} may already have read it, and that cannot be taken back.`,
    copies: (partner: string) =>
      `It leaves your earlier copies of our room soon after you next open your room, and ${partner}’s when they next open theirs.`,
    bodyTogether: (partner: string) =>
      `You and ${partner} kept this together, and either of you may take it out. It goes for both of you.`,
    limits: 'What stays: copies made of the vault folder before now, and a mark in the file that something was here.',
    confirm: 'Take it out',
    keep: 'Leave it here',
    done: (partner: string) => `Taken out of our room. ${partner} may already have read it.`,
    doneTogether: 'Taken out of our room, for both of you.',
  },

  earlier: {
    title: 'Our room, as it was',
    on: (when: string) => `On ${when}.`,
    whose: (partner: string) =>
      `This copy belongs to your room and cannot be opened without your passphrase. What stands in it was for you and ${partner}.`,
    only: 'It can be read. Our room stays as it is now, and nothing goes back into it from here. What was taken out of our room since is not shown.',
    opening: 'Opening the copy. This takes a moment.',
    damaged: 'This copy cannot be opened. Its file is damaged. Our room and your other copies are not touched by that.',
    gone: 'This copy is not there any more. A later one has taken its place.',
    nothing: 'Nothing stood in our room then.',
    pieces: 'What both of you could see then',
    back: 'Earlier copies',
  },

  draft: {
    title: 'You have begun something for our room',
    body: 'Only you can see it until you share it.',
    go: 'Go on writing',
    copyTitle: 'You have already begun something for our room',
    copyBody: 'There is room for one at a time. What you began is not lost either way.',
    instead: 'Move it to my journal and begin with the copy',
    discard: 'Discard',
    discardTitle: 'Discard what you began?',
    discardBody: 'It was never shared, and it cannot be brought back. Your journal stays as it is.',
    discardConfirm: 'Discard it',
    keep: 'Keep it',
    discarded: 'Discarded. Nothing was shared.',
  },

  compose: {
    write: 'Write for both',
    copyTitle: { entry: 'Share a copy', passage: 'Share what is selected' },
    copy: {
      entry:
        'This is a copy. Your entry stays as it is, and you can change or shorten this before anyone else sees it.',
      passage:
        'This is a copy of what you selected, and of nothing else. Your entry stays as it is, and you can change or shorten this before anyone else sees it.',
    },
    noPictures: 'Pictures are not part of a shared copy. They stay in your room.',
    back: 'Our room',
    kept: 'Kept. Only you can see this until you share it.',
    look: 'Look at it before sharing',
    nothing: 'There are no words here yet.',
  },

  preview: {
    title: (partner: string) => `What ${partner} will see`,
    exactly: (partner: string) => `This is exactly what ${partner} will see. The rest stays with you.`,
    share: 'Save for both of us',
    change: 'Go back to the words',
    shared: (partner: string) => `Shared. You and ${partner} can both see this now.`,
    tooLarge: 'This is longer than one piece in our room can hold. Go back and shorten it. Your words are kept.',
  },
}
