import type { FailureCode } from '../api/api-error.ts'

/** What went wrong, in one or two sentences, wherever a screen has nothing more exact to say. */
export const failureCopy: Record<FailureCode, string> = {
  'invalid-input': 'That could not be taken as it is. Nothing was changed.',
  locked: 'The room is locked. Unlock it and try again.',
  'not-locked': 'A room is open already. Lock it first.',
  'wrong-passphrase': 'That did not open it. You can try again.',
  'passphrase-weak': 'This passphrase would be too easy to guess. Please choose another.',
  'recovery-code-typo': 'Something in the code does not fit. Compare it with your paper once more.',
  'recovery-code-half': 'This is one half of a code. The other half is needed too.',
  'not-found': 'This is no longer here. It may have been erased.',
  'too-large': 'This is longer than one entry can hold.',
  'images-full':
    'Your room holds 128 MB of pictures, and no more. Erasing an entry with pictures for good makes place.',
  'templates-full': 'Your room holds 200 templates, and no more. Remove one that you do not need, then try again.',
  'disk-full': 'The disk is full. Make some space on it, then try again.',
  'disk-failed': 'The disk did not take it. Check that it is connected and can be written to, then try again.',
  'vault-missing': 'The folder with your room is not there at the moment.',
  'vault-exists': 'There is a vault in this folder already. Nothing was changed.',
  'vault-full': 'Two people have a room here already. Nothing was changed.',
  'words-changed': 'The six words are not the ones that you saw. Nothing was done. Look at them again.',
  'together-over':
    'You have sat together for six hours, and after that nothing more is kept. Lock, and sit down together again.',
  'moved-on': 'This has moved on since you opened it. Nothing was changed. Look at it again.',
  'clock-behind': 'The clock of this computer shows an earlier time than before. Set it right, then try again.',
  'words-guarded':
    'Some words in it need other words, or a reason beside them, before anybody can sign. Go back to it, and change it.',
  'vault-foreign': 'This folder holds something that is not a vault of this app. Nothing was changed.',
  'vault-damaged': 'A file of the vault is damaged. Nothing was changed.',
  'vault-newer': 'This vault was made by a newer version of this app. Nothing was changed.',
  'vault-read-only': 'This folder cannot be written to. Nothing was changed.',
  'vault-in-use': 'This vault is open in another window.',
  internal: 'Something went wrong inside the app. What was saved before is safe on the disk.',
  disconnected: 'The part of the app that holds the keys has stopped.',
}
