import type { ExportKind, FoundName } from '#api/export-contract.ts'
import type { Reader } from './export-draft.ts'

const mebibyte = 1024 * 1024

export const exportCopy = {
  title: 'For a therapist',
  lead: 'A document that someone who helps you can use in two minutes: what you choose, and nothing else. It is sealed before it leaves, and nothing here says afterwards that you made one.',
  steps: {
    choose: 'What it holds',
    words: 'Words and names',
    preview: 'Look at it',
    seal: 'Seal it',
  },
  stepOf: (at: number, of: number, name: string) => `Step ${at} of ${of}: ${name}`,
  begin: 'Begin',
  howToOpen: 'A page for whoever gets it',

  reader: {
    label: 'Who is it for?',
    choices: {
      own: 'My own therapist',
      couple: 'A therapist for both of us',
      other: 'Someone else who helps',
    } satisfies Record<Reader, string>,
    coupleTitle: 'Before you give something to a therapist for both',
    couple:
      'Ask how they handle private material. Some couple therapists keep a no-secrets policy, which means that what one of you gives them may be discussed with both.',
  },
  period: 'Which days?',
  four: 'The last four weeks, unless you choose others.',
  tooLong: 'A document can hold ten years at most.',
  summary: {
    label: 'The log of feelings',
    feelings: 'A summary on the first page: how many, how strong by week, the most frequent words',
    ownWords: 'In it, the words that you added yourself, as you typed them; otherwise they are counted, and not said',
    none: 'What you wrote in the log is chosen below, one by one.',
  },
  kinds: {
    entry: 'Journal entries',
    feeling: 'Texts from the log of feelings',
    day: 'Days you named',
    reflection: 'Reflection',
    review: 'Your reviews of agreements',
    piece: 'From the room of both',
    question: 'Questions for each other',
    agreement: 'Agreements that both have signed',
    'check-in': 'Check-ins, and what was said at reviews',
  } satisfies Record<ExportKind, string>,
  hints: {
    entry: 'None is taken unless you tick it.',
    feeling: 'What you know, what you are filling in, what you asked for. None is taken unless you tick it.',
    day: 'They stand on the first page as key events.',
    reflection: 'What you chose and wrote on that day. None is taken unless you tick it.',
    review: 'What you answered for yourself. None is taken unless you tick it.',
    question: 'With the answer, where there is one. What waits for a talk time is not listed.',
    'check-in': 'Each stands for its day. Nothing is counted.',
    agreement: 'Title, what it is about, dates and state stand on the first page. Nothing is counted.',
    piece: 'What stands in the room of both belongs to both. Either may take it along.',
  } satisfies Record<ExportKind, string>,
  open: (kind: string, count: number) => (count === 0 ? kind : `${kind}: ${count} chosen`),
  agreementsFailed:
    'The agreements of these days could not be read, and without them the first page would not be whole. Choose the days once more.',
  roomBroken: 'Our room cannot be opened now. Nothing of it can be part of this, agreements included.',
  none: 'There is nothing of it in these days.',
  more: 'Show more',
  inFull: 'Also every word of these agreements',
  never: {
    title: 'Never part of it',
    items: [
      'Times of day, and anything in the trash.',
      'Prompts that you were shown, and answers that are kept nowhere.',
    ],
  },

  /** Where two who sit together make it. */
  both: {
    door: 'Something for a therapist',
    lead: 'A document that you make together: what you choose of what both of you see, and nothing else. It is sealed when both of you have said so, and nothing here says afterwards that you made one.',
    never: {
      title: 'Never part of it',
      items: ['Anything that only one of you can see.', 'Times of day, and anything that was taken out.'],
    },
    help: 'What we would most like help with',
    called: (first: string, second: string) => `${first} and ${second}`,
    names: { 'my-partner': 'By initials', initial: 'By initials', name: 'By the names that you use here' },
    keepTitle: 'Do both of you give this?',
    keep: 'Each of you decides. It is sealed or printed when both of you have said so, exactly as it stands above. Either can take that back until then.',
    wait: 'It takes both of you.',
    back: 'Our room',
  },

  help: 'What I would most like help with',
  helpHint: 'It comes first. One or two sentences are enough.',
  safety: 'A line about safety, if you want one',
  by: 'Prepared by',
  byHint: 'As it should stand there: a name, initials, or nothing.',
  for: 'For',
  forHint: 'Whoever reads it, if you like.',
  partner: {
    label: (called: string, isOne: boolean) => `How ${called} ${isOne ? 'is' : 'are'} called in it`,
    choices: { 'my-partner': 'My partner', initial: 'An initial', name: 'As I typed it' },
  },
  names: {
    title: 'Names',
    lead: 'Other people become initials wherever their names are found. Not every name can be found: look through the document before it is sealed. Tick a word to leave it as you typed it.',
    looking: 'Looking for names.',
    none: 'No names were found.',
    added: 'What you typed here holds more words that may be names. Look through the list before you go on.',
    guesses: {
      name: 'Likely names',
      unknown: 'Unknown words, perhaps names',
      unsure: 'Perhaps a place, or another word',
    } satisfies Record<FoundName['guess'], string>,
    many: 'There are more than can be listed. Those become initials too.',
    more: 'Further names',
    tooMany: 'A hundred names are taken at most, of sixty letters each. With more, some would stay as you typed them.',
    moreHint:
      'One on each line, or with commas between them. They become initials too. Names in small letters that are in no list are not found by themselves, and neither are those in scripts without capitals, such as Arabic, Hebrew or Chinese: write them here.',
  },

  making: 'Putting it together.',
  preview: {
    lead: 'This is the very document that will be sealed, to the last word. Its first page ends at the dashed line. Where further pages end, the print window shows.',
    frame: 'The document',
    drawing: 'Drawing it.',
    some: 'Its beginning is here.',
    all: 'All of it is here.',
    rest: 'Show the rest',
    print: 'Print it, or keep it as a PDF',
    /** What a PDF of it is called. */
    paper: 'Summary',
    printHint:
      'Paper and a printed PDF are not sealed. In the print window you can also keep it as a PDF; where that goes is up to this computer, and such a file says when it was made and by which browser. Firefox writes the time and an address at the edge of the page: there, leave out headers and footers.',
    change: 'Change something',
  },

  seal: {
    leadTitle: 'Before it goes',
    lead: 'Once it is out, this app can no longer protect it. Records can sometimes be asked for by a court.',
    how: 'How is it opened?',
    ways: {
      words: 'With six words that you tell another way',
      key: 'With the therapist’s own key',
    },
    key: 'The key',
    keyHint: 'It begins with age1. Whoever uses the age tool has one and can send it openly.',
    noKey: 'That is no key that something can be sealed to. It begins with age1 and can be copied whole.',
    json: 'The same once more as JSON, for programs: a file of its own',
    also: 'Also',
    reader: 'A reader: a file for a browser that holds the same sealed bytes and opens them',
    readerHint:
      'For somebody who has no age tool. It cannot prove that it is the file that you made: whoever could change it on its way could make it pass on the words. The age tool is the surer way. Some mail programs turn such a file away.',
    make: 'Seal it',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was left anywhere.',
    going: (done: number, of: number) => (of === 0 ? 'Sealing the document.' : `Sealing: ${done} of ${of} items.`),
    notMade: 'It was not sealed.',
    tooMuch: 'This computer has not enough memory for the whole document at once.',
    changed: 'Something in it was changed since you looked at it. Look at it once more.',
  },
  ready: {
    title: 'It is sealed',
    text: 'It is not saved anywhere yet.',
    file: (name: string, bytes: number) => `Save ${name} (${sizeOf(bytes)})`,
    said: {
      window: 'You are asked where to put it. You can save it once more, or go on.',
      browser:
        'The browser is saving it, as a rule in its folder for downloads. Whether there was room for it, only the browser says: look there before you go on. You can save it once more.',
    },
    wordsTitle: 'The six words',
    words:
      'Tell them another way than the file takes: on the phone, or face to face. They are not kept here; when you leave this page they are gone.',
    wordsLabel: 'The six words that open it',
    digestTitle: 'To compare the reader by',
    digest:
      'This is its SHA-256. No file can hold its own, so tell it another way than the file takes. When what the other sees is the same, it is the very file that you made.',
    discard: 'Done',
    afterTitle: 'Before you go on',
    after: [
      'Once this leaves, it is out of our hands and in yours.',
      'Did you mean to leave it in the folder for downloads? Others who use this computer look there first.',
      'If you send it by mail, the mail itself says to whom and when.',
    ],
    tellTitle: 'What to tell whoever gets it',
    tell: [
      'It is a file in the age format. Any age tool opens it. The page that you can print here says how.',
      'The six words have blanks between them, and no capitals.',
    ],
    tellKey: ['It is a file in the age format. It opens with the key that they gave you.'],
  },

  opening: {
    title: 'How to open the file',
    lead: 'For whoever received it. It can be printed and handed over.',
    print: 'Print this page',
    whatTitle: 'What you have',
    what: 'A file whose name ends in .age. It is a document that somebody prepared for you and sealed, so that nobody on its way can read it. age is an open format (age-encryption.org/v1); several free programs open it.',
    ageTitle: 'With the age tool',
    age: [
      'Install age. It is in the package lists of most systems, and at github.com/FiloSottile/age.',
      'Open a terminal in the folder of the file.',
      'Type: age -d -o summary.html summary-2026-11.age',
      'With the name that your file has. You are asked for the passphrase: the six words, with blanks between them. If it was sealed to your key, add -i and the file with your key before the name.',
      'If age says that something went wrong, erase summary.html: it may be a part of the document, and is not what was sealed.',
      'Open summary.html in any browser. It needs no network, and holds no scripts. From there it can be printed, or kept as a PDF.',
      'To pass such a PDF on sealed, type: age -p -o summary.pdf.age summary.pdf',
    ],
    readerTitle: 'With the reader, if you were given one',
    reader: [
      'It is a file whose name ends in reader.html. Save it, and open it in Firefox, Chrome, Edge or Chromium. It needs no network.',
      'Before you type anything, compare its SHA-256 with the one that you were told another way: type sha256sum and the name of the file; on a Mac shasum -a 256 and the name; on Windows certutil -hashfile, the name, and SHA256.',
      'The reader cannot prove itself: somebody who changed it on its way could make it pass on the words. Without anything to compare it by, use the age tool.',
      'Type the six words, or give the file with your key. If a byte of the document was changed, nothing of it is shown.',
    ],
    afterTitle: 'Afterwards',
    after: [
      'The opened document is not protected any more. Keep it as you keep other records, or erase it.',
      'What is in it was written by your client, for themselves first. It measures nothing.',
      'Ask before you show it to anybody, the partner above all.',
    ],
  },
}

function sizeOf(bytes: number): string {
  return bytes < mebibyte ? `${Math.ceil(bytes / 1024)} KB` : `${Math.round(bytes / mebibyte)} MB`
}
