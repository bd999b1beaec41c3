import * as z from 'zod'

// A document that leaves, as the tree that its file is written from. The page draws the same tree as its preview, so that
// neither side has to make anything of a string of HTML.

/** The only elements that such a document has. None of them loads or runs anything. */
export const pageTags = [
  'section',
  'h1',
  'h2',
  'h3',
  'p',
  'span',
  'ul',
  'ol',
  'li',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'svg',
  'g',
  'line',
  'circle',
  'text',
] as const
export type PageTag = (typeof pageTags)[number]

/** The only attributes. None of them holds an address, a style or code. */
export const pageAttributes = [
  'class',
  'scope',
  'start',
  'role',
  'aria-label',
  'dir',
  'viewBox',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
] as const
export type PageAttribute = (typeof pageAttributes)[number]

export interface PageElement {
  readonly tag: PageTag
  readonly attributes: Readonly<Partial<Record<PageAttribute, string>>>
  readonly children: readonly PageNode[]
}
export type PageNode = string | PageElement

export const pageNodeSchema: z.ZodType<PageNode> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({
      tag: z.enum(pageTags),
      attributes: z.partialRecord(z.enum(pageAttributes), z.string()),
      children: z.array(pageNodeSchema),
    }),
  ]),
)
