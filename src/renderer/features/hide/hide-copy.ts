export const hideCopy = {
  title: 'Before you write: what Hide does',
  does: 'Hide clears the screen and locks. It cannot remove traces that the computer keeps.',
  how: 'The button is at the top right of every screen. Pressing Shift alone three times within five seconds does the same. Your words are saved first. Coming back asks for your passphrase.',
  notTitle: 'What Hide does not do',
  not: [
    'It does not remove the app from this computer.',
    'It does not clear lists of recent apps, or files that were exported.',
    'It does not undo what a program that watches this computer has recorded.',
  ],
  try: 'You can try it at any time. Nothing is lost by it.',
  done: 'I have read this',
}
