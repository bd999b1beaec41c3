/** Whether a label fits what was typed, wherever its words begin. */
export function fits(label: string, typed: string): boolean {
  const wanted = fold(typed)
  return fold(label)
    .split(/\s+/u)
    .some((_, at, words) => words.slice(at).join(' ').startsWith(wanted))
}

/** Letters without case and accents, so that a word is found however it is typed. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
}
