import * as z from 'zod'
import { type TalkPlace, talkPlaceSchema } from '#api/talk-contract.ts'
import type { Clock } from '../clock.ts'
import { domainBytes } from '../crypto/domain-bytes.ts'
import { fromBase64 } from '../crypto/encoding.ts'
import type { SharedAccess } from '../crypto/key-bag.ts'
import { openSealed, seal } from '../crypto/sealed-box.ts'
import { SecretKey } from '../crypto/secret-key.ts'
import { sodium } from '../crypto/sodium.ts'
import { readPrivateFile, removePlanted, replacePrivateFile } from '../files/private-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'

/**
 * Where a talk is, for two who come back after the app went away under them. It is sealed under a key of the shared
 * room, holds no word and is gone with the talk. It lies beside the room and not in it, so that no earlier copy of the
 * room has it.
 */
export interface PlaceFile {
  /** Null when there is none, when it is older than a day, and when the clock has been set back since. */
  read(): TalkPlace | null
  write(place: TalkPlace): void
  clear(): void
}

const placeSchema = z.strictObject({ at: z.iso.datetime(), place: talkPlaceSchema })

/** Every one has this size before it is sealed: it does not show how far two have come. */
const plainBytes = 512
const nonceBytes = 24
const sealedBytes = nonceBytes + plainBytes + 16
const keptFor = 24 * 60 * 60 * 1000

export function openPlaceFile(layout: VaultLayout, access: SharedAccess, clock: Clock): PlaceFile {
  const context = domainBytes('three-rooms/talk-place/v1', access.file)
  const withKey = <T>(use: (key: SecretKey) => T): T => {
    const key = new SecretKey(sodium.crypto_generichash(32, context, fromBase64(access.root)))
    try {
      return use(key)
    } finally {
      key.wipe()
    }
  }
  return {
    read() {
      try {
        const sealed = readPrivateFile(layout.place, sealedBytes)
        const [nonce, box] = [sealed.subarray(0, nonceBytes), sealed.subarray(nonceBytes)]
        const plain = withKey((key) => openSealed({ nonce, box }, context, key))
        const text = Buffer.from(sodium.unpad(plain, plainBytes)).toString('utf8')
        const { at, place } = placeSchema.parse(JSON.parse(text))
        const age = clock.now().getTime() - Date.parse(at)
        return age >= 0 && age <= keptFor ? place : null
      } catch {
        return null // none, or one that somebody has put there: the two begin in front of their room
      }
    },
    write(place) {
      const text = JSON.stringify({ at: clock.now().toISOString(), place })
      const plain = sodium.pad(Buffer.from(text, 'utf8'), plainBytes)
      const { nonce, box } = withKey((key) => seal(plain, context, key))
      replacePrivateFile(layout.place, Buffer.concat([nonce, box]))
    },
    clear() {
      removePlanted(layout.place)
    },
  }
}
