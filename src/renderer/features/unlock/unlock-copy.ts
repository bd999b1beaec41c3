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
  synced: 'The folder of this vault looks as if a program copies it to other places.',
}
