import type { JournalDocument } from '#api/journal-document.ts'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { someDraft, someFeeling } from '#tests/support/feelings.ts'
import { exifSegment, jpegOf, latin1, sendImage } from '#tests/support/images.ts'
import { bringIn, someImported } from '#tests/support/imported.ts'
import { type EngineClient, openEngine } from '#tests/support/open-engine.ts'
import type { ContractClient } from '#tests/support/shell-client.ts'
import { anasMark } from '#tests/support/test-tools.ts'
import { bensMark } from '#tests/support/two-members.ts'
import type { EngineTools } from '#vault/engine-tools.ts'

// What Ana does with planted words: every place in which her room takes text.

export type Who = 'Ana' | 'Ben'
export type Passphrases = Readonly<Record<Who, string>>

const day = '2026-03-02'

/**
 * A vault of two, paired, with earlier copies of Ana's room that hold `words`, some of them in earlier versions only.
 * Nobody is in. Answers an entry that has a version.
 */
export async function pairedWithCopies(
  vaultDir: string,
  testTools: EngineTools,
  passphrases: Passphrases,
  words: readonly string[],
): Promise<string> {
  let behind = 60_000
  const now = () => new Date(testTools.clock.now().getTime() - behind)
  const tools = { ...testTools, clock: { ...testTools.clock, now } }
  const asAna = openEngine(vaultDir, tools)
  await asAna.client.vault.create({ name: 'Ana', passphrase: passphrases.Ana, mark: anasMark })
  asAna.engine.close()
  const asBen = openEngine(vaultDir, tools)
  await asBen.client.membership.join({ name: 'Ben', passphrase: passphrases.Ben, mark: bensMark })
  asBen.engine.close()

  const { client, engine } = openEngine(vaultDir, tools)
  await unlockAs(client, 'Ana', passphrases)
  const asked = await client.membership.get({})
  if (asked.state !== 'asked') throw new Error(`nobody asks: ${asked.state}`)
  await client.membership.accept({ words: asked.words })
  const { snapshots } = engine.context.session.room()
  const writtenOver: string[] = []
  for (const [n, word] of words.entries()) {
    const { id } = await client.journal.create({ day, document: letter(word) })
    if (n % 4 === 3) writtenOver.push(id)
    if (n > 0) continue
    // One that only the earlier copy holds.
    await snapshots.keep()
    await client.journal.trash({ id })
    await client.journal.erase({ id })
  }
  behind = 0 // she has paused
  for (const id of writtenOver) await client.journal.save({ id, document: body('something else') })
  await snapshots.keep()
  engine.close()

  const ben = openEngine(vaultDir, tools)
  await unlockAs(ben.client, 'Ben', passphrases)
  ben.engine.close()
  return writtenOver[0] ?? ''
}

export async function unlockAs(client: EngineClient | ContractClient, who: Who, passphrases: Passphrases) {
  const status = await client.vault.status({})
  const members = status.state === 'ready' ? status.members : []
  const member = members.find(({ mark }) => mark.letter === who.charAt(0))
  if (member === undefined) throw new Error(`${who} is not there`)
  await client.session.unlock({ memberId: member.id, passphrase: passphrases[who] })
}

export interface AnasIds {
  readonly anasEntry: string
  readonly anasTrashed: string
  readonly anasTemplate: string
  readonly anasImage: string
  readonly anasFeeling: string
  readonly anasTrashedFeeling: string
  readonly anasMarker: string
  readonly anasLookBack: string
  readonly anasSitting: string
  readonly anasTrashedSitting: string
  readonly anasImport: string
}

/**
 * Plants each word in a place of its own: titles, bodies, edits, the trash, what was erased, the index, tags,
 * own titles, own prompts, pictures and what stands for them, a draft, the card for a hard moment, the feelings log with its
 * own words, its draft and its trash, the reflection with its own, and what is brought in, taken back or given up.
 */
