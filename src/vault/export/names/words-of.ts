/** The words of a list, which stand in lines. */
export function wordsOf(lines: string): string[] {
  return lines.trim().split(/\s+/u)
}
