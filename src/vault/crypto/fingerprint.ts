import { effLongWords } from '../passphrase/eff-long-words.ts'
import { domainBytes } from './domain-bytes.ts'
import { fromBase64 } from './encoding.ts'
import { sodium } from './sodium.ts'
import type { PublicIdentity } from './statement.ts'

/** Words to compare aloud. 6 x 12.9 bits: nobody finds other keys with the same words (security design (a)7). */
export const fingerprintWordCount = 6

/**
 * Six words that two people see when, and only when, both their rooms know the same two pairs of keys. The order of
 * the members does not matter: each sees the same words on their own screen.
 */
export function fingerprintWords(vid: string, members: readonly [PublicIdentity, PublicIdentity]): string[] {
  const sorted = members.toSorted((a, b) => (a.mid < b.mid ? -1 : 1))
  const fields = sorted.flatMap(({ mid, sign, box }) => [mid, fromBase64(sign), fromBase64(box)])
  const hash = sodium.crypto_generichash(32, domainBytes('three-rooms/fingerprint/v1', vid, ...fields), null)
  let number = BigInt(`0x${Buffer.from(hash).toString('hex')}`)
  const size = BigInt(effLongWords.length)
  return Array.from({ length: fingerprintWordCount }, () => {
    const word = effLongWords[Number(number % size)]
    number /= size
    if (word === undefined) throw new RangeError('word list is incomplete')
    return word
  })
}
