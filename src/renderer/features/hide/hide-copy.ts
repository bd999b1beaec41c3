import type { ChordRefusal } from '#api/hide-chord.ts'

export const hideCopy = {
  title: 'Before you write: what Hide does',
  how: 'The button is at the top right of every screen. Pressing Shift alone three times within five seconds does the same. Your words are saved first. Coming back asks for your passphrase.',
  try: 'You can try it at any time. Nothing is lost by it.',
  done: 'I have read this',
  settingsTitle: 'Hide',
  chord: {
    title: 'Keys of your own',
    why: 'You can choose keys that do the same on every screen of your open room. They are kept inside it: before it is unlocked, only the button and Shift three times hide. Both go on working beside your keys.',
    none: 'You have chosen none.',
    now: 'Your keys:',
    choose: 'Choose keys',
    chooseOthers: 'Choose other keys',
    stop: 'Leave it as it is',
    remove: 'Remove them',
    press: 'Press the keys together now. Escape leaves everything as it is.',
    chosen: (keys: string) => `${keys} hides from now on.`,
    removed: 'Your own keys are removed.',
    refused: {
      key: 'Please take a letter, a digit or one of F1 to F12, together with Ctrl and Alt.',
      bare: 'That could be pressed while writing. Hold Ctrl and Alt together with the key.',
      types: 'On many keyboards that types a sign. Hold Ctrl together with Alt, and not AltGr.',
      taken:
        'The app, the browser or the system already does something else with that. Please take other keys, for example with Ctrl and Alt.',
    } satisfies Record<ChordRefusal, string>,
  },
}
