export const snapshotsCopy = {
  title: 'Earlier copies',
  what: 'Once a day, soon after you open your room, a copy of it is kept beside it. The copies of the latest seven days stay, and those of four weeks before.',
  sealed:
    'Like your room, they cannot be opened without your passphrase. They lie in the same folder: a lost disk takes them along. When you change your passphrase, they go.',
  empty: 'There is no copy yet. The next one is made when you open your room on another day.',
  list: 'Copies',
  entries: (count: number) =>
    count === 0 ? 'It holds no entries.' : count === 1 ? 'It holds one entry.' : `It holds ${count} entries.`,
  looking: 'Opening the copy. This takes a moment.',
  unreadable: 'This copy cannot be opened. Its file is damaged.',
  restore: 'Put it in place of my room',
  restoreTitle: 'Put this copy in place of your room?',
  restoreBody: (when: string) => `Your room becomes as it was on ${when}.`,
  restoreKept:
    'Your room as it is now is kept as an earlier copy first, so you can come back to it. Entries that you erased since then may be there again.',
  restoreConfirm: 'Put it in place',
  leave: 'Leave it as it is',
  restoring: 'Putting the copy in place. This takes a moment.',
  restored: (when: string) => `Your room is as it was on ${when}. How it was before stands first in this list.`,
  sharedTitle: 'Our room, as it was',
  shared:
    'On the same days a copy of our room is kept for you. It can be read, and it never takes the place of our room. These copies are yours: they go with your room, and with your passphrase when you change it.',
  sharedTakenOut: (partner: string) =>
    `What one of you takes out of our room leaves your copies soon after you next open your room. ${partner} has copies of their own, and it leaves those when they next open theirs.`,
  nobodyNamed: 'The other person',
  sharedEmpty: 'There is no copy of our room yet.',
  sharedOn: (when: string) => `Our room, ${when}`,
  erasedTitle: 'Entries you erased',
  erased:
    'An entry that you erase for good leaves your room at once. In earlier copies it stays for up to seven days, in case it was a mistake. Then it is taken out of them as well.',
  erasedNone: 'At the moment there is none in them.',
  eraseNow: 'Take erased entries out of earlier copies now',
  erasing: 'Taking them out. This takes a moment.',
  erasedDone: 'They are out of every copy. Old parts of the disk, and copies of the whole folder, are not covered.',
  damagedTitle: 'A damaged file is kept',
  damaged: (when: string) =>
    `On ${when} your room’s file could not be opened, and a copy took its place. The damaged file is still in the folder. Someone who repairs files may find words in it, with your passphrase.`,
  remove: 'Remove the damaged file',
  removeTitle: 'Remove the damaged file?',
  removeBody: 'What could still be found in it goes with it.',
  removeConfirm: 'Remove it',
  keep: 'Keep it',
  removed: 'The damaged file is removed.',
}
