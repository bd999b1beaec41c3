import type { Client } from '../../api/link.ts'
import { toOurRoom } from '../../api/our-room.ts'
import type { AgreementNames } from '../../ui/agreement-lines.ts'

/** The room of both, as it stands when the copy is made. */
export type OurRoomState =
  | { readonly state: 'none' }
  /** It cannot be opened, which keeps nothing of one's own room back. */
  | { readonly state: 'broken' }
  | { readonly state: 'open'; readonly names: AgreementNames }

export async function ourRoomOf(client: Client): Promise<OurRoomState> {
  const { state } = await client.membership.get({})
  if (state === 'broken') return { state }
  if (state !== 'paired' && state !== 'parted') return { state: 'none' }
  return { state: 'open', names: toOurRoom(await client.shared.overview({})) }
}
