import Database from 'better-sqlite3'
import type { AgreementText } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import type { AgreementRoom, AgreementsPlace } from '#vault/agreements/agreements-place.ts'
import { beginSigning, type OneVersion, place, ready, sign } from '#vault/agreements/agreements-service.ts'
import { leavePosts, settle } from '#vault/agreements/settle.ts'
import { type ChainContext, type ChainReport, judgeChains, judgeNext } from '#vault/shared/chain.ts'
import { emptyHead, type RecordRow } from '#vault/shared/record.ts'
import type { CipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { migration0003 } from '#vault/sqlite/migrations/0003-settings.ts'
import { migration0004 } from '#vault/sqlite/migrations/0004-copies-and-unlocks.ts'
import { migration0012 } from '#vault/sqlite/migrations/0012-agreements.ts'
import { migration0014 } from '#vault/sqlite/migrations/0014-reviews.ts'
import type { SealedStore } from '#vault/sqlite/sealed-store.ts'
import { someAgreement } from './agreements.ts'
import { type Signer, signer, vid } from './record-chain.ts'

export const hours = 60 * 60 * 1000
export const days = 24 * hours

/** Two members with keys of their own, one shared room, and a clock that can be set. Nothing lies on a disk. */
export interface AgreementWorld {
  readonly ana: Member
  readonly ben: Member
  /** Rows of the shared room, for whoever changes them. */
  rows: RecordRow[]
  /** Judges the rows anew, after somebody changed them. */
  look(): void
  report(): ChainReport
  now(): Date
  /** Moves the clock, forwards or back. */
  shift(ms: number): void
  /** Gives back what both rooms hold. Thousands of worlds in one run would otherwise fill the memory. */
  close(): void
}

export interface Member {
  readonly signer: Signer
  readonly place: AgreementsPlace
  readonly database: CipherDatabase
  /** What an engine does when this member has come in, and before their room closes. */
  enter(): void
  leave(): void
  /** A text of theirs, with days that fit what comes next. */
  text(changed?: Partial<AgreementText>): AgreementText
}

export interface WorldPlan {
  readonly start?: string
  readonly signers?: readonly [Signer, Signer]
  readonly isFrozen?: boolean
}

export function agreementWorld(plan: WorldPlan = {}): AgreementWorld {
  const [anas, bens] = plan.signers ?? [signer('aa'.repeat(16)), signer('bb'.repeat(16))]
  const members = [anas.identity, bens.identity] as const
  const context: ChainContext = { vid, members, anchors: {} }
  let time = Date.parse(plan.start ?? '2026-03-02T20:15:00.000Z')
  let ids = 0
  let report = judgeChains([], context)

  const room: AgreementRoom = {
    vid,
    members,
    isFrozen: plan.isFrozen ?? false,
    report: () => report,
    headOf: (mid) => report.heads[mid] ?? emptyHead,
    append(row) {
      world.rows.push(row)
      report = judgeNext(report, row, context) ?? judgeChains(world.rows, context)
    },
    takeBack(row, { author, id }) {
      const isTarget = (other: RecordRow) => other.author === author && other.id === id
      world.rows = world.rows.map((other) => (isTarget(other) ? { ...other, salt: null, body: null } : other))
      room.append(row)
    },
  }
  const newId = () => {
    ids += 1
    return uuid(ids)
  }
  const memberOf = (author: Signer): Member => {
    const database = new Database(':memory:') as CipherDatabase
    for (const { up } of [migration0003, migration0004, migration0012, migration0014]) up(database)
    const place: AgreementsPlace = {
      room,
      author,
      store: storeOf(database),
      tools: { clock: { now: world.now, after: () => () => {} }, newId },
    }
    return {
      signer: author,
      place,
      database,
      enter: () => settle(place),
      leave: () => leavePosts(place),
      text(changed = {}) {
        const other = author === anas ? bens : anas
        const start = addDays(localDay(world.now()), 5)
        const why = { [author.mid]: `A line of ${author.mid.slice(0, 2)}.`, [other.mid]: '' }
        return someAgreement({ why, start, end: addDays(start, 30), ...changed })
      },
    }
  }
  const world = {
    rows: [] as RecordRow[],
    look: () => {
      report = judgeChains(world.rows, context)
    },
    report: () => report,
    now: () => new Date(time),
    shift: (ms: number) => {
      time += ms
    },
  }
  const [ana, ben] = [memberOf(anas), memberOf(bens)]
  const close = () => {
    for (const { database } of [ana, ben]) database.close()
  }
  return Object.assign(world, { ana, ben, close })
}

/** A text of both that only has to be signed. */
export function readyToSign(world: AgreementWorld, change: Partial<AgreementText> = {}): OneVersion {
  const { ana, ben } = world
  const first = place(ana.place, { changes: null, text: ana.text(change), draft: null })
  const text = { ...ana.text(change), why: { [ana.signer.mid]: 'A line of aa.', [ben.signer.mid]: 'I am willing.' } }
  const second = place(ben.place, { changes: first, text, draft: null })
  ready(ben.place, second)
  world.shift(24 * hours)
  return second
}

/** A text that both have signed and that has begun, in `world` or in one of its own. */
export function inForce(change: Partial<AgreementText> = {}, world: AgreementWorld = agreementWorld()) {
  const given = readyToSign(world, change)
  for (const member of [world.ana, world.ben])
    evening(member, () => {
      beginSigning(member.place, given)
      sign(member.place, given)
    })
  evening(world.ana)
  evening(world.ben)
  world.shift(5 * days)
  return { world, given }
}

/** An evening of one of the two, from opening the room to closing it. */
export function evening(member: Member, work: () => void = () => {}): void {
  member.enter()
  work()
  member.leave()
}

function storeOf(database: CipherDatabase): SealedStore {
  const run = <T>(work: (db: CipherDatabase) => T) => work(database)
  return { read: run, write: run, erase: run, whenQuiet: (_name, work) => work() }
}

/** Ids in order, so that two worlds in which the same happens have the same ones. */
function uuid(count: number): string {
  return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`
}
