export const paletteCopy = {
  title: 'Go to',
  field: 'Where to, or which entry',
  hint: 'A place, or words of a title',
  doing: 'What you can do',
  entries: 'Entries by title',
  nothing: 'Nothing has this name.',
  untitled: 'Without words yet',
  newEntry: 'New entry',
  logFeeling: 'Log a feeling',
  lock: 'Lock',
  hide: 'Hide',
}
