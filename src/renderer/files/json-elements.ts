/** Longest single element, in characters. A longer one is passed over. */
const longest = 8 * 1024 * 1024

/**
 * The elements of the list `entries` of a JSON object, each as its text, while the file is still being read: a journal of
 * many years never lies in memory as a whole. It follows brackets and quotes only, without recursion, however deep they
 * go; whether an element is what it should be, `JSON.parse` and a schema say afterwards. Null for one that is too long.
 * Where a file breaks off within the list, the last one is what is there of it.
 */
export async function* jsonElements(pieces: AsyncIterable<string>): AsyncGenerator<string | null, void> {
  const { scan, brokenOff } = createScan()
  for await (const piece of pieces) yield* scan(piece)
  const rest = brokenOff()
  if (rest !== null) yield rest
}

interface Scan {
  scan(piece: string): Generator<string | null, void>
  /** What is there of an element when there is nothing more to read; null after the end of the list. */
  brokenOff(): string | null
}

function createScan(): Scan {
  let depth = 0
  let inString = false
  let isEscaped = false
  /** The string that was read last on the first level. */
  let key = ''
  let inEntries = false
  /** The element that is being read; null between elements. */
  let element: string | null = null
  let length = 0

  function* scan(piece: string): Generator<string | null, void> {
    let from = element === null ? -1 : 0
    for (let at = 0; at < piece.length; at += 1) {
      const character = piece[at] ?? ''
      if (inString) {
        if (isEscaped) isEscaped = false
        else if (character === '\\') isEscaped = true
        else if (character === '"') inString = false
        if (inString && depth === 1 && key.length < 32) key += character
        continue
      }
      if (character === '"') {
        inString = true
        if (depth === 1) key = ''
      } else if (character === '{' || character === '[') {
        if (depth === 1 && character === '[' && key === 'entries') inEntries = true
        if (depth === 2 && inEntries && character === '{') {
          element = ''
          length = 0
          from = at
        }
        depth += 1
      } else if (character === '}' || character === ']') {
        depth -= 1
        if (depth === 1) inEntries = false
        if (depth === 2 && element !== null) {
          const whole: string = element + piece.slice(from, at + 1)
          yield length + whole.length > longest ? null : whole
          element = null
          from = -1
        }
      }
    }
    if (element === null || from === -1) return
    length += piece.length - from
    element = length > longest ? '' : element + piece.slice(from)
  }
  return { scan, brokenOff: () => (inEntries ? (element ?? '') : null) }
}
