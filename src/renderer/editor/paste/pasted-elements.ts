export function styled(body: HTMLElement): NodeListOf<HTMLElement> {
  return body.querySelectorAll('[style]')
}

/** Of elements in each other, the outer ones. */
export function outermost<Found extends Element>(elements: readonly Found[]): Found[] {
  const all = new Set<Element>(elements)
  return elements.filter((element) => {
    for (let above = element.parentElement; above !== null; above = above.parentElement)
      if (all.has(above)) return false
    return true
  })
}

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** The same words in another element. Nothing of the old one's attributes goes along. */
export function renamed(element: Element, name: string): HTMLElement {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

/** Words without the spaces around them, whatever kind of space it is. */
export function wordsOf(node: Node): string {
  return (node.textContent ?? '').replace(/[\u200b\u2060\ufeff]/g, '').trim()
}
