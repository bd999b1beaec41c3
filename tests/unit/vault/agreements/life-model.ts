import { createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { addDays, localDay } from '#api/calendar.ts'
import {
  type AgreementWorld,
  agreementWorld,
  days,
  hours,
  inForce,
  type Member,
} from '#tests/support/agreement-world.ts'
import { someAnswers } from '#tests/support/agreements.ts'
import { type Signer, vid } from '#tests/support/record-chain.ts'
import { type AgreementHistory, comingIn, runningIn } from '#vault/agreements/agreement-history.ts'
import { historiesIn, historiesOf } from '#vault/agreements/agreements-place.ts'
import * as service from '#vault/agreements/agreements-service.ts'
import { receiptsIn } from '#vault/agreements/agreements-store.ts'
import { detailOf, summaryOf } from '#vault/agreements/agreements-view.ts'
import { checkInsIn, noticeCheckIn, saidIn, sayAtReview, takeOut, writeCheckIn } from '#vault/agreements/check-ins.ts'
import { checkedReceipts } from '#vault/agreements/checked-receipts.ts'
import { keepReview } from '#vault/agreements/reviews-service.ts'
import { openCheckIn, openReview } from '#vault/agreements/rhythm.ts'
import { deadlinesOf, type VersionLife } from '#vault/agreements/version-life.ts'
import { VaultError } from '#vault/vault-error.ts'

/** Of each property, and steps in each run. */
export const runs = 1000
export const steps = 50

/** What two people and a clock can do, one step at a time. */
export const deeds = [
  'place',
  'add-why',
  'ready',
  'sign',
  'refuse',
  'undo',
  'amend',
  'put-away',
  'pause',
  'keep',
  'end-sooner',
  'end',
  'clock-right',
  'kill',
  'wait',
  'check-in',
  'notice',
  'take-out',
  /** Alone, in the own room. */
  'answer',
  'say',
  /** Whatever would bring it on, the clock included. */
  'onward',
] as const
type Deed = (typeof deeds)[number]

export interface Step {
  readonly who: 'ana' | 'ben'
  readonly deed: Deed
  /** How far the clock moves before it. */
  readonly shift: number
  /** Which agreement it is about, where there is one. */
  readonly at: number
  /** Where the computer says that it is from now on; null leaves it where it was. */
  readonly zone: Zone | null
}

/** From the farthest east to the farthest west, a day and an hour apart. A zone leaves the moment as it is. */
const zones = ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago'] as const
export type Zone = (typeof zones)[number]
const home = process.env.TZ

export function goTo(zone: Zone | 'home'): void {
  if (zone !== 'home') process.env.TZ = zone
  else if (home === undefined) delete process.env.TZ
  else process.env.TZ = home
}

const often = (deed: Deed, weight: number) => ({ arbitrary: fc.constant(deed), weight })
export const anyStep: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom('ana', 'ben'),
  deed: fc.oneof(
    often('onward', 60),
    often('place', 4),
    often('add-why', 4),
    often('ready', 2),
    often('sign', 6),
    often('refuse', 3),
    often('undo', 1),
    often('amend', 3),
    often('put-away', 1),
    often('pause', 5),
    often('keep', 3),
    often('end-sooner', 1),
    often('end', 1),
    often('clock-right', 3),
    often('kill', 3),
    often('wait', 3),
    often('check-in', 5),
    often('notice', 3),
    often('take-out', 3),
    often('answer', 8),
    often('say', 3),
  ),
  shift: fc.oneof(
    { arbitrary: fc.constantFrom(0, 0, 5 * 60_000, 2 * hours), weight: 30 },
    { arbitrary: fc.constantFrom(13 * hours, 26 * hours, 3 * days), weight: 6 },
    { arbitrary: fc.constantFrom(8 * days, 15 * days, 40 * days, 400 * days), weight: 1 },
    { arbitrary: fc.constantFrom(-hours, -2 * days, -20 * days, -400 * days), weight: 1 },
  ),
  at: fc.nat(1),
  zone: fc.oneof({ arbitrary: fc.constant(null), weight: 19 }, { arbitrary: fc.constantFrom(...zones), weight: 1 }),
})

