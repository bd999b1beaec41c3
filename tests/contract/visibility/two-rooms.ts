import * as fs from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { EnginePart } from '#api/engine-control.ts'
import type { QuestionId } from '#api/reflection-steps.ts'
import { reviewedOn, someAgreement, someAnswers, soon } from '#tests/support/agreements.ts'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { someDraft, someFeeling } from '#tests/support/feelings.ts'
import { jpegOf, latin1, sendImage } from '#tests/support/images.ts'
import { bringIn, someImported } from '#tests/support/imported.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { bensPassphrase, enter, pairedVault } from '#tests/support/two-members.ts'
import { writeReview } from '#vault/agreements/reviews-store.ts'
import { systemClock } from '#vault/clock.ts'
import { createEngine, type Engine, type EngineLeft, engineRouter } from '#vault/engine.ts'

// Who may call what lies above key derivation, so that is one hash here.
let ahead = 0
const clock = { ...systemClock, now: () => new Date(Date.now() + ahead) }
const tools = testTools({ deriveKey: quickKey, clock })

/** Nobody has a vault; nobody is in; one of two is in; both are; one of both is asked for the passphrase. */
export const states = ['none', 'locked', 'Ana', 'Ben', 'together', 'gate'] as const
export type State = (typeof states)[number]

/** Words that only one of the two may ever be shown. */
export const anasWords = 'marzipan of Ana'
export const bensWords = 'tarragon of Ben'
export const sharedWords = 'harbour of both'

/** A vault of two, each with words of their own, and the ids that calls need. */
export interface TwoRooms {
  readonly folder: string
  readonly ana: string
  readonly ben: string
  readonly anasEntry: string
  readonly anasVersion: string
  readonly anasTrashed: string
  readonly anasTemplate: string
  readonly anasTag: string
  /** A picture with her words among its points: the engine draws none, so it does not know. */
  readonly anasImage: string
  readonly anasFeeling: string
  readonly anasTrashedFeeling: string
  readonly anasMarker: string
  readonly anasLookBack: string
  readonly anasSitting: string
  readonly anasTrashedSitting: string
  readonly anasImport: string
  readonly anasCard: string
  readonly sharedByAna: string
  readonly anasCode: string
  /** A draft of both, which only has to be called ready. */
  readonly agreement: string
  readonly anasAgreementDraft: string
  /** What Ana answered to herself about it. */
  readonly anasReview: string
  /** Ana's own earlier copy of the shared room. */
  readonly anasCopy: string
}

export async function makeTwoRooms(): Promise<TwoRooms> {
  const folder = join(tempFolder(), 'vault')
  await pairedVault(folder, tools)
  const ben = await enter(folder, tools, 'Ben')
  await writeAs(ben.client, bensWords)
  const both = await ben.client.shared.overview({})
  const [bensId = '', anasId = ''] = both.members.map(({ id }) => id).toSorted((id) => (id === both.self ? -1 : 1))
  const begun = await ben.client.agreements.place({
    changes: null,
    text: someAgreement({ why: { [bensId]: 'I am willing.', [anasId]: '' }, start: soon(5), end: soon(35) }),
    draft: null,
  })
  reviewAs(ben.engine, nowhere, bensWords)
  ben.engine.close()
  const { client, engine } = await enter(folder, tools, 'Ana')
  const anas = await writeAs(client, anasWords)
  const shared = await client.shared.share({ document: plainDocument(sharedWords) })
  const anasReview = reviewAs(engine, begun.id, anasWords)
  const words = ['betrayed', `in the ${sharedWords}`]
  const { id: anasCard } = await client.cards.share({ feelingId: anas.anasFeeling, card: { words } })
  const { codes } = await client.recovery.make({ passphrase: goodPassphrase, split: false })
  const overview = await client.shared.overview({})
  const { versions } = await client.agreements.open({ id: begun.id })
  const [text = someAgreement()] = versions.map((version) => version.text)
  await client.agreements.place({
    changes: begun,
    text: { ...text, why: { ...text.why, [anasId]: 'It helps me.' } },
    draft: null,
  })
  await engine.context.session.sharedCopies().keep()
  const { copies } = await client.snapshots.listShared({})
  const idOf = (name: string) => overview.members.find((member) => member.name === name)?.id ?? ''
  engine.close()
  return {
    folder,
    ana: idOf('Ana'),
    ben: idOf('Ben'),
    ...anas,
    anasCard,
    sharedByAna: shared.id,
    agreement: begun.id,
    anasReview,
    anasCode: codes[0] ?? '',
    anasCopy: copies[0]?.file ?? '',
  }
}

