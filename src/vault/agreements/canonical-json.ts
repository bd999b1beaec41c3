/** What JSON can hold, and nothing that has no one spelling. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue }

/**
 * The one spelling of a value (RFC 8785): no spaces, names in the order of their UTF-16 units, numbers and texts as
 * ECMAScript writes them. What has none throws, so that nothing is ever signed in a spelling of its own
 * (docs/decisions/0021-agreements.md).
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalText(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError('this has no canonical spelling')
  const members = Object.keys(value)
    .toSorted(byUnits)
    .map(
      (name) =>
        `${canonicalText(name)}:${canonicalJson((value as Record<string, CanonicalValue>)[name] as CanonicalValue)}`,
    )
  return `{${members.join(',')}}`
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('this number has no canonical spelling')
  return JSON.stringify(value) // minus zero becomes 0, as the RFC asks
}

function canonicalText(value: string): string {
  // JSON.stringify would write half a character as an escape; the RFC has it end in an error.
  if (!value.isWellFormed()) throw new TypeError('this text has no canonical spelling')
  return JSON.stringify(value)
}

/** The default order of strings is that of their units; `localeCompare` is not. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
