import { emptyHead } from '#vault/shared/record.ts'
import type { AgreementWorld, Member } from './agreement-world.ts'
import { type RecordPlan, recordAfter } from './record-chain.ts'

/**
 * Ben has keys of his own, the room's key, and any program that he likes: he can sign and append whatever he wants to say
 * he has done, at any time and after anything that he wants to have seen. What binds Ana takes Ana.
 */
export interface Forged extends Omit<RecordPlan, 'content'> {
  readonly content: Record<string, unknown>
}

export function forge(world: AgreementWorld, { content, ...plan }: Forged, by: Member = world.ben): void {
  const other = by === world.ben ? world.ana : world.ben
  const heads = world.report().heads
  const createdAt = plan.createdAt ?? world.now().toISOString()
  const seen = plan.seen ?? heads[other.signer.mid] ?? emptyHead
  const before = heads[by.signer.mid] ?? emptyHead
  const isTimed = plan.kind !== 'agreement-post'
  world.rows.push(
    recordAfter(by.signer, before, { ...plan, seen, content: isTimed ? { createdAt, ...content } : content }),
  )
  world.look()
}
