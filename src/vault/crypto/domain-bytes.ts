/**
 * D(label, ...fields): every field with its length before it, so that no two different inputs give the same bytes.
 * It names what a key, a signature or a sealed box is for; one made for one purpose is then worthless for another.
 */
export type DomainField = string | number | Uint8Array

export type DomainLabel = `three-rooms/${string}/v1`

export function domainBytes(label: DomainLabel, ...fields: readonly DomainField[]): Uint8Array {
  return Buffer.concat([label, ...fields].flatMap(lengthPrefixed))
}

function lengthPrefixed(field: DomainField): Uint8Array[] {
  const bytes = typeof field === 'object' ? field : Buffer.from(String(field), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return [length, bytes]
}
