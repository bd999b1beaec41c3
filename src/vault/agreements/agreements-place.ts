import type { RecordBody, RecordKind } from '../shared/record.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import type { Author, SharedTools } from '../shared/shared-service.ts'
import { signedRecord } from '../shared/shared-service.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { VaultError } from '../vault-error.ts'
import { agreementsIn } from './agreement-events.ts'
import { type AgreementHistory, type HistoryContext, historyOf } from './agreement-history.ts'
import { clockSeen } from './clock-seen.ts'

/** What of the shared room agreements need. */
export type AgreementRoom = Pick<
  SharedRoom,
  'vid' | 'members' | 'isFrozen' | 'report' | 'headOf' | 'append' | 'takeBack'
>

/** One member who is alone, with their own room and the shared one. */
export interface AgreementsPlace {
  readonly room: AgreementRoom
  readonly author: Author
  /** The own room. */
  readonly store: SealedStore
  readonly tools: SharedTools
}

/** Every agreement as it stands now, for whoever has their own room open. It changes nothing. */
export function historiesOf({ room, store, tools }: Pick<AgreementsPlace, 'room' | 'store' | 'tools'>) {
  return historiesIn(room, tools.clock.now(), store.read(clockSeen))
}

/** The same by the room of both alone, or with the latest time that one of the two has `seen`. */
export function historiesIn(
  room: Omit<AgreementRoom, 'headOf' | 'append' | 'takeBack'>,
  now: Date,
  seen: number | null = null,
): AgreementHistory[] {
  const { vid, members, isFrozen } = room
  const context: HistoryContext = { vid, members, isFrozen, now, seen }
  return agreementsIn(room.report(), members).map((records) => historyOf(records, context))
}

/** `not-found` when there is none. */
export function historyIn(at: Pick<AgreementsPlace, 'room' | 'store' | 'tools'>, id: string): AgreementHistory {
  const found = historiesOf(at).find((history) => history.id === id)
  if (found === undefined || found.lives.length === 0) throw new VaultError('not-found')
  return found
}

/** Adds a record about an agreement. */
export function say<Kind extends RecordKind>(
  { room, author, tools }: Omit<AgreementsPlace, 'store'>,
  kind: Kind,
  content: RecordBody<Kind>,
): void {
  room.append(signedRecord(room, author, tools, kind, content))
}
