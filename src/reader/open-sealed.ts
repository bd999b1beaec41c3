import { Decrypter } from 'age-encryption'

/** Why something does not open. Each has its sentence in `reader-copy.ts`. */
export type Refusal = 'no-match' | 'changed' | 'no-key' | 'memory'

export class RefusedError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** Opens the whole file or nothing: no byte of it is given away before the last one was proved. */
export async function openSealed(sealed: string, secret: Secret): Promise<Uint8Array<ArrayBuffer>> {
  const decrypter = decrypterFor(secret)
  const bytes = bytesOf(sealed)
  try {
    return new Uint8Array(await decrypter.decrypt(bytes))
  } catch (error) {
    if (error instanceof RangeError) throw new RefusedError('memory')
    const isOther = error instanceof Error && error.message.startsWith('no identity matched')
    throw new RefusedError(isOther ? 'no-match' : 'changed')
  }
}

export type Secret = { readonly kind: 'words' | 'key'; readonly text: string }

function decrypterFor({ kind, text }: Secret): Decrypter {
  const decrypter = new Decrypter()
  if (kind === 'words') {
    decrypter.addPassphrase(wordsOf(text))
    return decrypter
  }
  const keys = text.split('\n').map((line) => line.trim())
  const secrets = keys.filter((line) => line !== '' && !line.startsWith('#'))
  if (secrets.length === 0) throw new RefusedError('no-key')
  try {
    for (const one of secrets) decrypter.addIdentity(one)
  } catch {
    throw new RefusedError('no-key')
  }
  return decrypter
}

/** As they were drawn, however they were typed or pasted. */
export function wordsOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,.;]+/u)
    .filter((word) => word !== '')
    .join(' ')
}

/** Base64 has several spellings for the same bytes. One is good: whatever else stands there was put there by somebody. */
function bytesOf(sealed: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(sealed)
    if (btoa(binary) !== sealed) throw new RefusedError('changed')
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at)
    return bytes
  } catch (error) {
    throw new RefusedError(error instanceof RangeError ? 'memory' : 'changed')
  }
}
