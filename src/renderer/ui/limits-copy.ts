/** What the app cannot protect, said in the same words wherever it is said. */
export const limitsCopy = {
  passphrase: {
    title: 'What it does not cover',
    list: [
      'A passphrase that someone can guess, or sees you type.',
      'A computer that someone else controls: a program that records keys or the screen sees what you see.',
      'Old copies of the files, and deleted files that the disk still holds.',
      'What someone has already read, and remembers.',
    ],
  },
  forgotten:
    'If you forget your passphrase, your words are lost, unless you have made a recovery code. Your partner cannot reset it, and neither can we.',
  hide: {
    does: 'Hide clears the screen and locks. It cannot remove traces that the computer keeps.',
    stickyKeys: 'Three presses of Shift are enough. After five, Windows may ask about Sticky Keys; you can answer No.',
    title: 'What Hide does not do',
    list: [
      'It does not remove the app from this computer.',
      'It does not clear lists of recent apps, or files that were exported.',
      'It does not undo what a program that watches this computer has recorded.',
    ],
  },
  unsafe: 'It cannot make an unsafe relationship safe.',
}
