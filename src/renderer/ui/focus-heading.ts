/** Takes the reading position to the heading of the page, when what had it is about to vanish. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus()
}

/** Takes the reading position to what has just come, unless somebody is typing elsewhere already: no letter is lost. */
export function focusUnlessTyping(element: HTMLElement | null): void {
  if (!(document.activeElement instanceof HTMLInputElement)) element?.focus({ preventScroll: true })
}
