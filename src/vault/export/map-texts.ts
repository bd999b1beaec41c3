/** What a person, or the other, has written. Everything else in a record is the app's own: kinds, days, states. */
const texts = new Set([
  'title',
  'text',
  'answer',
  'label',
  'words',
  'needs',
  'fears',
  'facts',
  'story',
  'ask',
  'measure',
  'inScope',
  'outOfScope',
  'help',
  'safety',
])
/** Counted by the app, in its own words. */
const own = new Set(['attached', 'leftOut'])

/** Changes what was written, and nothing else: a name may be a word that the app uses for a kind of record. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  return mapped(value, change, (name) => texts.has(name), false)
}

/** Changes every string. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  return mapped(value, change, () => true, true)
}

function mapped<T>(value: T, change: (text: string) => string, isText: (name: string) => boolean, is: boolean): T {
  if (typeof value === 'string') return (is ? change(value) : value) as T
  if (Array.isArray(value)) return value.map((one) => mapped(one, change, isText, is)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, one]) => {
    const isLeft = own.has(name) && !is
    return [name, isLeft ? one : mapped(one, change, isText, isText(name))]
  })
  return Object.fromEntries(entries) as T
}

/** Signs that no reader sees, or that a reader could not read, are in no text: what is shown is all that there is. */
export function cleanText(text: string): string {
  const parted = text.toWellFormed().replace(lineEnds, '\n').replace(blanks, ' ')
  return parted.replace(unseen, '').replace(unseenInWords, '')
}

// Whatever parts two words goes on doing so: in "to<tab>Varga", put together, nobody would find the name.
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/gu
const blanks = /\t/gu

// Control characters but the end of a line, and marks that turn the direction of what follows or show nothing at all.
const unseen = /[^\P{Cc}\n]|[\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

// Some scripts need joiners, and pictures are made with them. Beside these letters they show nothing, and would split a name.
const letters = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Armenian}\\p{Script=Georgian}]'
const unseenInWords = new RegExp(`(?<=${letters}\\p{M}*)\\p{Default_Ignorable_Code_Point}+`, 'gu')
