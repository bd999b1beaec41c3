import type { DestinationProblem, LeavingStep } from '#api/leaving-contract.ts'

const nobody = 'the other person'
const nameOf = (partner: string | null) => partner ?? nobody

export const leavingCopy = {
  title: 'Leaving',
  lead: 'You can go with your room, and you can erase it. Both need only you: nobody has to agree, and nobody is asked.',
  contents: 'Ways of leaving',
  ways: {
    copy: {
      title: 'Leave with your own room',
      text: 'A room of your own in another folder, on a stick for example. This one stays as it is.',
    },
    erase: { title: 'Erase my room', text: 'What goes, and what stays behind.' },
  },
  stop: 'Stopping is also a decision you are allowed to make here.',
  passphrase: 'Your passphrase',
  wrong: 'That did not open it. You can try again.',

  copy: {
    title: 'Leave with your own room',
    takes: 'What you take along',
    list: (shared: boolean, partner: string | null) => [
      'Your room: every entry, the trash and your settings.',
      ...(shared
        ? [`What you and ${nameOf(partner)} have shared, as it is now. It can be read there, and nothing can be added.`]
        : []),
    ],
    stays: 'What this does not do',
    staysList: (partner: string | null) => [
      'Nothing changes here. Your room stays until you erase it.',
      partner === null ? 'Nobody is told.' : `${partner} is not told.`,
      'Earlier copies, of your room and of a shared one, stay here and are not taken along.',
      'Whoever gets hold of the new folder can try passphrases on it, as with this one.',
    ],
    folder: 'Folder',
    folderHint:
      'The full address of a folder that is empty or not there yet. The folder above it has to be there. On a stick it begins with the address of the stick.',
    passphraseHint: 'The new room opens with the same passphrase.',
    make: 'Make my own room there',
    synced:
      'This folder seems to copy itself to other computers. Copies that are made there cannot be taken back. You can choose another folder, or go on.',
    goOn: 'Go on with this folder',
    steps: {
      passphrase: 'Looking at your passphrase.',
      room: 'Copying your room. This takes a while when you have written much.',
      shared: 'Copying what you both have shared.',
      check: 'Opening the new room, to see that everything is there.',
      done: 'Done.',
    } satisfies Record<LeavingStep, string>,
    stop: 'Stop',
    stopped: 'Stopped. Nothing was left in the other folder.',
    notMade: 'Your own room was not made.',
    problems: {
      relative: 'Please give the full address, from its very beginning.',
      inside: 'This is inside the folder that holds your room now. Please choose another.',
      'vault-exists': 'There is a vault in this folder already. Please choose another.',
      'vault-missing': 'The folder above it is not there. If it is on a stick, plug it in and try again.',
      'vault-foreign': 'There is something in this folder already. Please choose one that is empty or not there yet.',
      'vault-damaged': 'There is something in this folder already. Please choose one that is empty or not there yet.',
      'vault-newer': 'There is a vault in this folder already. Please choose another.',
      'vault-read-only': 'This folder cannot be written to. Please choose another.',
      'vault-in-use': 'This folder is in use by another window. Please choose another.',
    } satisfies Record<DestinationProblem, string>,
  },

  copied: {
    title: 'Your own room is made',
    where: 'It is here:',
    what: (shared: boolean) =>
      shared
        ? 'It holds your room, and what you both had shared until now, to be read. It was opened once to see that everything is there.'
        : 'It holds your room. It was opened once to see that everything is there.',
    openTitle: 'How to open it',
    open: [
      'Start the app with this folder: put --vault and the address of the folder behind the command that starts it.',
      'Your passphrase is the same. The folder alone is enough, on this computer or on another one that has the app.',
    ],
    here: 'Your room in this folder is still there, and still yours. You can go on using it, or erase it.',
    erase: 'Erase my room here',
    keep: 'Keep my room here',
  },

  erase: {
    title: 'Erase my room',
    goes: 'What goes',
    goesList: (scope: 'room' | 'vault') =>
      scope === 'room'
        ? [
            'Your room, with every entry, the trash and your settings, and the copies that the app keeps for you, of your room and of the shared one.',
            'Your key goes first. What may be left for a moment cannot be opened any more.',
            'Your letter leaves the lock screen.',
          ]
        : [
            'Your room, with every entry, the trash and your settings, and the copies of it that the app keeps.',
            'Your key goes first. What may be left for a moment cannot be opened any more.',
            'Everything else in this folder that belongs to the app. Nobody else has a room here.',
          ],
    stays: 'What stays',
    staysList: (scope: 'room' | 'vault', partner: string | null) => [
      ...(scope === 'room'
        ? [
            `${capital(nameOf(partner))}’s room with the copies that belong to it, and what the two of you have shared. That can still be read there, and nothing is added any more. ${capital(nameOf(partner))} can see that you have left.`,
          ]
        : []),
      'Copies of the folder that were made earlier, by you, by somebody else or by a program. Your passphrase still opens them.',
      'Old parts of the disk that may still hold what was there. The app cannot reach them.',
      'What someone has read, and remembers.',
    ],
    final: (scope: 'room' | 'vault', partner: string | null) =>
      scope === 'room' && partner !== null
        ? `This cannot be undone by anyone, including ${partner}.`
        : 'This cannot be undone by anyone.',
    copyFirst: 'If you want to keep your words, leave with your own room first.',
    erase: 'Erase my room',
    keep: 'Keep my room',
    dialogTitle: 'Erase your room now?',
    after: 'When it is done, this page closes, and you see how the app starts from now on.',
    waiting: 'Your room is being erased. This page closes by itself.',
    notErased: 'Your room was not erased.',
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
