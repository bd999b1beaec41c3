export const unlockCopy = {
  title: 'Notes',
  who: 'Whose room',
  mark: (letter: string) => `Room ${letter}`,
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  recover: 'Use a recovery code',
  waiting: 'Opening. This takes a moment.',
  wrong: 'That did not open it. You can try again.',
  second: 'Set up a room for a second person',
  seat: (letter: string) => `This is for ${letter} alone. If somebody is next to you, ask them to look away.`,
  damaged: {
    title: 'Your room’s file is damaged',
    copy: (when: string) =>
      `Your passphrase is right. A copy of your room from ${when} is whole, and can take its place.`,
    after: 'What you wrote after that is not in it. The damaged file is kept beside it until you remove it.',
    open: 'Open the last good copy',
  },
  synced: 'The folder of this vault looks as if a program copies it to other places.',
}
