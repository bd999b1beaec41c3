import type { Gate } from '#api/together-contract.ts'
import { fromBase64 } from '../crypto/encoding.ts'
import type { EngineTools } from '../engine-tools.ts'
import { inspectVault } from '../files/inspect-vault.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import { openMemberSlot } from '../member-slot.ts'
import { boxKeyOf, readStanding, readStatements } from '../membership/standing.ts'
import { notingRefusal } from '../unlock-history/unlock-history.ts'
import { VaultError } from '../vault-error.ts'
import { sealSeat } from './hand-on.ts'

/**
 * Takes one member's passphrase for a session together. It opens the slot and the key bag and nothing else: no
 * database, and no file for writing but the list of refused tries, which is for its owner alone. What it hands on is sealed to the engine that stands by.
 */
export interface GateKeeper {
  expected(): Gate
  /** Answers the sealed seat of the expected member. `wrong-passphrase` leaves the gate as it was. */
  pass(passphrase: string): Promise<{ mid: string; sealed: string }>
}

export function openGate(
  layout: VaultLayout,
  tools: EngineTools,
  { sealTo, seated }: { sealTo: string; seated: string | null },
): GateKeeper {
  let busy = false

  function expected(): Gate {
    const found = inspectVault(layout)
    if (found.state !== 'ready' || !found.paired) throw new VaultError('not-found')
    const [first, second] = found.members
    if (first === undefined || second === undefined) throw new VaultError('not-found')
    return first.id === seated ? { member: second, other: first } : { member: first, other: second }
  }

  async function seal(passphrase: string): Promise<{ mid: string; sealed: string }> {
    const mid = expected().member.id
    const vids = readStatements(layout).map(({ vid }) => vid)
    const opening = openMemberSlot({ layout, ...tools }, { vids, mid }, passphrase)
    const { clock } = tools
    const refusal = { layout, mid, box: boxKeyOf(layout, mid), clock, kind: 'refused-passphrase' } as const
    const { vid, bag } = await notingRefusal(refusal, opening)
    const standing = readStanding(layout, { vid, mid, bag })
    if (standing.state !== 'paired') throw new VaultError('vault-damaged')
    const { partner, access } = standing
    return { mid, sealed: sealSeat({ vid, mid, bag }, { partner, access }, fromBase64(sealTo), tools.clock.now()) }
  }

  return {
    expected,
    async pass(passphrase) {
      if (busy) throw new VaultError('not-locked')
      busy = true
      try {
        return await seal(passphrase)
      } finally {
        busy = false
      }
    },
  }
}
