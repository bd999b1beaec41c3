import type { FloodedCard } from '#api/settling-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, removeValue, writeValue } from '../sqlite/room-value.ts'

const name = 'floodedCard'

export function readCard(db: CipherDatabase): FloodedCard | null {
  return readValue(db, name) as FloodedCard | null // validated on its way out
}

export function writeCard(db: CipherDatabase, card: FloodedCard): void {
  writeValue(db, name, card)
}

export function removeCard(db: CipherDatabase): void {
  removeValue(db, name)
}