/** What is said while an agreement goes on. None of it moves anything. */
const moveNothing: readonly Deed[] = ['check-in', 'notice', 'take-out', 'answer', 'say']
/** What can come too late for the days that a text names. */
const mayNotFit: readonly Deed[] = ['end-sooner', 'ready', 'onward']

/** Two people who take the seat in turn, in a world of their own. */
export interface Couple {
  readonly world: AgreementWorld
  /** Takes a step as a person at the screen would; what is refused changes nothing. */
  take(step: Step): void
  /** Everything that the screens of `who` could show now; the words of each version only when they are asked for. */
  screenOf(who: 'ana' | 'ben', what?: 'all' | 'without words'): string
  /** What lies in the shared room, without its content: whose, which kind, and how long each field is. */
  shapeOfRoom(): string
  histories(): AgreementHistory[]
  /** Who has gone through signing to the end, since they last began it, by agreement and version. */
  consents(id: string, version: number): ReadonlySet<string>
  /** Who has said that it goes on, since it was paused or came up for review the last time. */
  keepers(id: string, version: number): ReadonlySet<string>
  /** Whether one of the two has ever paused it. */
  isPaused(id: string, version: number): boolean
  /** Who has said that the clock is right, since the last time that something was over by it. */
  readonly clockWords: Map<string, Set<string>>
  /** How often somebody has done each of these. */
  readonly done: Readonly<
    Record<'signed' | 'clock-right' | 'check-in' | 'notice' | 'take-out' | 'answer' | 'say' | 'zone', number>
  >
}

export interface CouplePlan {
  readonly signers: readonly [Signer, Signer]
  /** Whose "sign" ends like "refuse" in this world. */
  readonly refuses: readonly ('ana' | 'ben')[]
  /** Who leaves their questions at a review unanswered in this world. */
  readonly silent?: readonly ('ana' | 'ben')[]
  /** It begins with an agreement that goes on. */
  readonly isBegun?: boolean
  /** Left out, engines write down what they see, as they do. */
  readonly settles?: boolean
}

