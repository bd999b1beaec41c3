import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isWording, stringsInCode } from '#tests/support/strings-in-code.ts'

const renderer = join(import.meta.dirname, '../../../src/renderer')

/** Files of words, and data for the screen; both are read by the test of what is never said. */
const areWords = /-copy\.ts$|help-resources\.ts$/
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !areWords.test(path),
)

/** Keys, as the browser calls them and as they stand on keyboards. */
const keys = new Set([
  ...['Alt', 'Control', 'Ctrl', 'Meta', 'Option', 'Shift', 'Win'],
  ...['Backspace', 'Delete', 'Enter', 'Esc', 'Escape', 'End', 'Home', 'Space', 'Tab'],
])
/** What is dragged in, and the ids of two lines that describe a button. */
const noWords = new Set(['Files', 'missing not-ready'])

/** Names of elements, as a selector looks for them. */
const elements =
  'a|article|aside|b|blockquote|button|caption|code|dd|div|dl|dt|em|figure|font|footer|form|h[1-6]|head|header|hr|i|img|input|label|li|link|main|mark|meta|nav|noscript|ol|option|p|pre|s|script|section|select|span|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul|xml'
const ofSelector = new RegExp(`^(?:▢|(?:${elements})(?:[.#[:].*)?|[.#[:].+)$`, 'u')

function isNoWording(text: string): boolean {
  const isKeys = text.split(' ').every((part) => keys.has(part) || /^(?:▢|\p{Lu})$/u.test(part))
  const isSelector = (text.match(/[^\s,>()]+/g) ?? []).every((part) => ofSelector.test(part))
  const isTag = /^<[a-z]+(?: [a-z-]+="[^" ]*")*>$/.test(text)
  return isKeys || isSelector || isTag || noWords.has(text)
}

const wordsIn = (path: string, source: string) =>
  stringsInCode(path, source)
    .filter(({ place, text }) => place !== 'error' && isWording(text) && !isNoWording(text.trim()))
    .map(({ text }) => `${path}: ${text}`)

it('every word on a screen comes from a file of words', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.flatMap((path) => wordsIn(path, readFileSync(join(renderer, path), 'utf8')))).toEqual([])
})

it.each([
  ['between tags', 'const A = () => <p>Take your time</p>'],
  ['between tags, one word', 'const A = () => <b>Saved</b>'],
  ['in an attribute', 'const A = () => <input title="Take your time" />'],
  ['handed to a part of the page', 'const A = () => <Button label={isLate ? "Go on" : name} />'],
  ['in a variable', "const said = 'Take your time'"],
  ['in a template', `const said = \`Take \${whose} time now\``],
])('control: a word %s would be noticed', (_, source) => {
  expect(wordsIn('planted.tsx', source)).not.toEqual([])
})
