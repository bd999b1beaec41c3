export const paletteCopy = {
  title: 'Go to',
  field: 'Where to, or which entry',
  hint: 'A place, or words of a title',
  doing: 'What you can do',
  entries: 'Entries by title',
  nothing: 'Nothing has this name.',
  untitled: 'Without words yet',
  newEntry: 'New entry',
  lock: 'Lock',
  hide: 'Hide',
}