export async function plant(client: ContractClient, words: readonly string[]): Promise<AnasIds> {
  let anasEntry = ''
  let anasTrashed = ''
  let anasTemplate = ''
  let anasImage = ''
  for (const [n, word] of words.entries()) {
    const place = n % 5
    const { id } = await client.journal.create({ day, document: place === 0 ? letter(word) : body(word) })
    if (place === 1) await client.journal.save({ id, document: body('edited away') })
    if (place >= 3) await client.journal.trash({ id })
    if (place === 4) await client.journal.erase({ id })
    if (place === 2) await client.journal.change({ id, ownTitle: `On ${word}`, tags: [word] })
    if (place === 2) {
      anasTemplate = (await client.journal.addTemplate({ name: `What of ${word}?`, document: body(word) })).id
    }
    if (place === 0) anasEntry = id
    if (place === 3) anasTrashed = id
    if (n % 10 === 0) await client.journal.search({ query: word, after: null, limit: 5 })
    if (n % 20 === 5) anasImage = await plantPicture(client, word)
    if (n % 20 === 0) await client.draft.keep({ document: body(word) })
    if (n % 20 === 10) await client.settling.keep({ card: { signs: word, pause: word, helps: word, people: word } })
  }
  const log = words.filter((_, n) => n % 8 === 0)
  const sittings = await plantSittings(client, words.slice(0, 6))
  const anasImport = await plantImports(client, words.slice(0, 9))
  const journal = { anasEntry, anasTrashed, anasTemplate, anasImage, anasImport }
  return { ...journal, ...(await plantFeelings(client, log)), ...sittings }
}

/** The engine draws no picture, so words can hide among its points; those that a camera wrote do not come in. */
async function plantPicture(client: ContractClient, word: string): Promise<string> {
  const bytes = jpegOf(8, 6, { more: [exifSegment(word)], points: latin1(`among the points ${word}`) })
  const { id } = await sendImage(client, bytes, bytes)
  const pictured = { type: 'doc' as const, content: [imageBlock(id, `a picture of ${word}`)] }
  await client.journal.create({ day, document: pictured })
  return id
}

async function plantFeelings(client: ContractClient, words: readonly string[]) {
  const kept: string[] = []
  for (const [n, word] of words.entries()) {
    const own = await client.feelings.addWord({ field: 'emotions', label: `like ${word}` })
    const fields = someFeeling({
      emotions: [own.id],
      facts: `saw ${word}`,
      story: `feared ${word}`,
      ask: `ask ${word}`,
    })
    kept.push((await client.feelings.save({ id: null, fields, today: day })).feeling.id)
    if (n % 4 === 0) await client.feelings.keepDraft({ draft: someDraft({ fields, typed: { needs: `need ${word}` } }) })
  }
  const [anasFeeling = '', anasTrashedFeeling = ''] = kept
  await client.feelings.trash({ id: anasTrashedFeeling })
  const { id: anasMarker } = await client.feelings.addMarker({ day, label: words[0] ?? '' })
  await client.feelings.keepBegun({ marker: { day, label: `when ${words[1] ?? ''}` } })
  const answers = { said: 1, matched: null, cared: 2, 'own-life': 3, ahead: 4 } as const
  const { id: anasLookBack } = await client.feelings.addLookBack({ day, answers })
  return { anasFeeling, anasTrashedFeeling, anasMarker, anasLookBack }
}

/** One import that was taken back, one that stays, and one that was given up. Answers the one that stays. */
async function plantImports(client: ContractClient, words: readonly string[]): Promise<string> {
  const entries = words.map((word) =>
    someImported({ source: `elsewhere ${word}`, ownTitle: `Once ${word}`, tags: [word], document: body(word) }),
  )
  const takenBack = await bringIn(client, entries.slice(0, 3))
  await client.import.takeBack({ id: takenBack })
  const stays = await bringIn(client, entries.slice(3, 6))
  const { id } = await client.import.begin({})
  await client.import.add({ id, entries: entries.slice(6) })
  await client.import.cancel({ id })
  return stays
}

/** Two times of sitting down, of which one is in the trash, and a third that was erased. */
async function plantSittings(client: ContractClient, words: readonly string[]) {
  const ids: string[] = []
  for (const [n, word] of words.entries()) {
    const change = { answer: { question: n % 2 === 0 ? 'a2.1' : 'a2.2', document: body(word) } } as const
    const last = ids.at(-1)
    if (n % 2 === 1 && last !== undefined) await client.reflection.keep({ id: last, change })
    else ids.push((await client.reflection.begin({ path: 'other', day, change })).id)
  }
  const [anasSitting = '', anasTrashedSitting = '', erased = ''] = ids
  for (const id of [anasTrashedSitting, erased]) await client.reflection.trash({ id })
  await client.reflection.erase({ id: erased })
  return { anasSitting, anasTrashedSitting }
}

function letter(word: string): JournalDocument {
  return plainDocument(word, `${word} in the first line and below it`)
}

function body(word: string): JournalDocument {
  return plainDocument('An evening', `a day of ${word}, and of rain`)
}
