import fc from 'fast-check'
import type {
  JournalBlock,
  JournalDocument,
  JournalInline,
  JournalListItem,
  JournalTaskItem,
} from '#api/journal-document.ts'

type Mark = NonNullable<JournalInline['marks']>[number]

/** Characters that mean something to Markdown, and ordinary ones. */
const character = fc.oneof(
  { arbitrary: fc.constantFrom(...'abcdefgh XYZ012 '), weight: 6 },
  { arbitrary: fc.constantFrom(...'*_=`[]()<>#+-.!&\\~|:;"\'/@^{}$%,?\t'), weight: 4 },
  { arbitrary: fc.constantFrom('\u00e4', '\u4e2d', '\ud83c\udf27', '\u00a0', '\u2003', '\u200b', '\u0301'), weight: 1 },
)
const snippets = fc.constantFrom(
  ...['# ', '> ', '- ', '1. ', '2) ', '---', '***', '===', '```', '    ', '[ ] ', '[x] ', '[a](b)', '![a](b)'],
  ...[
    '<b>',
    '</b>',
    '<!-- -->',
    '&amp;',
    '&#65;',
    '**a**',
    '__a__',
    '*a*',
    '==a==',
    '[a]: b',
    '\\',
    '  ',
    '<https://a.b>',
  ],
  ...['https://example.org/', 'a@example.org', '~~a~~', '| a | b |', '[^1]', '$a$'],
)
const words = fc
  .array(fc.oneof({ arbitrary: fc.string({ unit: character, maxLength: 12 }), weight: 3 }, snippets), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text !== '')

const href = fc.oneof(
  fc.constantFrom(
    'https://example.org/',
    'https://example.org/a_(b)?c=*d*&e=%20&amp;#x',
    'mailto:a@example.org',
    'https://example.org/[a]!_~=$',
    'https://\u00e4.example/\u4e2d',
  ),
  fc.webUrl({ validSchemes: ['https'] }).map((url) => url.replace(/[\s<>"'`\\]/g, '')),
)

const marks = fc
  .record({ link: fc.option(href, { freq: 6 }), bold: fc.boolean(), italic: fc.boolean(), highlight: fc.boolean() })
  .map(({ link, bold, italic, highlight }): Mark[] => [
    ...(link === null ? [] : [{ type: 'link' as const, attrs: { href: link } }]),
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
    ...(highlight ? [{ type: 'highlight' as const }] : []),
  ])

const text = fc
  .record({ text: words, marks: fc.oneof({ arbitrary: fc.constant<Mark[]>([]), weight: 2 }, marks) })
  .map(({ text, marks }): JournalInline => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }))
const inline = fc.oneof({ arbitrary: text, weight: 5 }, fc.constant<JournalInline>({ type: 'hardBreak' }))

const inlines = (minLength: number) => fc.array(inline, { minLength, maxLength: 5 })

type Tied = { block: JournalBlock; blocks: JournalBlock[]; item: JournalListItem; task: JournalTaskItem }

const paragraph = inlines(0).map(
  (content): JournalBlock => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) }),
)

const { blocks } = fc.letrec<Tied>((tie) => {
  const itemBlocks = fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest])
  return {
    item: itemBlocks.map((content): JournalListItem => ({ type: 'listItem', content })),
    task: fc
      .tuple(itemBlocks, fc.boolean())
      .map(([content, checked]): JournalTaskItem => ({ type: 'taskItem', attrs: { checked }, content })),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      paragraph,
      fc.tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inlines(0)).map(
        ([level, content]): JournalBlock => ({
          type: 'heading',
          attrs: { level },
          ...(content.length > 0 ? { content } : {}),
        }),
      ),
      fc.constant<JournalBlock>({ type: 'horizontalRule' }),
      tie('blocks').map((content): JournalBlock => ({ type: 'blockquote', content })),
      fc
        .array(tie('item'), { minLength: 1, maxLength: 3 })
        .map((content): JournalBlock => ({ type: 'bulletList', content })),
      fc
        .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), fc.constantFrom(1, 2, 9, 1_000_000))
        .map(([content, start]): JournalBlock => ({ type: 'orderedList', attrs: { start }, content })),
      fc
        .array(tie('task'), { minLength: 1, maxLength: 3 })
        .map((content): JournalBlock => ({ type: 'taskList', content })),
    ),
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
  }
})

/** Documents of every shape that an editor can make, with words that Markdown could take for marks. */
export const anyDocument: fc.Arbitrary<JournalDocument> = blocks.map((content) => ({ type: 'doc', content }))
