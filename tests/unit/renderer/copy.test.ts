import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { asHeard, neverInThisTone, neverSaidToTheHurt } from '#tests/support/never-said.ts'

const renderer = join(import.meta.dirname, '../../../src/renderer')
const sources = join(renderer, '..')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('-copy.ts'))

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

/** Calls functions with a stand-in, so that the words that they make are read too. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return stringsOf(callWithStandIn(value as (argument: unknown) => unknown))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsOf)
  return []
}

function callWithStandIn(make: (argument: unknown) => unknown): unknown {
  const standIn = make.name === 'strengthSentence' ? { accepted: true, reason: null, bits: 90 } : 'Ana'
  return make(standIn)
}

describe('the words on the screen', () => {
  it('are kept in files that this test reads', () => {
    expect(files.length).toBeGreaterThanOrEqual(9)
  })

  for (const file of files) {
    it(`of ${relative('features', file)} are none that the product never says`, async () => {
      const strings = stringsOf({ ...(await import(pathToFileURL(join(renderer, file)).href)) })
      expect(strings.length).toBeGreaterThan(3)
      for (const text of strings) {
        for (const pattern of neverSaid) expect(text).not.toMatch(pattern)
        expect(text).toBe(text.trim())
      }
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
    ...files.map((file) => load(join(renderer, file), stringsOf)),
    ...dataFiles.map((file) => load(join(sources, file), textsOf)),
  ])
  return found.flat()
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
    expect(caught(texts, neverSaidToTheHurt)).toEqual([])
    expect(caught(texts, neverInThisTone)).toEqual([])
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
    'Overdue',
    'Evidence',
    'Calm down.',
    'Save your relationship.',
    'You appear to be in an abusive relationship.',
  ])('control: the tone of “%s” would be noticed', (text) => {
    expect(caught([{ file: 'planted', text }], neverInThisTone)).toHaveLength(1)
  })

  it('is in no string of the code either: pages of the shells, the terminal, sentences that are put together', () => {
    const root = join(sources, '..')
    const strings = ['src', 'electron', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|tsx|mjs|html)$/.test(path) && !path.endsWith('eff-long-words.ts')) // words, one by one
        .flatMap((path) => {
          const source = readFileSync(join(root, folder, path), 'utf8')
          const found = path.endsWith('.html')
            ? [source]
            : (source.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [])
          return found.map((text) => ({ file: `${folder}/${path}`, text }))
        }),
    )
    expect(strings.length).toBeGreaterThan(5000)
    expect(
      strings.map(({ text }) => text),
      'control',
    ).toContain("'Only you can see this'")
    expect(caught(strings, neverSaidToTheHurt)).toEqual([])
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
