import type { VaultProblem } from '#api/vault-contract.ts'

interface ProblemText {
  readonly title: string
  readonly what: string
  readonly safe: string
  readonly next: readonly string[]
}

export const problemsCopy = {
  folder: 'The folder is:',
  again: 'Look again',
  texts: {
    'vault-missing': {
      title: 'The folder is not there',
      what: 'The folder that holds your vault cannot be found.',
      safe: 'Nothing was made in its place, and nothing was changed.',
      next: [
        'If it lies on another disk or a stick, connect it and look again.',
        'If you moved it, move it back, or start the app with the new place.',
      ],
    },
    'vault-foreign': {
      title: 'This folder holds something else',
      what: 'There are files in this folder that do not belong to a vault of this app.',
      safe: 'None of them was opened or changed.',
      next: [
        'Choose an empty folder for a new vault.',
        'If your vault should be here, look for it in another folder or in a backup.',
      ],
    },
    'vault-damaged': {
      title: 'A file of the vault is damaged',
      what: 'A file is cut short, missing, or not as this app wrote it. This can happen when a disk fails or a copy stops half-way.',
      safe: 'Nothing was changed or repaired, so nothing more can be lost by opening this page.',
      next: [
        'Make a copy of the whole folder first, as it is.',
        'If you have an earlier copy of the folder, start the app with that one.',
      ],
    },
    'vault-newer': {
      title: 'This vault is newer than this app',
      what: 'It was last opened by a newer version, which may store things that this one does not know.',
      safe: 'Nothing was changed. Your words are all there.',
      next: ['Install the newer version of the app, then open this vault with it.'],
    },
    'vault-read-only': {
      title: 'This folder cannot be written to',
      what: 'The app may read this folder but not save in it, so it would lose what you write.',
      safe: 'Nothing was changed. Your words are all there.',
      next: [
        'If it lies on a stick or a memory card, see whether it is write-protected.',
        'Otherwise give your account the right to write in it, then look again.',
      ],
    },
    'vault-in-use': {
      title: 'This vault is already open',
      what: 'Another window on this computer has it open. Only one can, so that no words get lost between them.',
      safe: 'Nothing was changed.',
      next: ['Go to the other window, or lock and close it, then look again.'],
    },
  } satisfies Record<VaultProblem, ProblemText> as Record<VaultProblem, ProblemText>,
}
