import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { asHeard, neverInThisTone, neverSaidToTheHurt } from '#tests/support/never-said.ts'
import { type CodeString, isWording, stringsInCode } from '#tests/support/strings-in-code.ts'

const sources = join(import.meta.dirname, '../../../src')
/** Words of the page, and those that the engine writes into a document as well. */
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /^(renderer|api)\/.*-copy\.ts$/.test(path),
)

/** What the product never says, to anyone, in any mood. */
const neverSaid: readonly RegExp[] = [
  /\b(streaks?|scores?|cheaters?|victims?|offenders?|perpetrators?|betrayers?|get over|move on|closure)\b/i,
  /\b(guilty|innocent|injured party|sinners?|abusers?)\b/i,
  /\b(successfully|oops|please wait|are you sure|invalid|error|failed|failure|fatal|illegal)\b/i,
  /\b(never read|can ?never be read|military.grade|bank.grade|100 ?%|unbreakable|hack)/i,
  /\b(you missed|overdue|keep it up|great job|well done|congratulations|goal|level up|badge)\b/i,
  /\b(your data|users?|password|vault space|private space|shared space)\b/i,
  /!|…\w|\p{Extended_Pictographic}/u,
]

/** What is handed to a function of words, so that each of its branches is read. */
const standIns: readonly unknown[] = [
  'Ana',
  0,
  1,
  2,
  27,
  '',
  true,
  false,
  null,
  { accepted: true, reason: null, bits: 90 },
]

/** Every text of a module of words: its values, and what its functions make of every stand-in and of every key in the file. */
function stringsOf(value: unknown, keys: readonly string[], call = callsOf): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return call(value as Making, keys)
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).flatMap((one) => stringsOf(one, keys, call))
  }
  return []
}

type Making = (...given: unknown[]) => unknown

