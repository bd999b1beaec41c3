import { outermost, renamed, styled, unwrap, wordsOf } from './pasted-elements.ts'

const inline = 'span, font, a, b, strong, i, em, u, mark'

/** What styles say of words: bold, slanting, highlighted. Of headings and quotes they say how a page looks. */
export function cleanMarks(body: HTMLElement): void {
  for (const element of styled(body)) {
    if (element.matches('h1, h2, h3, [data-quote], [data-quote] > p')) element.removeAttribute('style')
    else evenWeight(element)
  }
  for (const heading of body.querySelectorAll<HTMLElement>('h1, h2, h3')) withoutOwnWeight(heading)
  highlights(body)
  spaces(body)
  for (const link of body.querySelectorAll('a[href]')) withoutDetour(link)
}

function evenWeight(element: HTMLElement): void {
  const { fontWeight } = element.style
  if (fontWeight === '') return
  const isBold = /^bold/.test(fontWeight) || Number(fontWeight) >= 600
  element.style.fontWeight = isBold ? '700' : '400'
  if (isBold || !/^(?:b|strong)$/.test(element.localName)) return
  const { cssText } = element.style
  renamed(element, 'span').style.cssText = cssText
}

/** A heading is bold by being one. */
function withoutOwnWeight(heading: HTMLElement): void {
  const bold = [...heading.querySelectorAll<HTMLElement>('b, strong, [style*="font-weight: 700"]')]
  if (outermost(bold).map(lettersOf).join('') !== lettersOf(heading)) return
  for (const element of bold) {
    element.style.fontWeight = ''
    if (/^(?:b|strong)$/.test(element.localName)) unwrap(element)
  }
}

/** A tint behind all of the words is that of a page and no highlight. */
function highlights(body: HTMLElement): void {
  const tinted = [...styled(body)].filter((element) => element.matches(inline) && isTint(element.style.backgroundColor))
  const highlighted = outermost(tinted)
  const isSaid = body.querySelector('[style*="--mso-highlight"]') !== null
  if (!isSaid && highlighted.map(lettersOf).join('') === lettersOf(body)) return
  for (const element of highlighted) {
    const mark = body.ownerDocument.createElement('mark')
    mark.append(...element.childNodes)
    element.append(mark)
  }
}

function lettersOf(element: Element): string {
  return wordsOf(element).replace(/\s/g, '')
}

/** Least distance between the strongest and the weakest of red, green and blue. Greys and paper white have less. */
const leastTint = 20

function isTint(color: string): boolean {
  const channels = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(color)
  if (channels === null) return /^(?!white|black|gr[ae]y|silver|transparent|inherit|initial|unset)[a-z]+$/.test(color)
  const [red, green, blue] = channels.slice(1, 4).map(Number)
  const most = Math.max(red ?? 0, green ?? 0, blue ?? 0)
  return most - Math.min(red ?? 0, green ?? 0, blue ?? 0) >= leastTint && channels[4] !== '0'
}

/** A tab, and more than one space, are spaces that do not break: one is enough. */
function spaces(body: HTMLElement): void {
  const spaced = '[style*="--mso-spacerun"], [style*="--mso-tab-count"], .Apple-converted-space, .Apple-tab-span'
  for (const element of body.querySelectorAll(spaced)) if (wordsOf(element) === '') element.textContent = ' '
}

/** An office program in a browser leads every link over itself, and sees who follows it. */
function withoutDetour(link: Element): void {
  const address = URL.parse(link.getAttribute('href') ?? '')
  if (address === null || !/^www\.google\.[a-z.]+$/.test(address.hostname) || address.pathname !== '/url') return
  const wanted = address.searchParams.get('q') ?? address.searchParams.get('url')
  if (wanted !== null) link.setAttribute('href', wanted)
}
