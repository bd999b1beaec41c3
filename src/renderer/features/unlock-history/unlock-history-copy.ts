import type { UnlockKind } from '#api/unlock-history-contract.ts'

export const unlockHistoryCopy = {
  title: 'When this room was opened',
  where: 'This list lies inside your room. Before the room is unlocked, nothing of it can be seen.',
  limits:
    'Somebody who has this computer’s disk can remove tries from it, or put some in. It can help you to notice something; it proves nothing. A slip of your own fingers stands here too, also one inside the room, where your passphrase is asked for again.',
  empty: 'Nothing is listed yet.',
  kinds: {
    passphrase: 'Opened with your passphrase',
    recovery: 'Opened with your recovery code',
    'refused-passphrase': 'Somebody tried a passphrase that did not open it',
    'refused-recovery': 'Somebody tried a recovery code that did not open it',
  } satisfies Record<UnlockKind, string> as Record<UnlockKind, string>,
  clear: 'Clear this list',
  clearTitle: 'Clear this list?',
  clearBody: 'All of its lines go. The next opening stands in it again.',
  clearConfirm: 'Clear it',
  keep: 'Keep it',
  cleared: 'The list is empty now.',
  tried: 'Since you were last here, a passphrase was tried that did not open this room.',
  seeWhen: 'See when',
}
