import { VaultError } from '../vault-error.ts'
import { checkSymbols, hasValidChecksum, likelySlips, withChecksum } from './recovery-checksum.ts'

/** A recovery code before it is spelled, in bytes: 160 bits, too many to try. */
export const recoveryCodeBytes = 20

/** What one row of symbols is. Its first symbol says so, and which version of the spelling it is. */
export type RecoveryCodeKind = 'whole' | 'first-half' | 'second-half'
const kinds: readonly RecoveryCodeKind[] = ['whole', 'first-half', 'second-half']

/** Crockford's: no I, L, O and U, which are taken for 1, 1, 0 and V when somebody writes or types them. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const readAs: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }

const dataSymbols = (recoveryCodeBytes * 8) / 5
export const recoveryCodeSymbols = 1 + dataSymbols + checkSymbols
const groupLength = 4

/** Spells 20 bytes as nine groups of four symbols with spaces between them. */
export function encodeRecoveryCode(kind: RecoveryCodeKind, bytes: Uint8Array): string {
  if (bytes.length !== recoveryCodeBytes) throw new RangeError('a recovery code has 20 bytes')
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const data = (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
  const text = withChecksum([kinds.indexOf(kind), ...data]).map((symbol) => alphabet[symbol])
  return (text.join('').match(/.{4}/g) ?? []).join(' ')
}

/**
 * Reads what a person typed, in any case and with any spaces and dashes. Refuses with `recovery-code-typo`; its
 * `group` is the number of the group, from 1, in which the slip is, where only one group can be meant.
 */
export function decodeRecoveryCode(text: string): { kind: RecoveryCodeKind; bytes: Uint8Array } {
  const symbols = readSymbols(text)
  if (symbols.length !== recoveryCodeSymbols) throw new VaultError('recovery-code-typo')
  if (symbols.includes(-1) || !hasValidChecksum(symbols)) throw typo(symbols)
  const [first = 0, ...rest] = symbols
  const kind = kinds[first]
  if (kind === undefined) throw new VaultError('recovery-code-typo') // spelled by a later version
  const bits = rest.slice(0, dataSymbols).map((symbol) => symbol.toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return { kind, bytes: Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2)) }
}

/** -1 stands for a character that no code has. */
function readSymbols(text: string): number[] {
  const typed = text.normalize('NFKC').toUpperCase()
  return [...typed.replace(/[\s\p{P}\p{Cf}]/gu, '')].map((character) =>
    alphabet.indexOf(readAs[character] ?? character),
  )
}

function typo(symbols: readonly number[]): VaultError {
  const unread = symbols.flatMap((symbol, at) => (symbol === -1 ? [at] : []))
  const places = unread.length > 0 ? unread : likelySlips(symbols)
  const groups = new Set(places.map((at) => Math.floor(at / groupLength) + 1))
  const [group] = groups
  return new VaultError('recovery-code-typo', groups.size === 1 && group !== undefined ? { data: { group } } : {})
}
