/**
 * Takes the reading position to what stays when what was pressed goes, or was greyed out meanwhile. Whoever is in a
 * field by then is left there.
 */
export function leadOn(stays: Element | null | undefined): void {
  const at = document.activeElement
  const isLost = at === null || at === document.body || at instanceof HTMLButtonElement
  if (isLost && stays instanceof HTMLElement) stays.focus({ preventScroll: true })
}

/** The heading under which something stands. */
export function headingOf(element: Element | null): Element | null | undefined {
  return element?.closest('section')?.querySelector('h2')
}