export function couple({ signers, refuses, silent = [], isBegun = false, settles = true }: CouplePlan): Couple {
  goTo('home')
  const world = agreementWorld({ signers })
  if (isBegun) inForce({}, world)
  const given = new Map<string, Set<string>>()
  const kept = new Map<string, Set<string>>()
  const paused = new Set<string>()
  const clockWords = new Map<string, Set<string>>()
  const done = { signed: 0, 'clock-right': 0, 'check-in': 0, notice: 0, 'take-out': 0, answer: 0, say: 0, zone: 0 }
  let seated: 'ana' | 'ben' | null = null

  const histories = () => historiesIn(world.ana.place.room, world.now())
  const consents = (id: string, version: number) => given.get(`${id} ${version}`) ?? new Set<string>()
  const consent = (who: string, id: string, version: number, isGiven: boolean) => {
    const all = new Set(consents(id, version))
    if (isGiven) all.add(who)
    else all.delete(who)
    given.set(`${id} ${version}`, all)
  }
  const look = (who: 'ana' | 'ben') => {
    if (settles) world[who].enter()
  }
  const sit = (who: 'ana' | 'ben') => {
    if (seated === who) return
    if (seated !== null) world[seated].leave()
    seated = who
    look(who)
  }

  /** Waits for what only time brings. */
  function passTime(life: VersionLife): void {
    if (life.state !== 'cooling' && life.state !== 'second-thoughts' && life.state !== 'active') return
    const [next] = deadlinesOf(life).map(({ at }) => at)
    if (next !== undefined && next > world.now().getTime()) world.shift(next - world.now().getTime())
  }

  /** What would bring `life` on, if this member did it. */
  function onward(life: VersionLife | null, { signer }: Member, isLooking: boolean): Deed {
    switch (life?.state) {
      case undefined:
        return 'place'
      case 'draft':
        if (life.text.why[signer.mid] === '') return 'add-why'
        return life.text.start < addDays(localDay(world.now()), 3) ? 'amend' : 'ready'
      case 'signing':
        return 'sign'
      case 'active':
        return isLooking ? 'check-in' : 'wait'
      case 'review-due':
      case 'paused':
      case 'resting':
        return isLooking ? 'answer' : 'keep'
      default:
        return 'wait'
    }
  }

  function act({ who, deed: chosen, at }: Step, member: Member): void {
    const { place } = member
    const open = histories().filter(isOpen)
    const history = open[at % Math.max(1, open.length)]
    const newestLife = history === undefined ? null : (comingIn(history) ?? runningIn(history))
    if (chosen === 'onward' && newestLife !== null) passTime(newestLife)
    const isBehind = () => historiesOf(place).some(({ id, isBehind }) => id === history?.id && isBehind)
    const next = () => (isBehind() ? 'clock-right' : onward(newestLife, member, at === 1))
    const deed = chosen === 'onward' ? next() : chosen
    if (deed === 'place') {
      if (open.length < 2) service.place(place, { changes: null, text: member.text(), draft: null })
      return
    }
    if (history === undefined || deed === 'wait' || deed === 'kill') return
    const { id } = history
    const newest = history.lives.at(-1)
    const coming = comingIn(history)
    const running = runningIn(history)
    const today = localDay(world.now())
    const of = (life: { version: number } | null) => ({ id, version: life?.version ?? 1 })
    switch (deed) {
      case 'add-why': {
        if (newest === undefined || newest.text.why[member.signer.mid] !== '') return
        const why = { ...newest.text.why, [member.signer.mid]: 'I am willing.' }
        const start = addDays(today, 5)
        const text = { ...newest.text, why, start, end: addDays(start, 30) }
        service.place(place, { changes: of(newest), text, draft: null })
        return
      }
      case 'amend': {
        if (newest === undefined) return
        const start = addDays(today, 5)
        const why = { ...newest.text.why, [member.signer.mid]: 'I still am.' }
        const text = { ...newest.text, why, start, end: addDays(start, 20) }
        service.place(place, { changes: of(newest), text, draft: null })
        return
      }
      case 'ready':
        service.ready(place, of(coming))
        return
      case 'sign':
      case 'refuse':
        service.beginSigning(place, of(coming))
        consent(who, id, of(coming).version, false)
        if (deed === 'refuse' || refuses.includes(who)) return
        service.sign(place, of(coming))
        done.signed += 1
        consent(who, id, of(coming).version, true)
        return
      case 'undo':
        service.undo(place, of(coming))
        return
      case 'put-away':
        service.putAway(place, of(coming))
        return
      case 'pause':
        service.pause(place, of(running ?? coming), addDays(today, 3))
        kept.delete(`${id} ${of(running ?? coming).version}`)
        paused.add(`${id} ${of(running ?? coming).version}`)
        return
      case 'keep': {
        service.keep(place, of(running))
        const name = `${id} ${of(running).version}`
        kept.set(name, new Set([...(kept.get(name) ?? []), who]))
        return
      }
      case 'end-sooner':
        service.endSooner(place, of(running), addDays(today, 1))
        return
      case 'end':
        service.end(place, of(running))
        return
      case 'clock-right':
        service.clockRight(place, of(newestLife))
        clockWords.set(id, new Set([...(clockWords.get(id) ?? []), who]))
        done['clock-right'] += 1
        return
      default:
        follow(who, deed, history)
    }
  }

  /** What is said while it goes on. */
  function follow(who: 'ana' | 'ben', deed: Deed, history: AgreementHistory): void {
    const { place, signer } = world[who]
    const { id } = history
    const day = openCheckIn(history, world.now()) ?? { version: 1, day: '2026-01-01' }
    const review = openReview(history) ?? { version: 1, day: '2026-01-01' }
    const shown = checkInsIn(place.room, history)
    switch (deed) {
      case 'check-in':
        writeCheckIn(place, { id, ...day, mark: 'partly', line: '' })
        break
      case 'notice':
        noticeCheckIn(place, id, shown.find(({ author }) => author !== signer.mid)?.id ?? '', 'noticed')
        break
      case 'take-out':
        takeOut(place, 'check-in', id, shown.find(({ author }) => author === signer.mid)?.id ?? '')
        break
      case 'answer':
        if (openReview(history) === null || silent.includes(who)) return
        // Ids of what is alone are drawn apart: those that are shared are in order, to be compared.
        keepReview(
          { ...place, tools: { ...place.tools, newId: () => crypto.randomUUID() } },
          { agreement: id, ...review, answers: someAnswers('To myself.') },
          () => place,
        )
        break
      case 'say':
        sayAtReview(place, { id, ...review, words: 'To both of us.' })
        break
      default:
        return
    }
    done[deed] += 1
  }

  const standing = () =>
    JSON.stringify(histories().map(({ lives }) => lives.map(({ state, endsOn, since }) => [state, endsOn, since])))

  return {
    world,
    histories,
    consents,
    clockWords,
    isPaused: (id, version) => paused.has(`${id} ${version}`),
    keepers: (id, version) => kept.get(`${id} ${version}`) ?? new Set(),
    done,
    take(step) {
      if (step.deed === 'kill') seated = null // the engine is gone: it has left no post
      world.shift(step.shift)
      if (step.zone !== null) {
        goTo(step.zone)
        done.zone += 1
      }
      sit(step.who)
      try {
        look(step.who) // every call looks first, and a look settles
        const before = moveNothing.includes(step.deed) ? standing() : null
        act(step, world[step.who])
        if (before !== null && before !== standing()) throw new Error(`${step.deed} has moved something`)
      } catch (error) {
        if (!(error instanceof VaultError)) throw error
        if (error.code === 'invalid-input' && !mayNotFit.includes(step.deed)) throw error
      }
      look(step.who)
    },
    screenOf(who, what = 'all') {
      const { room, store } = world[who].place
      const receipts = checkedReceipts(store.read(receiptsIn), room.members)
      const shown = historiesOf(world[who].place).map((history) => [
        summaryOf(history, receipts),
        // What has ended is not looked into at every step: its words stay as they are.
        what === 'all' && isOpen(history) ? detailOf(room.vid, history, receipts) : null,
        openCheckIn(history, world.now()),
        openReview(history),
        checkInsIn(room, history),
        saidIn(room, history),
      ])
      return JSON.stringify(shown)
    },
    shapeOfRoom: () =>
      JSON.stringify(
        world.rows.map(({ author, seq, kind, body, salt, signature, seen_seq }) => [
          author,
          seq,
          kind,
          seen_seq,
          body?.length,
          salt?.length,
          signature.length,
        ]),
      ),
  }
}

