export const versionsCopy = {
  title: 'Earlier texts',
  intro:
    'When you pause and then write on, the text as it was is kept. The older they are, the fewer stay. Only you can see them.',
  deleted: 'What you delete from an entry stays in its earlier texts until you erase them.',
  none: 'There is no earlier text of this entry yet.',
  untitled: 'An entry without a title',
  list: 'Kept texts',
  all: 'All earlier texts',
  choose: 'Choose one to read it, or to put it beside the entry as it is now.',
  backToEntry: 'Back to the entry',
  as: {
    question: 'Show',
    whole: 'This text',
    beside: 'Beside the entry as it is now',
  },
  restore: 'Restore this text',
  restored: 'Restored. What stood there before is kept as an earlier text.',
  undo: 'Undo',
  undone: 'Taken back. The entry is as it was before.',
  erase: {
    open: 'Erase earlier texts',
    title: 'Erase all earlier texts of this entry?',
    body: 'The entry stays as it is now. Its earlier texts cannot be brought back by anyone.',
    limits:
      'What stays: the earlier copies of your room, with this entry as it was on their days; copies made of the vault folder before now; and old parts of the disk that no program can reach to clear.',
    confirm: 'Erase them',
    keep: 'Keep them',
    done: 'The earlier texts are erased.',
  },
  compare: {
    before: 'Then',
    after: 'Now',
    same: 'The words are the same.',
    places: (count: number) =>
      count === 1 ? 'The words differ in one place.' : `The words differ in ${count} places.`,
    legend: 'A dashed line is under words that were only there then, a solid line under words that are only there now.',
    formatting:
      'Only words are compared, which pictures stand there, and where links lead. Bold, headings and the like are not.',
    next: 'Next place',
    previous: 'Place before',
    place: (place: number) => `Place ${place}`,
    nothingBefore: 'Nothing stood here.',
    nothingAfter: 'Nothing stands here.',
    onlyBefore: 'only then:',
    onlyAfter: 'only now:',
    end: ', end.',
  },
}
