/** Takes the reading position to the heading of the page, when what had it is about to vanish. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus()
}
