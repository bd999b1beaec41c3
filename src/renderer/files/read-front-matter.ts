import { parse } from 'yaml'

/** Longest front matter, in characters. It holds a title, some dates and tags. */
const longest = 16_384
const opening = /^\ufeff?---[ \t]*\r?\n/
const closing = /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

export interface FrontMatter {
  /** By their names in lower case, without spaces and hyphens. */
  readonly facts: ReadonlyMap<string, unknown>
  readonly body: string
}

/**
 * The facts that stand above a text, if there are any that can be read. No tags of YAML, no aliases: a short file may not
 * grow, and a name such as `__proto__` is a name.
 */
export function readFrontMatter(text: string): FrontMatter {
  const none = { facts: new Map(), body: text }
  const begin = opening.exec(text)
  if (begin === null) return none
  const rest = text.slice(begin[0].length)
  const end = closing.exec(rest.slice(0, longest))
  if (end === null) return none
  try {
    const read: unknown = parse(rest.slice(0, end.index), {
      schema: 'core',
      customTags: [],
      maxAliasCount: 0,
      mapAsMap: true,
      logLevel: 'silent',
    })
    // Two lines with words between them are a text, and no facts.
    if (!(read instanceof Map) && read !== null) return none
    const facts = new Map<string, unknown>()
    for (const [name, value] of read ?? []) facts.set(plainName(name), value)
    return { facts, body: rest.slice(end.index + end[0].length) }
  } catch {
    return none
  }
}

function plainName(name: unknown): string {
  return String(name)
    .toLowerCase()
    .replace(/[\s_-]/g, '')
}
