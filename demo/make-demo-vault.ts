import { createRouterClient } from '@orpc/server'
import type { JournalBlock } from '#api/journal-document.ts'
import type { Clock } from '#vault/clock.ts'
import { systemClock } from '#vault/clock.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { productionTools } from '#vault/engine-tools.ts'
import { agreementEvenings } from './demo-agreements.ts'
import { anasCard } from './demo-card.ts'
import { calendarDay, dayBefore, localDay, localTime, momentOf } from './demo-dates.ts'
import { anasEarlierYears, dayYearsBefore } from './demo-earlier-years.ts'
import { anasTemplates, type DemoEntry, demoEntries } from './demo-entries.ts'
import { anasHiddenWord, anasLookBacks, anasMarkers, type DemoFeeling, demoFeelings } from './demo-feelings.ts'
import { bedAtDusk } from './demo-picture.ts'
import { anasQuestions, bensQuestions, talkNote } from './demo-questions.ts'
import { anasSittings, bensSittings, type DemoSitting } from './demo-reflection.ts'
import { reviewEvenings } from './demo-reviews.ts'
import { type DemoPiece, demoPieces } from './demo-shared.ts'
import { keepTogether } from './keep-together.ts'

/**
 * Makes a vault that shows what the app can do, in a folder that is not there yet:
 *   npx node demo/make-demo-vault.ts FOLDER
 * It goes through the same calls as the app's own screens, and prints the passphrases. Everything is dated relative
 * to now, and written in the order of those dates.
 */
const [, , vaultDir = ''] = process.argv
if (vaultDir === '') {
  process.stderr.write('Usage: node demo/make-demo-vault.ts FOLDER\n')
  process.exit(2)
}

const ana = {
  name: 'Ana',
  passphrase: 'lantern orchard bridge velvet harvest meadow',
  mark: { letter: 'A', colour: 'teal' },
} as const
const anasPart = { role: 'hurt', stage: 2 } as const
const ben = {
  name: 'Ben',
  passphrase: 'gravel sunlight parcel winter tunnel basket',
  mark: { letter: 'B', colour: 'plum' },
} as const
const bensPart = { role: 'broke', stage: 1 } as const

/** By the letter of the mark. */
const passphrases = { A: ana.passphrase, B: ben.passphrase } as const

/** Days after which a copy of Ana's room is kept, and one of the room of both. */
const keptAfter: readonly number[] = [16, 12, 6, 3]
let now = new Date()
const clock: Clock = { now: () => now, after: systemClock.after }
const worker = new URL('../src/vault/crypto/kdf-worker.ts', import.meta.url)
const tools = { ...productionTools(worker), clock }