async function writeAs(client: EngineClient, words: string) {
  const kept = await client.journal.create({ day: '2026-03-02', document: plainDocument(words, `More ${words}`) })
  await client.journal.change({ id: kept.id, ownTitle: `On ${words}`, tags: [`about ${words}`], pinned: true })
  ahead += 60_000 // a pause
  await client.journal.save({ id: kept.id, document: plainDocument(words, `No more ${words}`) })
  const { versions } = await client.versions.list({ id: kept.id })
  const { tags } = await client.journal.labels({})
  const template = await client.journal.addTemplate({ name: `What of ${words}?`, document: plainDocument(words) })
  const image = await sendImage(client, jpegOf(8, 6, { points: latin1(`in the picture: ${words}`) }))
  const alt = `A picture of ${words}`
  const pictured = { type: 'doc' as const, content: [imageBlock(image.id, alt)] }
  await client.journal.create({ day: '2026-03-02', document: pictured })
  const trashed = await client.journal.create({ day: '2026-03-01', document: plainDocument(`Old ${words}`) })
  await client.journal.trash({ id: trashed.id })
  const fields = someFeeling({ facts: words })
  const today = '2026-03-02'
  const { feeling } = await client.feelings.save({ id: null, fields, today })
  const old = await client.feelings.save({ id: null, fields, today })
  await client.feelings.trash({ id: old.feeling.id })
  await client.feelings.addWord({ field: 'emotions', label: `as ${words}` })
  await client.feelings.keepDraft({ draft: someDraft({ fields, typed: { needs: words } }) })
  await client.settling.keep({ card: { signs: words, pause: words, helps: words, people: words } })
  const marker = await client.feelings.addMarker({ day: today, label: `when ${words}` })
  await client.feelings.keepBegun({ marker: { day: today, label: `when ${words}` } })
  const answers = { said: 3, matched: null, cared: 2, 'own-life': 5, ahead: 1 } as const
  const lookBack = await client.feelings.addLookBack({ day: today, answers })
  const said = (question: QuestionId, text: string) => ({ answer: { question, document: plainDocument(text) } })
  const other = { path: 'other', day: today } as const
  const sitting = await client.reflection.begin({ ...other, change: said('a2.1', `Said ${words}`) })
  await client.reflection.keep({ id: sitting.id, change: said('a2.2', 'One evening.') })
  await client.reflection.keep({
    id: sitting.id,
    change: { stand: 'choose-not', lookAgain: { day: null, remind: false } },
  })
  const oldSitting = await client.reflection.begin({ ...other, change: said('a2.1', `Once ${words}`) })
  await client.reflection.trash({ id: oldSitting.id })
  const anasImport = await bringIn(client, [someImported({ document: plainDocument(`Elsewhere ${words}`) })])
  const draft = someAgreement({ title: `On ${words}` })
  const agreementDraft = await client.agreements.keepDraft({ id: null, changes: null, draft })
  return {
    anasEntry: kept.id,
    anasVersion: versions[0]?.id ?? '',
    anasTrashed: trashed.id,
    anasTemplate: template.id,
    anasTag: tags[0]?.id ?? '',
    anasImage: image.id,
    anasFeeling: feeling.id,
    anasTrashedFeeling: old.feeling.id,
    anasMarker: marker.id,
    anasLookBack: lookBack.id,
    anasSitting: sitting.id,
    anasTrashedSitting: oldSitting.id,
    anasImport,
    anasAgreementDraft: agreementDraft.id,
  }
}

const nowhere = '2f6d3c1e-8a4b-4d0e-9c7f-5b1a0e6d9f38'

/** An own review, put straight into the room: an agreement takes weeks until it is looked at again. */
function reviewAs({ context }: Engine, agreement: string, words: string): string {
  const id = context.tools.newUuid()
  const about = { agreement, version: 2, day: reviewedOn, title: `On ${words}` }
  const review = { id, ...about, answers: someAnswers(`To myself: ${words}`), updatedAt: `${reviewedOn}T20:15:00.000Z` }
  context.session.room().store.write((db) => writeReview(db, review))
  return id
}

export interface InState {
  readonly client: EngineClient
  close(): void
}

/** An engine in `state`, on a copy of the vault of its own. */
export async function reach(state: State, rooms: TwoRooms): Promise<InState> {
  const folder = join(tempFolder(), 'vault')
  if (state !== 'none') fs.cpSync(rooms.folder, folder, { recursive: true })
  if (state === 'Ana' || state === 'Ben') return inState(await enter(folder, tools, state))
  if (state === 'together') return sitDown(folder, rooms)
  if (state !== 'gate') return inState(start(folder, { kind: 'alone' }))
  const both = start(folder, { kind: 'together' })
  const gate = start(folder, { kind: 'gate', sealTo: both.engine.key ?? '', seated: null })
  return {
    client: gate.client,
    close() {
      gate.engine.close()
      both.engine.close()
    },
  }
}

/** The lock screen of a vault whose two members pause a talk; their time comes in so many minutes, or is over. */
export function reachPause(rooms: TwoRooms, minutes: number): InState {
  const folder = join(tempFolder(), 'vault')
  fs.cpSync(rooms.folder, folder, { recursive: true })
  fs.writeFileSync(join(folder, 'pause'), new Date(clock.now().getTime() + minutes * 60_000).toISOString())
  return inState(start(folder, { kind: 'alone' }))
}

/** In the middle of a talk: they have the agenda, and one of them has the floor. */
async function sitDown(folder: string, { ana }: TwoRooms): Promise<InState> {
  const both = start(folder, { kind: 'together' })
  let seated: string | null = null
  for (const passphrase of [goodPassphrase, bensPassphrase]) {
    const gate = start(folder, { kind: 'gate', sealTo: both.engine.key ?? '', seated })
    await gate.client.together.pass({ passphrase })
    const handedOn = gate.left[0]?.handedOn
    if (!handedOn) throw new Error('the gate handed on nothing')
    both.engine.seat(handedOn.sealed)
    seated = handedOn.mid
  }
  await both.client.talk.remember({
    place: { kind: 'hurt', first: ana, at: 'turn', step: 1, notYet: 0, minutes: 3 },
  })
  await both.client.questions.agenda({ kind: null, from: 0 })
  return inState(both)
}

function start(folder: string, part: EnginePart) {
  const left: EngineLeft[] = []
  const engine = createEngine(folder, tools, (how) => left.push(how), { part })
  return { engine, left, client: createRouterClient(engineRouter, { context: engine.context }) }
}

function inState({ client, engine }: { client: EngineClient; engine: { close(): void } }): InState {
  return { client, close: () => engine.close() }
}
