import type { ChangeKind, LeftOutReason } from './report.ts'

const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)

export const importCopy = {
  title: 'Bring in a journal',
  lead: 'Entries that you wrote elsewhere become entries of your room. The files themselves are only read, and nothing leaves this computer.',
  takesTitle: 'What can be read',
  takes: [
    'Day One: export your journals as JSON there. That makes a zip file: unpack it, and choose the folder that comes of it. With the folder, its pictures come along.',
    'A folder of Markdown files, as Obsidian and many others keep it, with its pictures. Where lines at the top of a file name its day, its title or its tags, they are taken too.',
    'Plain text files. The day is taken from the name of the file, or from when it was changed. What else is in the name becomes the title.',
    'jrnl: its text file, or its JSON.',
    'A readable copy that was made here: unpack it, then choose the folder.',
  ],
  unpack: 'To unpack a zip file: on Windows, right-click it and choose “Extract all”. On a Mac, double-click it.',
  notTitle: 'What does not come along',
  not: [
    'Sound, films, and pictures that no entry shows or that this app cannot read. The report says how many there were.',
    'More pictures than fit: your room holds 128 MB of them, drawn smaller, which is about 400 photographs. The first ones come along, and the report says how many did not.',
    'Places, weather, and other things that a program notes by itself.',
    'Tables, code and colours become plain words.',
    'Of a readable copy, only entries come back. Feelings and other words stay in its files.',
  ],
  original:
    'The files stay where they are, also those that were unpacked, and can be read there. Think of them, too, before others use this computer.',
  folder: 'Choose a folder',
  files: 'Choose files',
  reading: (percent: number, pictures: number) =>
    `Reading. ${percent} percent of the files are read.${pictures === 0 ? '' : ` Pictures so far: ${pictures}.`}`,
  keeping: (done: number, of: number) => `${done} of ${of} are made. None of them is there before all are.`,
  searching: (done: number, of: number) => `They are there. ${done} of ${of} can be searched.`,
  stay: 'If your room locks before the end, nothing is brought in.',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was brought in.',
  notDone: 'Nothing was brought in.',
  tooMuch: 'This is more than can be brought in at once: 50,000 entries, or about 100 MB of text. Choose fewer files.',
  preview: {
    title: 'What was found',
    none: 'There is nothing new in these files. Nothing is brought in.',
    found: (count: number) => `${entries(count)} can be brought in.`,
    days: (from: string, to: string) => `The first day is ${from}, the last one ${to}.`,
    known: (count: number) =>
      count === 1
        ? '1 entry is here already. It stays as it is, in your journal or in the trash.'
        : `${count} entries are here already. They stay as they are, in your journal or in the trash.`,
    twice: (count: number) => (count === 1 ? '1 entry was there twice.' : `${count} entries were there twice.`),
    sample: 'The first few',
    untitled: 'Without words',
    bringIn: (count: number) => `Bring in ${entries(count)}`,
    other: 'Choose other files',
  },
  report: {
    title: 'What could not be taken as it is',
    changes: {
      pictures: (count) => `Pictures: ${count}. Their files stay where they are.`,
      'no-room': (count) =>
        `Pictures for which your room has no space: ${count}. It holds 128 MB of them. Their files stay where they are.`,
      loose: (count) => `Pictures that no entry shows: ${count}. They stay out.`,
      attachments: (count) => `Sound, films and other files: ${count}.`,
      places: (count) => `Entries with a place or the weather: ${count}. The room keeps neither.`,
      guessed: (count) =>
        `Entries whose day may be off by one: ${count}. The file says the time, and not in which part of the world.`,
      'by-file': (count) => `Entries that name no day: ${count}. They have the day on which the file was changed.`,
      'old-form': (count) => `Entries in an old form of text: ${count}. Some of their letters may be wrong.`,
      tags: (count) => `Entries with tags that are too long, or more than 20: ${count}. The others came along.`,
      facts: (count) =>
        `Entries with lines above their text that mean nothing here: ${count}. Those lines stay in their files.`,
      trash: (count) => `Entries that were in the trash: ${count}. They stay out.`,
      'no-entry': (count) =>
        `Parts of a readable copy that are no entries, as feelings or what stood in our room: ${count}. They stay in their files.`,
    } satisfies Record<ChangeKind, (count: number) => string>,
    leftOut: 'Left out',
    beyond: (count: number) => `And ${count} more.`,
    reasons: {
      zip: 'This is a zip file. Unpack it first.',
      unknown: 'Of a kind that cannot be read here.',
      'not-text': 'Not text, or in an old form of it.',
      unreadable: 'This computer did not let it be read.',
      'not-json': 'Not an entry of a kind that is known.',
      'too-long': 'Longer than one entry can hold.',
      'too-large': 'Larger than what can be read, which is 1 GB.',
      empty: 'Without words.',
      'no-entries': 'No entries were found in it.',
    } satisfies Record<LeftOutReason, string>,
  },
  last: {
    title: 'What you brought in last',
    text: (count: number) =>
      count === 1 ? '1 entry of it is in your journal.' : `${count} entries of it are in your journal.`,
    takeBack: 'Take it back',
    question: 'Take this import back?',
    explain: (count: number) =>
      `${entries(count)} ${count === 1 ? 'goes' : 'go'} to the trash, with whatever you changed in them since. You can put each back from there for 30 days.`,
    yes: 'Move to the trash',
    no: 'Keep them',
  },
  done: {
    title: 'They are here',
    late: 'They were here before it could stop.',
    text: (count: number) => `${entries(count)} came in. They lie in your journal, each on its day.`,
    takeBack: 'Take this import back',
    hint: 'Taken back, they lie in the trash. Nothing else is touched.',
    takenBack: (count: number) => `${entries(count)} went to the trash.`,
    more: 'Bring in more',
    journal: 'To the journal',
  },
}
