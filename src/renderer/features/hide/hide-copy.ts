export const hideCopy = {
  title: 'Before you write: what Hide does',
  how: 'The button is at the top right of every screen. Pressing Shift alone three times within five seconds does the same. Your words are saved first. Coming back asks for your passphrase.',
  try: 'You can try it at any time. Nothing is lost by it.',
  done: 'I have read this',
  settingsTitle: 'Hide',
}
