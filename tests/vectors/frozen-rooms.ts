import { join } from 'node:path'
import { SecretKey } from '#vault/crypto/secret-key.ts'

/** Rooms as the program once wrote them, one for each layout. They are never written again; they must always open. */
export const frozenRooms: readonly string[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((version) =>
  join(import.meta.dirname, `private-room-v${version}.db`),
)

/** The key of every frozen room. */
export function frozenKey(): SecretKey {
  return new SecretKey(new Uint8Array(32).fill(0x42))
}
