import type { PageAttribute, PageElement, PageNode, PageTag } from '#api/export-page.ts'

type Attributes = Readonly<Partial<Record<PageAttribute, string | number>>>

/** One element. Whatever is false or null among its children is left out. */
export function el(
  tag: PageTag,
  attributes: Attributes = {},
  children: readonly (PageNode | false | null)[] = [],
): PageElement {
  const named = Object.entries(attributes).map(([name, value]) => [name, String(value)])
  return {
    tag,
    attributes: Object.fromEntries(named),
    children: children.filter((child) => child !== false && child !== null && child !== '') as PageNode[],
  }
}

/** A paragraph in which lines stay lines. */
export function para(text: string, className = ''): PageElement {
  return el('p', { ...(className !== '' && { class: className }), dir: 'auto' }, [text])
}
