import type { PageNode, PageTag } from '#api/export-page.ts'

const drawn: ReadonlySet<PageTag> = new Set(['svg', 'g', 'line', 'circle', 'text'])
const svg = 'http://www.w3.org/2000/svg'

/** Makes of the tree what the file makes of it. No string becomes an element or code. */
export function drawPage(nodes: readonly PageNode[], parent: Element): void {
  const { ownerDocument: document } = parent
  for (const node of nodes) {
    if (typeof node === 'string') {
      parent.append(node)
      continue
    }
    const element = drawn.has(node.tag) ? document.createElementNS(svg, node.tag) : document.createElement(node.tag)
    for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value)
    drawPage(node.children, element)
    parent.append(element)
  }
}