/** One of the two is in. At first Ana makes the vault; Ben's first time is his asking, and Ana's next one her yes. */
async function enter(who: DemoPiece['who'], passphrase?: string) {
  const member = who === 'Ana' ? ana : ben
  const engine = createEngine(vaultDir, tools, () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  const status = await client.vault.status({})
  if (status.state === 'problem') throw new Error(`the demo vault has a problem: ${status.problem}`)
  const known = status.state === 'ready' ? status.members.find(({ mark }) => mark.letter === member.mark.letter) : null
  if (known === null) await client.vault.create(member)
  else if (known === undefined) await client.membership.join(member)
  else await client.session.unlock({ memberId: known.id, passphrase: passphrase ?? member.passphrase })
  await client.settings.change({ hideExplained: true, ...(who === 'Ana' ? anasPart : bensPart) })
  const membership = await client.membership.get({})
  if (membership.state === 'asked') await client.membership.accept({ words: membership.words })
  return { who, engine, client }
}

type Inside = Awaited<ReturnType<typeof enter>>

/** What one of the two does alone. */
type OwnPiece = DemoPiece & { readonly as: Exclude<DemoPiece['as'], 'kept'> }

async function write({ client }: Inside, piece: OwnPiece): Promise<void> {
  const { as, content } = piece
  const document = { type: 'doc', content } as const
  switch (as) {
    case 'entry': {
      const pictured = piece.picture === undefined ? content : [...content, await addPicture(client, piece.picture)]
      const [first = pictured, ...later] = [...(piece.earlier ?? []), pictured]
      const { id } = await client.journal.create({
        day: localDay(now),
        document: { type: 'doc', content: first },
        prompt: piece.prompt ?? null,
      })
      for (const words of later) {
        now = new Date(now.getTime() + 12 * 60_000) // a pause, and then it is written over
        await client.journal.save({ id, document: { type: 'doc', content: words } })
      }
      const { title, tags, pinned, datedBack } = piece
      if (title !== undefined) await client.journal.change({ id, ownTitle: title })
      if (tags !== undefined) await client.journal.change({ id, tags: [...tags] })
      if (pinned) await client.journal.change({ id, pinned })
      if (datedBack !== undefined) {
        await client.journal.change({ id, day: localDay(new Date(now.getTime() - datedBack * 86_400_000)) })
      }
      return
    }
    case 'trashed': {
      const { id } = await client.journal.create({ day: localDay(now), document })
      if (piece.tags !== undefined) await client.journal.change({ id, tags: [...piece.tags] })
      await client.journal.trash({ id })
      return
    }
    case 'draft':
      await client.draft.keep({ document })
      return
    case 'shared':
      await client.shared.share({ document })
      return
    case 'takenOut': {
      const { id } = await client.shared.share({ document })
      await client.shared.takeBack({ id })
    }
  }
}

async function addPicture({ images }: Inside['client'], alt: string): Promise<JournalBlock> {
  const whole = bedAtDusk(960, 640)
  const { upload } = await images.begin({ size: whole.length })
  await images.add({ upload, at: 0, piece: new File([new Uint8Array(whole)], 'piece') })
  const thumbnail = new File([new Uint8Array(bedAtDusk(240, 160))], 'piece')
  return { type: 'image', attrs: { ...(await images.finish({ upload, thumbnail })), alt } }
}

async function feel({ client }: Inside, { said, ownWord, afterwards, card, answer }: DemoFeeling): Promise<void> {
  const today = localDay(now)
  const own = ownWord === undefined ? [] : [await client.feelings.addWord({ field: 'emotions', label: ownWord })]
  const fields = {
    ...{ day: today, time: localTime(now), strongest: null, triggers: [], facts: '', story: '', body: [], fears: [] },
    ...{ needs: [], ask: '', urges: [], helped: [], strengthAfter: null, remind: false, entryId: null },
    ...said,
    emotions: [...said.emotions, ...own.map(({ id }) => id)],
  }
  if (afterwards === 'begun') {
    await client.feelings.keepDraft({ draft: { id: null, fields } })
    return
  }
  const { feeling } = await client.feelings.save({ id: null, fields, today })
  if (card !== undefined) await client.cards.share({ feelingId: feeling.id, card })
  if (answer !== undefined) {
    const { items } = await client.shared.list({ after: 0, limit: 50 })
    const id = items.find(({ state }) => state === 'card')?.id
    if (id !== undefined) await client.cards.answer({ id, answer })
  }
  if (afterwards === 'trashed') await client.feelings.trash({ id: feeling.id })
}

const [anasLastOfAgreements, ...evenings] = agreementEvenings().toReversed()
const talk = talkNote(calendarDay(dayBefore(5)), calendarDay(dayBefore(-2)))
const pieces = [
  ...demoEntries.map(ofAna),
  ...demoPieces,
  talk,
  ...demoFeelings,
  ...evenings,
  ...reviewEvenings(),
].toSorted((a, b) => momentOf(a).getTime() - momentOf(b).getTime())
now = momentOf({ daysAgo: 70, at: [23, 0] })
let inside = await enter('Ana')
for (const piece of pieces) {
  now = momentOf(piece)
  const who = piece.who ?? 'Ana'
  if (who !== inside.who || piece.as === 'kept') {
    inside.engine.close()
    if (piece.as === 'kept') {
      await keepTogether(vaultDir, tools, passphrases, { type: 'doc', content: piece.content })
    }
    inside = await enter(who)
  }
  if (piece.as === 'feeling') await feel(inside, piece)
  else if (piece.as === 'agreements') await piece.work(inside.client)
  else if (isOwn(piece)) await write(inside, piece)
  if (piece.as !== 'feeling' && piece.as !== 'agreements' && who === 'Ana' && keptAfter.includes(piece.daysAgo))
    await keepCopy(inside)
}
inside.engine.close()

now = momentOf({ daysAgo: 0, at: [0, 3] })
const again = await enter('Ben')
await reflect(again, bensSittings)
await bensQuestions(again.client)
again.engine.close()
now = momentOf({ daysAgo: 0, at: [0, 5] })
const last = await enter('Ana')
await eraseOneThatCopiesHold(last)
await reflect(last, anasSittings)
await anasLastOfAgreements?.work(last.client)
await anasQuestions(last.client)
await copyEarlierYears(last)
for (const { name, content } of anasTemplates) {
  await last.client.journal.addTemplate({ name, document: { type: 'doc', content } })
}
await last.client.settling.keep({ card: anasCard })
for (const { daysAgo, label } of anasMarkers) await last.client.feelings.addMarker({ day: dayBefore(daysAgo), label })
for (const { daysAgo, answers } of anasLookBacks) {
  await last.client.feelings.addLookBack({ day: dayBefore(daysAgo), answers })
}
await last.client.feelings.hideWord({ id: anasHiddenWord, hidden: true })
await last.client.journal.search({ query: 'tea', after: null, limit: 1 })
last.engine.close()
// A try after that, which did not open the room: the list of openings has both.
now = momentOf({ daysAgo: 0, at: [0, 10] })
await enter('Ana', 'not the right words').catch(() => {})
process.stdout.write(
  `Demo vault. Everyone in it is invented.\nAna's passphrase: ${ana.passphrase}\nBen's passphrase: ${ben.passphrase}\n`,
)

/** Sittings are dated by the person's own day. */
async function reflect({ client }: Inside, sittings: readonly DemoSitting[]): Promise<void> {
  for (const { daysAgo, path, said, afterwards } of sittings) {
    const [first = {}, ...others] = said
    const { id } = await client.reflection.begin({ path, day: dayBefore(daysAgo), change: first })
    for (const change of others) await client.reflection.keep({ id, change })
    if (afterwards !== 'unfinished') await client.reflection.keep({ id, change: { isDone: true } })
    if (afterwards === 'trashed') await client.reflection.trash({ id })
  }
}

function isOwn(piece: DemoPiece): piece is OwnPiece {
  return piece.as !== 'kept'
}

async function keepCopy({ engine }: Inside): Promise<void> {
  const { session } = engine.context
  await session.room().snapshots.keep()
  await session.sharedCopies().keep()
}

async function copyEarlierYears({ client: { journal, settings } }: Inside): Promise<void> {
  for (const { yearsAgo, content, tags, prompt } of anasEarlierYears) {
    const day = dayYearsBefore(localDay(now), yearsAgo)
    const { id } = await journal.create({ day, document: { type: 'doc', content }, prompt })
    if (tags.length > 0) await journal.change({ id, tags: [...tags] })
  }
  await settings.change({ onThisDay: true })
}

/** One entry that is gone from the room and still in the latest copies. */
async function eraseOneThatCopiesHold(who: Inside): Promise<void> {
  const { journal } = who.client
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Not this.' }] }] as const
  const { id } = await journal.create({ day: localDay(now), document: { type: 'doc', content: [...content] } })
  await keepCopy(who)
  await journal.trash({ id })
  await journal.erase({ id })
}

function ofAna({ inTrash, ...entry }: DemoEntry): DemoPiece {
  return { ...entry, who: 'Ana', as: inTrash ? 'trashed' : 'entry' }
}
