import fc from 'fast-check'
import type { ChosenFile } from '#renderer/files/chosen-file.ts'
import { chosenFile } from '#tests/support/chosen-files.ts'

/** Names that lead somewhere else, if anything follows them. */
export const namesThatLead = [
  '../../outside.md',
  '/tmp/outside.md',
  '/etc/passwd.md',
  'C:\\Windows\\outside.md',
  '\\\\server\\share\\outside.txt',
  'a/../../../outside.json',
  'link -> /etc/passwd.txt',
  'file:///etc/passwd.txt',
  'con.md',
  'a\u0000.md',
  `${'a/'.repeat(4000)}b.md`,
  '__proto__.md',
  'data/journal-0001.json',
  '..%2f..%2foutside.md',
  '\u202egpj.md',
]

const proto =
  '{"entries":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"uuid":"P","creationDate":"2019-03-02T20:15:00Z","text":"x"}]}'
const uuid = '11111111-1111-4111-8111-111111111111'

const ofJson = ['{"entries":[', '{"uuid":"A","creationDate":"2019-03-02T20:15:00Z","text":"', '"}', ']}', '[', ']']
const ofFacts = ['---\n', 'date: 2019-03-02\n', 'tags: [', '&a [', '*a', '<<: *a\n', '? ', '!!js/function x\n']
const ofMarkdown = [
  '# ',
  '> ',
  '- ',
  '1. ',
  '![](',
  '[a](javascript:x)',
  '<script>',
  '```',
  '**',
  '==',
  '| a |',
  '[^1]:',
]
const ofText = ['[2019-03-02 20:15] ', '[0000-00-00 99:99] ', '\u0000', '\ufeff', '\ud800', '\u202e', '\n', '\r', '\\']
const others = ['{', '}', '"', '&#0;', 'null', '1e309', '"creationDate":1e999,', '"timeZone":"../../etc/localtime"']
const ofOwn = [`{"id":"${uuid}","day":"2019-13-99","document":`, '__proto__: {polluted: 1}\n', '9'.repeat(400)]
const fragments = fc.constantFrom(...ofJson, ...ofFacts, ...ofMarkdown, ...ofText, ...others, ...ofOwn)

const content = fc.oneof(
  fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.uint8Array({ maxLength: 80 }),
  fc.constant(proto),
  fc.json({ maxDepth: 4 }).map((value) => `{"entries":[${value},${proto.slice(12, -2)}]}`),
  fc.constant('---\ndate: 2019-03-02\n---\nFine words'),
)
const endings = fc.constantFrom('md', 'txt', 'json', 'jrnl', 'zip', 'exe', '')
const path = fc.oneof(
  fc.constantFrom(...namesThatLead),
  fc.tuple(fc.string({ unit: 'binary', maxLength: 20 }), endings).map(([name, ending]) => `${name}.${ending}`),
)
const claims = fc.record(
  {
    size: fc.constantFrom(0, 1, 2 ** 32, Number.MAX_SAFE_INTEGER, -1, Number.NaN),
    modifiedAt: fc.constantFrom(0, -1e15, 8.64e15, Number.NaN, 1.5),
    piece: fc.integer({ min: 7, max: 640 }),
  },
  { requiredKeys: [] },
)

/** Up to three small hostile files: their names, what is in them, and what they claim of themselves. */
export const smallFiles = fc
  .array(fc.tuple(path, content, claims), { minLength: 1, maxLength: 3 })
  .map((files) => files.map(([path, content, claims]) => chosenFile(path, content, claims)))

/** A stream that goes on for long after what its file claims. */
function endless(path: string, head: string, size: number): ChosenFile {
  const chunk = new Uint8Array(1024 * 1024).fill(0x61)
  return {
    ...chosenFile(path, head, { size }),
    stream() {
      let left = 96 // enough to see whether anybody keeps it
      const pieces = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
        pull(controller) {
          if (left > 0) controller.enqueue(chunk.slice())
          else controller.close()
          left -= 1
        },
      })
      return pieces
    },
  }
}

const dayOne = (text: string) =>
  JSON.stringify({ entries: [{ uuid: 'A', creationDate: '2019-03-02T20:15:00Z', text }] })

/** Marks that cost some readers of Markdown more, the more often they stand there. */
const oftenRepeated = [
  ...['[', '![', '*a ', 'a**b', '_a', '>', '<', '&', '[a](', '[a\n', '<!--', '\\', '> a\n>> b\n', '1. ', '- ', '\t'],
  ...['\n', '<a@', 'a](b', '![a](b', '==a ', 'a==', '=', '*_==', '&#x61;', '***\n', 'a\n===\n', '```\n', ' '],
  ...['[a](<b', '[]', 'a  \n', '[a]:\n', '<a b=', '`a', '[[', '![[a', '[[a|', '![[a]]'],
]

/** What costs, if nothing bounds it. */
export function* largeFiles(): Generator<[name: string, files: ChosenFile[]], void> {
  const deep = 100_000
  const one = (path: string, content: string, size?: number) =>
    chosenFile(path, content, size === undefined ? {} : { size })
  yield ['brackets', [one('a.json', `{"entries":[{"a":${'['.repeat(deep)}${']'.repeat(deep)}}]}`)]]
  yield ['objects', [one('a.json', `{"entries":[${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}]}`)]]
  yield ['no end of brackets', [one('a.json', `{"entries":${'[{'.repeat(deep)}`)]]
  yield ['claims of 4 GiB', [one('a.md', 'x', 2 ** 32), one('a.json', dayOne('x'), 2 ** 32)]]
  yield ['an endless text', [endless('a.txt', 'x', 10)]]
  yield ['an endless entry', [endless('a.json', '{"entries":[{"uuid":"', 10)]]
  yield ['an endless key', [endless('a.json', '{"', 10)]]
  yield ['many files', Array.from({ length: 120_000 }, (_, n) => one(`${n}.exe`, ''))]
  yield ['many entries', [one('a.json', `{"entries":[${Array(50_000).fill('{}').join(',')}]}`)]]
  yield ['proto', [one('a.json', proto), one('a.md', '---\n__proto__: {polluted: 1}\n---\nx')]]
  const alias = (n: number) => `a${n}: &a${n} [${`*a${n - 1},`.repeat(n === 0 ? 0 : 9)}x]`
  yield [
    'aliases of aliases',
    [one('a.md', `---\n${Array.from({ length: 30 }, (_, n) => alias(n)).join('\n')}\n---\nx`)],
  ]
  yield ['brackets above the text', [one('a.md', `---\na: ${'['.repeat(16_000)}\n---\nx`)]]
  yield ['maps above the text', [one('a.md', `---\n${'? '.repeat(8000)}\n---\nx`)]]
  const steps = Array.from({ length: 170 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')
  yield ['steps above the text', [one('a.md', `---\n${steps}\n---\nx`)]]
  for (const part of oftenRepeated) {
    yield [`Markdown of ${JSON.stringify(part)}`, [one('a.json', dayOne(part.repeat(200_000 / part.length)))]]
  }
  const levels = Array.from({ length: 600 }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n')
  yield ['Markdown of lists in lists', [one('a.md', levels)]]
  yield ['Markdown of lazy lines', [one('a.md', `${'>'.repeat(39)}a\n${'a\n'.repeat(50_000)}`)]]
}
