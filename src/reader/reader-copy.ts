/** Every word of the reader. It names no app: whoever gets the file knows nothing of one. */
export const readerCopy = {
  title: 'A sealed document',
  lead: 'Somebody prepared this document for you and sealed it. It opens here, in this browser, and nothing is sent anywhere.',
  off: 'If there is nothing below to type words into, this file was changed on its way, or scripts are switched off in this browser. Then open the file that ends in .age with the age tool, or ask for this one again.',
  limits: {
    title: 'What this page cannot do',
    items: [
      'It cannot prove that it is the page that was sent to you. Somebody who could change it on its way could also change it so that it passes on the words that you type.',
      'Whoever sent it can tell you its SHA-256 another way. Compare that before you type anything: "sha256sum" with the name of the file shows it, on a Mac "shasum -a 256" with the name, on Windows "certutil -hashfile", the name, and SHA256.',
      'The surer way is the age tool (age-encryption.org), which comes to you from elsewhere. The file that ends in .age opens there, with the same words.',
      'What you have opened or saved is not protected any more. Keep it as you keep other records.',
    ],
  },
  words: 'The six words',
  wordsHint: 'With blanks between them. They reach you another way than this file.',
  ownKey: 'With a key of your own instead',
  key: 'Your secret key',
  keyHint:
    'It begins with AGE-SECRET-KEY-. It is used in this page only. A key file that has a passphrase of its own opens with the age tool alone.',
  keyFile: 'Or the file with your key',
  open: 'Open it',
  opening: 'Opening it. With six words this takes some seconds, in which the page does not answer.',
  opened: 'It is open, and every byte is as it was sealed.',
  nothing: 'Type the six words, or give your key.',
  refused: {
    'no-match':
      'It does not open. Either these are not the words or the key that it was sealed with, or it was changed on its way. Nothing of it is shown. Ask for the words once more; if they are right, ask for the file again.',
    changed:
      'This file was changed or damaged on its way. Nothing of it is shown. Ask for it again, and do not type the words into this one any more.',
    'no-key': 'That is no key that this page knows. It begins with AGE-SECRET-KEY-.',
    memory: 'This browser has not enough memory for it. Use the age tool.',
  },
  document: 'The document',
  save: { page: 'Save it opened, as HTML', json: 'Save it opened, as JSON' },
  print: 'Print it',
  close: 'Close it again',
}
