/** What styles say of words that the schema can say too. */
const said = ['font-weight', 'font-style', 'background-color'] as const
/** A sheet of an office program has some hundred rules. */
const mostRules = 1000

/**
 * The page's policy lets no style of a foreign text count, not even to be read. They are read here, as declarations of
 * elements that are drawn nowhere: of the elements themselves, and of the classes that some programs give to words.
 */
export function readStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    element.style.cssText = element.getAttribute('style') ?? ''
  }
  for (const sheet of body.querySelectorAll('style')) {
    for (const { selectorText, style } of rulesOf(sheet.textContent ?? '')) {
      for (const element of body.querySelectorAll<HTMLElement>(selectorText)) {
        for (const name of said) {
          const value = style.getPropertyValue(name)
          if (element.style.getPropertyValue(name) === '') element.style.setProperty(name, value)
        }
      }
    }
  }
}

/** Only rules for words of one class: those are what a person has chosen. */
function rulesOf(text: string): CSSStyleRule[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return [...sheet.cssRules]
    .slice(0, mostRules)
    .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && /^span\.[\w-]+$/.test(rule.selectorText))
}
