/** What every trash asks and answers in the same words. What is in it, and what stays of it, its feature says. */
export const trashCopy = {
  emptyNow: 'Empty the trash now',
  emptyConfirm: 'Empty it',
  emptyKeep: 'Keep it all',
  emptied: 'The trash is empty.',
  restore: 'Restore',
  erase: 'Erase for good',
  eraseBody: 'It cannot be brought back by anyone.',
  keep: 'Keep it',
  erased: 'Erased.',
}
