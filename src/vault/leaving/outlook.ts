import type { LeavingOutlook } from '#api/leaving-contract.ts'
import type { ChainHead, KeyBag } from '../crypto/key-bag.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { MemberSlot } from '../member-slot.ts'
import type { MemberLink } from '../membership/member-link.ts'
import { emptyHead } from '../shared/record.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import { namesIn } from '../shared/shared-service.ts'
import { VaultError } from '../vault-error.ts'
import { isAlone } from './erase-room.ts'

interface OpenPlace {
  readonly vid: string
  readonly mid: string
  readonly slot: MemberSlot
  readonly link: MemberLink
}

/** What leaving and erasing would mean for the member who is in. */
export function outlookOf(layout: VaultLayout, { vid, mid, slot, link }: OpenPlace): LeavingOutlook {
  const shared = readableShared(link)
  const partner = shared?.members.find((member) => member.mid !== link.sharedSelf())
  return {
    folder: layout.folder,
    scope: isAlone(layout, { vid, mid, bag: slot.bag }) ? 'vault' : 'room',
    shared: shared !== null,
    partner: shared === null || partner === undefined ? null : (namesIn(shared).get(partner.mid) ?? null),
  }
}

/** How far the member's own chain of shared records reaches. */
export function ownHead(link: MemberLink, mid: string, bag: KeyBag): ChainHead {
  return readableShared(link)?.headOf(mid) ?? bag.shared?.heads[mid] ?? emptyHead
}

/** Null when there is none, or none that can be opened. */
export function readableShared(link: MemberLink): SharedRoom | null {
  try {
    return link.shared()
  } catch (error) {
    if (error instanceof VaultError && error.code === 'not-found') return null
    throw error
  }
}
