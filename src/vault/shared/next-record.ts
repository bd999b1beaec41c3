import { VaultError } from '../vault-error.ts'
import {
  bodyHash,
  maxBodyLength,
  newBodySalt,
  type RecordBody,
  type RecordKind,
  type UnsignedRecord,
} from './record.ts'
import type { SharedRoom } from './shared-room.ts'

/** What a record says, before anybody has signed it. */
export interface RecordPlan<Kind extends RecordKind> {
  /** A random UUID. */
  readonly id: string
  readonly kind: Kind
  readonly content: RecordBody<Kind>
}

/** The record that follows the last one of `author`. `too-large` when it holds more than one record can. */
export function nextRecord<Kind extends RecordKind>(
  room: Pick<SharedRoom, 'headOf' | 'members'>,
  author: string,
  { id, kind, content }: RecordPlan<Kind>,
): UnsignedRecord {
  const body = bodyOf(content)
  const own = room.headOf(author)
  const other = room.members.find(({ mid }) => mid !== author)
  const seen = room.headOf(other?.mid ?? '')
  const salt = newBodySalt()
  return {
    author,
    seq: own.seq + 1,
    id,
    kind,
    prev: own.hash,
    seen_seq: seen.seq,
    seen_hash: seen.hash,
    body_hash: bodyHash(salt, body),
    salt,
    body,
  }
}

/** A body as it is stored. `too-large` when one record cannot hold it. */
export function bodyOf(content: RecordBody<RecordKind>): string {
  const body = JSON.stringify(content)
  if (body.length > maxBodyLength) throw new VaultError('too-large')
  return body
}
