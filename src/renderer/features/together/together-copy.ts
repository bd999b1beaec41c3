/** The words of sitting down together: the lock screen's button, the two gates, and the room for both. */
export const togetherCopy = {
  begin: 'Sit down together',
  beginning: 'Making a seat for both of you',
  notBegun: 'That did not begin. You can try again.',
  gate: {
    seat: (letter: string) => `${letter}, please take the seat`,
    away: (letter: string) => `${letter}, please look away while the passphrase is typed.`,
    ready: (letter: string) => `I am ${letter}, and I am in the seat`,
    title: (letter: string) => `${letter}, your passphrase`,
    passphrase: 'Passphrase',
    why: 'It opens our room for both of you. Your own room stays closed.',
    pass: 'Go on',
    waiting: 'This takes a second or two',
    wrong: 'That did not open it. You can try again.',
    gone: 'Our room cannot be opened like this. Lock, and look into your own room: it says what is the matter.',
    leave: 'Not now',
  },
  room: {
    title: 'Our room',
    how: 'Your own rooms are closed. What stands here, both of you can read at any time, each alone as well.',
    write: 'To add something, lock, and open your own room: everybody writes for themselves.',
  },
} as const
