import * as z from 'zod'

/**
 * What an entry may contain, as ProseMirror JSON. HTML never enters the vault: a document that holds a node, a mark
 * or an attribute that is not named here is refused whole, on the way in and again on the way out, because the room
 * file itself may have been written by someone else.
 */

/** Longest address of a link, in characters. */
const maxHref = 2048
/** Deepest nesting of nodes. People nest lists three or four deep; a hostile file nests thousands. */
export const maxDocumentDepth = 24
/** Longest text of one entry, in characters: about 160,000 words. */
export const maxDocumentText = 1_000_000
/** Most nodes in one entry. */
export const maxDocumentNodes = 50_000
/** Longest side of a picture, in points. */
export const maxImageSide = 8192
/** Longest words that stand for a picture, in characters. */
export const maxImageAlt = 500

/** True when a link may be kept: only addresses that cannot run code. */
export function isAllowedHref(href: string): boolean {
  return href.length <= maxHref && /^(https:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(href)
}

const bold = z.strictObject({ type: z.literal('bold') })
const italic = z.strictObject({ type: z.literal('italic') })
const link = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({ href: z.string().refine(isAllowedHref) }),
})
const highlight = z.strictObject({ type: z.literal('highlight') })
const mark = z.discriminatedUnion('type', [bold, italic, link, highlight])
const marks = z.array(mark).max(4).optional()

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(maxDocumentText),
  marks,
})
const hardBreak = z.strictObject({ type: z.literal('hardBreak'), marks })
const inline = z.discriminatedUnion('type', [text, hardBreak])
const inlines = z.array(inline).max(maxDocumentNodes).optional()

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlines })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  content: inlines,
})
const blockquote = z.strictObject({
  type: z.literal('blockquote'),
  get content() {
    return blocks
  },
})
const listItem = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return blocks
  },
})
const listItems = z.array(listItem).min(1).max(maxDocumentNodes)
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: listItems })
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().min(1).max(1_000_000) }).optional(),
  content: listItems,
})

const taskItem = z.strictObject({
  type: z.literal('taskItem'),
  attrs: z.strictObject({ checked: z.boolean() }),
  get content() {
    return blocks
  },
})
const taskList = z.strictObject({
  type: z.literal('taskList'),
  content: z.array(taskItem).min(1).max(maxDocumentNodes),
})
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') })

export const imageSideSchema = z.int().min(1).max(maxImageSide)
/** A picture lies beside the entries of its room; the document has its id, its size, and the words that stand for it. */
export const imageBlockSchema = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    id: z.uuid(),
    width: imageSideSchema,
    height: imageSideSchema,
    alt: z.string().max(maxImageAlt),
  }),
})

export type JournalText = z.infer<typeof text>
export type JournalInline = z.infer<typeof inline>
export type JournalImage = z.infer<typeof imageBlockSchema>
export type JournalListItem = { type: 'listItem'; content: JournalBlock[] }
export type JournalTaskItem = { type: 'taskItem'; attrs: { checked: boolean }; content: JournalBlock[] }
export type JournalBlock =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | { type: 'blockquote'; content: JournalBlock[] }
  | { type: 'bulletList'; content: JournalListItem[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: JournalListItem[] }
  | { type: 'taskList'; content: JournalTaskItem[] }
  | z.infer<typeof horizontalRule>
  | JournalImage

const block: z.ZodType<JournalBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    paragraph,
    heading,
    blockquote,
    bulletList,
    orderedList,
    taskList,
    horizontalRule,
    imageBlockSchema,
  ]),
)
const blocks = z.array(block).min(1).max(maxDocumentNodes)

/**
 * A whole document. Size and depth are measured first and without recursion: a document nested ten thousand deep
 * must cost a refusal, not the stack.
 */
export const journalDocumentSchema = z
  .unknown()
  .refine(isWithinLimits)
  .pipe(z.strictObject({ type: z.literal('doc'), content: blocks }))

export type JournalDocument = z.infer<typeof journalDocumentSchema>

/** What may stand in the room of both, or is meant for it: pictures belong to one private room and stay there. */
export const sharedDocumentSchema = journalDocumentSchema.refine((document) => imagesIn(document).length === 0)

/** Every picture of a document, in its order. */
export function imagesIn(document: JournalDocument): JournalImage['attrs'][] {
  return document.content.flatMap(imagesOf)
}

function imagesOf(block: JournalBlock): JournalImage['attrs'][] {
  switch (block.type) {
    case 'image':
      return [block.attrs]
    case 'blockquote':
      return block.content.flatMap(imagesOf)
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return block.content.flatMap((item) => item.content.flatMap(imagesOf))
    case 'paragraph':
    case 'heading':
    case 'horizontalRule':
      return []
  }
}

/** The same words without their pictures. */
export function withoutImages(document: JournalDocument): JournalDocument {
  return withImages(document, () => [])
}

/** The same words, with other blocks where a picture stood. */
export function withImages(document: JournalDocument, change: ChangeImage): JournalDocument {
  return { type: 'doc', content: changedBlocks(document.content, change) }
}

type ChangeImage = (image: JournalImage['attrs']) => JournalBlock[]

function changedBlocks(all: readonly JournalBlock[], change: ChangeImage): JournalBlock[] {
  const left = all.flatMap((block) => (block.type === 'image' ? change(block.attrs) : [changedBlock(block, change)]))
  return left.length > 0 ? left : [{ type: 'paragraph' }]
}

function changedBlock(block: JournalBlock, change: ChangeImage): JournalBlock {
  const within = <T extends { content: JournalBlock[] }>(item: T) => ({
    ...item,
    content: changedBlocks(item.content, change),
  })
  switch (block.type) {
    case 'blockquote':
      return within(block)
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map(within) }
    case 'taskList':
      return { ...block, content: block.content.map(within) }
    default:
      return block
  }
}

export const emptyJournalDocument: JournalDocument = { type: 'doc', content: [{ type: 'paragraph' }] }

function isWithinLimits(root: unknown): boolean {
  let nodes = 0
  let characters = 0
  const pending: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    nodes += 1
    if (depth > maxDocumentDepth || nodes > maxDocumentNodes) return false
    if ('text' in value && typeof value.text === 'string') characters += value.text.length
    if (characters > maxDocumentText) return false
    if ('content' in value && Array.isArray(value.content)) {
      for (const child of value.content) pending.push({ value: child, depth: depth + 1 })
    }
  }
  return true
}