function callsOf(make: Making, keys: readonly string[]): string[] {
  const made = givenTo(make.length, keys).flatMap((given) => {
    const texts = called(make, given, keys)
    // A key that is put in as it stands was no key of this function.
    const echoed = given.filter((one): one is string => typeof one === 'string' && one !== 'Ana' && one !== '')
    return texts.filter((text) => !echoed.some((key) => text.includes(key)))
  })
  return [...new Set(made.filter((text) => !/undefined|NaN|\[object|null/.test(text)))] // not meant for this stand-in
}

function called(make: Making, given: readonly unknown[], keys: readonly string[]): string[] {
  try {
    return stringsOf(make(...given), keys)
  } catch {
    return [] // not meant for this stand-in
  }
}

/** Every stand-in in every place, beside a name or a number in the others. */
function givenTo(places: number, keys: readonly string[]): unknown[][] {
  const all = [...standIns, ...keys]
  const rest = ['Ana', 2]
  return Array.from({ length: Math.max(places, 1) }, (_, at) =>
    all.flatMap((one) =>
      rest.map((other) => Array.from({ length: Math.max(places, 1) }, (_, n) => (n === at ? one : other))),
    ),
  ).flat()
}

/** The names that stand in a file as keys or as short values: what its functions can be asked for. */
function keysIn(path: string): string[] {
  const source = readFileSync(path, 'utf8')
  const names = [...source.matchAll(/(?:^|[{,(]\s*|\s)['"]?([a-z][\w-]*)['"]?\s*:/g)].map(([, name]) => name ?? '')
  const values = [...source.matchAll(/['"]([a-z][\w-]*)['"]/g)].map(([, value]) => value ?? '')
  return [...new Set([...names, ...values])]
}

describe('the words on the screen', () => {
  it('are kept in files that this test reads', () => {
    expect(files.length).toBeGreaterThanOrEqual(9)
  })

  for (const file of files) {
    it(`of ${relative('renderer/features', file)} are none that the product never says`, async () => {
      const path = join(sources, file)
      const words = { ...(await import(pathToFileURL(path).href)) }
      const strings = stringsOf(words, keysIn(path))
      expect(strings.length).toBeGreaterThan(0)
      const written = stringsInCode(path, readFileSync(path, 'utf8')).map(({ text }) => text)
      for (const text of [...strings, ...written.filter(isWording)]) {
        for (const pattern of neverSaid) expect(text).not.toMatch(pattern)
      }
      // With a name wherever something is put in, it begins and ends with a word.
      const named = (make: Making) =>
        called(
          make,
          Array.from({ length: make.length }, () => 'Ana'),
          [],
        )
      for (const text of stringsOf(words, [], named)) expect(text).toBe(text.trim())
    })
  }
})

/** Files beside the copy that hold words for the screen: prompts, templates, vocabulary, questions, numbers to call. */
const dataFiles = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /^(api|lens)\/.*\.ts$|^renderer\/.*(resources|exercises)\.ts$/.test(path) && path !== 'api/errors.ts', // codes, no words
)

/** Strings of plain values only: a schema is no text. Words with a space in them, or one that begins like a label. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  const isPlain = Array.isArray(value) || (typeof value === 'object' && value?.constructor === Object)
  return isPlain ? Object.values(value as object).flatMap(textsOf) : []
}

async function everyText(): Promise<{ file: string; text: string }[]> {
  const load = async (path: string, read: (value: unknown) => string[]) =>
    read({ ...(await import(pathToFileURL(path).href)) }).map((text) => ({ file: relative(sources, path), text }))
  const found = await Promise.all([
    ...files.map((file) => {
      const path = join(sources, file)
      return load(path, (value) => stringsOf(value, keysIn(path)))
    }),
    ...dataFiles.map((file) => load(join(sources, file), textsOf)),
  ])
  return found.flat()
}

/** Every text that stands in the code of the product: between tags, in any quotes, in templates, and put together. */
function everyTextInCode(): (CodeString & { file: string })[] {
  const root = join(sources, '..')
  return ['src', 'electron', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|mjs|html)$/.test(path) && !path.endsWith('eff-long-words.ts')) // words, one by one
      .flatMap((path) => {
        const source = readFileSync(join(root, folder, path), 'utf8')
        const found = path.endsWith('.html') ? htmlTexts(source) : stringsInCode(path, source)
        return found.map((text) => ({ ...text, file: `${folder}/${path}` }))
      }),
  )
}

function htmlTexts(source: string): CodeString[] {
  return [{ place: 'between tags', text: source.replace(/<[^>]*>/g, ' ') }]
}

function caught(texts: readonly { file: string; text: string }[], patterns: readonly RegExp[]): string[] {
  return texts
    .filter(({ text }) => patterns.some((pattern) => pattern.test(asHeard(text))))
    .map(({ file, text }) => `${file}: ${text}`)
}

describe('what is never said to somebody who was hurt', () => {
  it('is in no text of the product, the prompts and the vocabulary included', async () => {
    const texts = await everyText()
    expect(texts.length).toBeGreaterThan(1000)
    for (const known of ['What was done, in plain words?', 'What would make the next hour a little easier?']) {
      expect(
        texts.map(({ text }) => text),
        'control: the texts are really read',
      ).toContain(known)
    }
    // How far a file is read is said in percent; how far a person is, never.
    const ofPeople = texts.filter(({ text }) => !/^Reading\. \d+ percent of the files are read\./.test(text))
    expect(texts.length - ofPeople.length).toBeLessThan(50)
    expect(caught(ofPeople, neverSaidToTheHurt)).toEqual([])
    expect(caught(ofPeople, neverInThisTone)).toEqual([])
  })

  it.each([
    'Everything happens for a reason.',
    'Forgive and forget.',
    'You will feel better once you forgive.',
    'Holding on to anger hurts only you.',
    'It takes two.',
    'What was your part?',
    'At least they told you.',
    'At least they stayed.',
    'They said sorry, what more?',
    'You need closure.',
    'Be the bigger person.',
    'For the sake of the children.',
    'Time heals.',
    'You are strong.',
    'You should be over this by now.',
    'Every couple goes through this.',
    'You chose to stay.',
    'Do not give them power.',
    'Your faith requires it.',
    'Trust your gut.',
    'Your gut is just fear.',
    'Your progress is 60%.',
    'Well done for forgiving.',
    // the same, typed in another way
    'Forgiving  and\u00a0forgetting',
    'Ti\u00adme heals all wounds',
    'Tіmе hеаls.',
    'You’re so strong',
    'Don’t give them the power!',
    'You shouldn’t cry. You should’ve been over it.',
    'TIME — HEALS',
    'You’ve chosen to stay',
  ])('control: “%s” would be noticed', (text) => {
    expect(caught([{ file: 'planted', text }], neverSaidToTheHurt)).toHaveLength(1)
  })

  it.each([
    'Finish to save your progress!',
    'Your data is safe with us.',
    'We know how you feel.',
    'Have you tried gratitude?',
    'No worries, you’ll get there!',
    'Keep your partner accountable.',
    'Ana has requested a conversation about your affair.',
    '2 errors in your apology.',
    'Failed',
    'Broken',
    'The promise was broken.',
    'Overdue',
    'Dispute',
    'Evidence',
    'Claim',
    'The cheater',
    'The victim',
    'The offender',
    'The guilty one',
    'The innocent one',
    'Calm down.',
    'Save your relationship.',
    'You appear to be in an abusive relationship.',
  ])('control: the tone of “%s” would be noticed', (text) => {
    expect(caught([{ file: 'planted', text }], neverInThisTone)).toHaveLength(1)
  })

  it('is in no string of the code either: pages of the shells, the terminal, sentences that are put together', () => {
    const strings = everyTextInCode()
    expect(strings.length).toBeGreaterThan(5000)
    const texts = strings.map(({ text }) => text)
    expect(texts, 'control: a text in quotes').toContain('Only you can see this')
    expect(texts, 'control: a key of the keyboard, between tags').toContain('Esc')
    expect(caught(strings, neverSaidToTheHurt)).toEqual([])
    // One word with a small letter is a name of code: a state that is called "failed" is on no screen. What src/lens looks
    // for is not what the product says; its values are read above.
    const said = strings.filter(({ file, text }) => isWording(text) && !file.startsWith('src/lens/'))
    expect(said.length).toBeGreaterThan(1500)
    expect(caught(said, neverInThisTone)).toEqual([])
  })

  it.each([
    ['between tags', 'const A = () => <p>Time heals.</p>'],
    ['between tags, in two of them', 'const A = () => <p>Time <b>heals</b> it.</p>'],
    ['between tags, beside what is put in', 'const A = ({ n }) => <p>You are {n} strong</p>'],
    ['in double quotes', 'const a = "Time heals."'],
    ['in an attribute', 'const A = () => <input placeholder="Time heals." />'],
    ['in an attribute that is worked out', "const A = ({ x }) => <input aria-label={x ? 'Time heals.' : ''} />"],
    ['in a template', 'const a = `Time heals.`'],
    ['in a template, around what is put in', `const a = (n) => \`You are \${n} strong\``],
    ['in a branch of a template', `const a = (n) => \`So \${n === 1 ? 'time heals' : 'it takes a while'}.\``],
    ['put together with plus', "const a = 'Time ' + 'heals.'"],
    ['with an escaped letter', "const a = 'T\\u0069me heals.'"],
    ['in a branch of a function', "export const copy = { a: (n) => (n > 40 ? 'Time heals.' : 'It takes a while.') }"],
    ['as a key of a map', "export const copy = { 'Time heals.': 1 }"],
    ['in the sentence of an error', "throw new RangeError('time heals')"],
  ])('control: %s it would be noticed', (_, source) => {
    const found = stringsInCode('planted.tsx', source).map((text) => ({ ...text, file: 'planted' }))
    expect(caught(found, neverSaidToTheHurt).length).toBeGreaterThan(0)
    const harmless = stringsInCode(
      'planted.tsx',
      source.replaceAll(/[Tt](?:i|\\u0069)me/g, 'Warmth').replace('strong', 'here'),
    )
    expect(
      caught(
        harmless.map((text) => ({ ...text, file: 'planted' })),
        neverSaidToTheHurt,
      ),
    ).toEqual([])
  })

  it('control: what a function of words makes of one, none, many or a key would be noticed', () => {
    const planted = {
      one: (count: number) => (count === 1 ? ['Time', 'heals.'].join(' ') : 'It takes a while.'),
      none: (count: number) => (count === 0 ? ['Time', 'heals.'].join(' ') : 'It takes a while.'),
      many: (count: number) => (count > 20 ? ['Time', 'heals.'].join(' ') : 'It takes a while.'),
      nobody: (name: string | null) => (name === null ? ['Time', 'heals.'].join(' ') : 'It takes a while.'),
      key: (why: string) => (why === 'late' ? ['Time', 'heals.'].join(' ') : 'It takes a while.'),
      second: (_: string, count: number) => (count === 1 ? ['Time', 'heals.'].join(' ') : 'It takes a while.'),
    }
    for (const [name, make] of Object.entries(planted)) {
      const texts = stringsOf({ make }, ['early', 'late']).map((text) => ({ file: name, text }))
      expect(caught(texts, neverSaidToTheHurt), name).toEqual([`${name}: Time heals.`])
    }
  })

  it('is not noticed where it is not said', () => {
    const fine = [
      'Time is short.',
      'You stopped here.',
      'It takes a while.',
      'You can forgive and leave.',
      'At least one.',
    ]
    expect(
      caught(
        fine.map((text) => ({ file: 'planted', text })),
        [...neverSaidToTheHurt, ...neverInThisTone],
      ),
    ).toEqual([])
  })
})
