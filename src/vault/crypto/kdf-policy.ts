/**
 * Cost of turning a passphrase into a key: Argon2id, `ops` passes over `memBytes` of memory.
 * The engine's entry function takes the cost for new slots; the accepted range is part of the format.
 */
export interface KdfCost {
  readonly ops: number
  readonly memBytes: number
}

const MiB = 1024 * 1024

/** What the shipped app writes: libsodium's MODERATE, about one second on a small laptop (security design (b)4). */
export const productionKdfCost: KdfCost = { ops: 3, memBytes: 256 * MiB }

/**
 * What is believed from disk. Below it a swapped file could make guessing cheap; above it a swapped file could
 * exhaust the memory of the computer before the first passphrase is typed.
 */
export const acceptedKdfCost = { minOps: 3, maxOps: 10, minMemBytes: 64 * MiB, maxMemBytes: 1024 * MiB } as const

export function isAcceptedKdfCost(cost: KdfCost): boolean {
  const { minOps, maxOps, minMemBytes, maxMemBytes } = acceptedKdfCost
  return (
    Number.isInteger(cost.ops) &&
    cost.ops >= minOps &&
    cost.ops <= maxOps &&
    Number.isInteger(cost.memBytes) &&
    cost.memBytes >= minMemBytes &&
    cost.memBytes <= maxMemBytes &&
    cost.memBytes % 1024 === 0
  )
}