function isOpen({ lives }: AgreementHistory): boolean {
  return lives.some(({ state }) => state !== 'ended')
}

/** Checks both signatures of a version with nothing of the program: other cryptography, other spelling, other bytes. */
export function areTwoValidSignatures(world: AgreementWorld, id: string, version: number): boolean {
  const bodies = world.rows.map(({ kind, body }) => ({ kind, body: JSON.parse(body ?? 'null') }))
  const about = bodies.filter(({ body }) => body?.agreement === id && body.version === version)
  const text = about.find(({ kind }) => kind === 'agreement-text')?.body.text
  const signatures = about.filter(({ kind }) => kind === 'agreement-signed').map(({ body }) => body.signatures)
  const message = lengthPrefixed(['three-rooms/agreement/v1', vid, spelled({ id, version, body: text })])
  return signatures.some((both) =>
    [world.ana, world.ben].every(({ signer }) => {
      const x = Buffer.from(signer.identity.sign, 'base64').toString('base64url')
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
      return verify(null, message, key, Buffer.from(both[signer.mid] ?? '', 'base64'))
    }),
  )
}

function lengthPrefixed(fields: readonly string[]): Buffer {
  return Buffer.concat(
    fields.flatMap((field) => {
      const bytes = Buffer.from(field, 'utf8')
      const length = Buffer.alloc(4)
      length.writeUInt32LE(bytes.length)
      return [length, bytes]
    }),
  )
}

function spelled(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelled).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${names.map(([name, of]) => `${JSON.stringify(name)}:${spelled(of)}`).join(',')}}`
}
