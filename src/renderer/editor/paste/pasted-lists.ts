import { renamed, wordsOf } from './pasted-elements.ts'

interface Item {
  readonly element: HTMLElement
  readonly level: number
  readonly isOrdered: boolean
  /** The number that it has; null where that cannot be said. */
  readonly start: number | null
}

/** Word writes an item of a list as a paragraph with its sign, and says beside it at which level of which list it is. */
export function listsOfOffice(body: HTMLElement): void {
  const items: Item[] = []
  for (const element of body.querySelectorAll<HTMLElement>('[style*="--mso-list"]')) {
    const said = element.style.getPropertyValue('--mso-list').trim()
    if (/^ignore/i.test(said) || element.closest('ul, ol') !== null) continue
    const sign = signOf(element)
    const level = /level(\d+)/.exec(said)?.[1]
    if (level === undefined || !/^(?:p|div)$/.test(element.localName)) continue
    if (/^[☐☑☒]/.test(sign)) element.prepend(`${sign} `)
    items.push({ element, level: Number(level), ...orderOf(sign) })
  }
  nest(items)
}

/** The signs themselves are drawn by the list. */
function signOf(element: HTMLElement): string {
  const signs = [...element.querySelectorAll<HTMLElement>('[style*="--mso-list"]')].filter(({ style }) =>
    /^ignore/i.test(style.getPropertyValue('--mso-list').trim()),
  )
  const sign = signs.map(wordsOf).join('')
  for (const drawn of signs) drawn.remove()
  return sign
}

function orderOf(sign: string): Pick<Item, 'isOrdered' | 'start'> {
  const number = /(\d+)[.)]?$/.exec(sign)?.[1]
  if (number !== undefined) return { isOrdered: true, start: Math.max(1, Number(number)) }
  const letters = /^\(?([a-z]+)[.)]$/i.exec(sign)?.[1]
  return { isOrdered: letters !== undefined, start: null } // "i." is the ninth letter, or the first Roman number
}

/** Word in a browser writes a list of its own for every item. */
export function listsOnline(body: HTMLElement): void {
  for (const wrapper of body.querySelectorAll('.ListContainerWrapper')) wrapper.replaceWith(...wrapper.childNodes)
  const items: Item[] = []
  for (const list of body.querySelectorAll<HTMLElement>('ul, ol')) {
    const found = [...list.children].filter((item): item is HTMLElement => item.hasAttribute('data-aria-level'))
    if (found.length === 0 || found.length < list.children.length) continue
    for (const item of found) {
      const start = Number(item.getAttribute('data-aria-posinset')) || 1
      const level = Number(item.getAttribute('data-aria-level')) || 1
      items.push({ element: item, level, isOrdered: list.localName === 'ol', start })
    }
    list.replaceWith(...found)
  }
  nest(items)
}

/** Puts items that follow one another into lists, by their levels. */
function nest(items: readonly Item[]): void {
  let open: { list: HTMLElement; level: number; isOrdered: boolean }[] = []
  for (const { element, level, isOrdered, start } of items) {
    if (previousOf(element) !== open[0]?.list) open = []
    while (open.length > 0 && isPast(open.at(-1), { level, isOrdered, start })) open.pop()
    const above = open.at(-1)
    if (above === undefined || above.level < level) {
      const list = element.ownerDocument.createElement(isOrdered ? 'ol' : 'ul')
      if (isOrdered && start !== null && start > 1) list.setAttribute('start', String(start))
      if (above === undefined) element.before(list)
      else above.list.lastElementChild?.append(list)
      open.push({ list, level, isOrdered })
    }
    const list = open.at(-1)?.list
    const item = renamed(element, 'li')
    list?.append(item)
  }
}

/** An item of a higher level, of another kind, or the first of a new list ends the open one. */
function isPast(last: Omit<Item, 'element' | 'start'> | undefined, { level, isOrdered, start }: Omit<Item, 'element'>) {
  if (last === undefined || last.level !== level) return last !== undefined && last.level > level
  return last.isOrdered !== isOrdered || (isOrdered && start === 1)
}

/** The element before, where only spaces and comments lie between. */
function previousOf(element: Element): Element | null {
  for (let before = element.previousSibling; before !== null; before = before.previousSibling) {
    if (before.nodeType === Node.ELEMENT_NODE) return element.previousElementSibling
    if (before.nodeType === Node.TEXT_NODE && wordsOf(before) !== '') return null
  }
  return null
}

/** A list that stands in a list and in none of its items belongs to the item before it. */
export function nestedLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const before = list.previousElementSibling
    if (before?.localName === 'li') before.append(list)
    else list.replaceWith(...list.childNodes)
  }
}

const drawnBox = /^[\s\u00a0]*(?:([☐☑☒])[\s\u00a0]*|\[([ x])\][\s\u00a0]+)/iu

/** Boxes are drawn as signs, said for people who hear the page, or written; here they are boxes. */
export function listsOfBoxes(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLElement>('li[role="checkbox"], li[aria-checked]')) {
    for (const picture of item.querySelectorAll(':scope > img')) picture.remove()
    addBox(item, item.getAttribute('aria-checked') === 'true')
  }
  for (const item of body.querySelectorAll<HTMLElement>('li:not([role="checkbox"])')) {
    const isChecked = takeDrawn(item, drawnBox)
    if (isChecked !== null) addBox(item, isChecked)
  }
  for (const words of body.querySelectorAll('p')) {
    if (words.closest('li, td, th') !== null) continue
    const isChecked = takeDrawn(words, /^[\s\u00a0]*([☐☑☒])[\s\u00a0]*/u)
    if (isChecked === null) continue
    const last = previousOf(words)
    const list = last?.hasAttribute('data-boxes') ? last : words.ownerDocument.createElement('ul')
    if (list !== last) words.before(list)
    list.setAttribute('data-boxes', '')
    const item = renamed(words, 'li')
    list.append(item)
    addBox(item, isChecked)
  }
}

/** Whether the box at the beginning of the words is ticked; null where there is none. */
function takeDrawn(element: Element, drawn: RegExp): boolean | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    const found = drawn.exec(text.textContent ?? '')
    if (found !== null) {
      text.textContent = (text.textContent ?? '').slice(found[0].length)
      return /[☑☒x]/iu.test(found[1] ?? found[2] ?? '')
    }
    if (wordsOf(text) !== '') return null
  }
  return null
}

function addBox(item: HTMLElement, isChecked: boolean): void {
  if (item.querySelector(':scope > input') !== null) return
  const box = item.ownerDocument.createElement('input')
  box.setAttribute('type', 'checkbox')
  if (isChecked) box.setAttribute('checked', '')
  item.prepend(box)
}
