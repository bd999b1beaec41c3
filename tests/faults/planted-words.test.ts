import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, rowsOf } from '#tests/contract/visibility/ask-method.ts'
import { matrix } from '#tests/contract/visibility/matrix.ts'
import { allFiles, coreOf, filesHolding, plantedWords, spellings } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { everyFeeling } from '#tests/support/feelings.ts'
import { notRun } from '#tests/support/not-run.ts'
import { canReadMemory, countKinds } from '#tests/support/process-memory.ts'
import { processTree } from '#tests/support/process-tree.ts'
import { type ContractClient, openPage } from '#tests/support/shell-client.ts'
import { type ShellProcess, startShellProcess } from '#tests/support/shell-process.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { testTools } from '#tests/support/test-tools.ts'
import { roomFileKey, sharedFileKey } from '#vault/crypto/key-bag.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { openCipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { bagOf, roomKeyBytes, rootBytes } from './planted-keys.ts'
import { pairedWithCopies, plant, unlockAs } from './planted-room.ts'
import { beInTurn, sitDownIn, sleepAndPause } from './planted-talk.ts'

/**
 * Words of Ana's own room, looked for in everything that Ben, the shared room, the disk and the memory of the shell
 * hold. The page of this test is the test itself, so the test's own memory is not looked at.
 */

const planted = 200
const tools = testTools()

test(`${planted} words of one room are nowhere else`, async (context) => {
  if (process.platform !== 'linux') return notRun(context, 'the memory of a process can be read on Linux only')
  const folder = tempFolder()
  const vault = join(folder, 'vault')
  const words = plantedWords(planted)
  const [sharedWord = '', anasSecret = '', bensSecret = ''] = separateWords(3)
  const passphrases = {
    Ana: `${anasSecret} wisdom bovine carton although`,
    Ben: `${bensSecret} lantern orchard bridge velvet`,
  }
  const writtenOver = await pairedWithCopies(vault, tools, passphrases, words.slice(0, 40))
  expect(fs.readdirSync(join(vault, 'snapshots')).length).toBeGreaterThan(0)

  const shell = await startShellProcess(vault, folder)
  if (!canReadMemory(shell.pid))
    return notRun(context, 'this system does not let a process read the memory of its child')
  const anasBag = await bagOf(vault, 'Ana', passphrases)
  const bensBag = await bagOf(vault, 'Ben', passphrases)
  const needles = {
    words: spellings(coreOf(words)),
    anasPassphrase: spellings(anasSecret),
    anasKeys: [...roomKeyBytes(anasBag), ...rootBytes(anasBag)],
    bensPassphrase: spellings(bensSecret),
    bensKeys: [...roomKeyBytes(bensBag), ...rootBytes(bensBag)],
    sharedWord: spellings(sharedWord),
  }
  const memoryOf = (pids: readonly number[]) => countKinds(pids, needles)
  const nothing = memoryOf([])
  const anasOwn = ['words', 'anasPassphrase', 'anasKeys'] as const

  // Ana writes. What is looked for later is there now: in her replies and in her engine.
  const ana = await openPage(await shell.link())
  await unlockAs(ana.client, 'Ana', passphrases)
  // What is left of a passphrase is in nobody's hands: later, something else may have taken its place.
  const anaCameIn = memoryOf(enginesOf(shell))
  const ids = await plant(ana.client, words.slice(40))
  await ana.client.settings.change({ hideChord: 'Ctrl+Alt+Shift+K', role: 'both', stage: 2 })
  const { id: sharedByAna } = await ana.client.shared.share({ document: plainDocument(`both read ${sharedWord}`) })
  const anasReplies = JSON.stringify(await lookAround(ana.client))
  expect(anasReplies, 'control: her own replies hold them').toContain(coreOf(words))
  const anasVersion = (await ana.client.versions.list({ id: writtenOver })).versions[0]?.id ?? ''
  const anasTag = (await ana.client.journal.labels({})).tags[0]?.id ?? ''
  const version = JSON.stringify(await ana.client.versions.open({ id: anasVersion }))
  expect(version, 'control: so does an earlier version').toContain(coreOf(words))
  const takeout = await ana.client.takeout.begin({ passphrase: passphrases.Ana, trash: true })
  const taken = JSON.stringify(await ana.client.takeout.entries({ id: takeout.id, after: 0 }))
  expect(taken, 'control: so does her readable copy').toContain(coreOf(words))
  expect((await ana.client.import.last({})).last, 'control: she can take back what she brought in').toMatchObject({
    id: ids.anasImport,
  })
  const { members } = await ana.client.shared.overview({})
  const idOf = (letter: string) => members.find(({ mark }) => mark.letter === letter)?.id ?? ''
  await ana.client.questions.addTopic({ text: `to talk about ${sharedWord}` })
  const anasEngine = enginesOf(shell)
  const before = { host: memoryOf([shell.pid]), engine: memoryOf(anasEngine) }
  expect(before.host, 'the host never holds any').toEqual(nothing)
  expect(anaCameIn.anasPassphrase, 'control: anasPassphrase').toBeGreaterThan(0)
  for (const kind of ['words', 'anasKeys', 'sharedWord'] as const) {
    expect(before.engine[kind], `control: ${kind}`).toBeGreaterThan(0)
  }
  await ana.client.session.lock({ hidden: false })
  await ana.closed

  // Ben is in, through the same shell.
  const ben = await openPage(await shell.link())
  await unlockAs(ben.client, 'Ben', passphrases)
  const benCameIn = memoryOf(enginesOf(shell))
  const bensReplies = JSON.stringify(await lookAround(ben.client))
  expect(bensReplies).not.toContain(coreOf(words))
  expect(bensReplies, 'control: what was shared is there').toContain(sharedWord)
  const bensEngine = enginesOf(shell)
  expect(bensEngine.filter((pid) => anasEngine.includes(pid))).toEqual([])
  const withBen = { host: memoryOf([shell.pid]), engine: memoryOf(bensEngine) }
  expect(withBen.host).toEqual(nothing)
  for (const kind of anasOwn) expect(withBen.engine[kind], kind).toBe(0)
  expect(benCameIn.bensPassphrase, 'control: bensPassphrase').toBeGreaterThan(0)
  for (const kind of ['bensKeys', 'sharedWord'] as const) {
    expect(withBen.engine[kind], `control: ${kind}`).toBeGreaterThan(0)
  }
  await ben.client.session.lock({ hidden: false })
  await ben.closed

  // Both sit down together.
  const both = await sitDownIn(shell, passphrases)
  const drawing = enginesOf(shell)
  const place = { kind: 'hurt', first: idOf('A'), at: 'turn', step: 1, notYet: 0, minutes: 3 } as const
  const talk = await beInTurn(both.client, place)
  const bothReplies = JSON.stringify([await lookAround(both.client), talk])
  expect(enginesOf(shell), 'one engine, before and after it answers').toEqual(drawing)
  expect(drawing).toHaveLength(1)
  expect(drawing.filter((pid) => [...anasEngine, ...bensEngine].includes(pid))).toEqual([])
  expect(bothReplies).not.toContain(coreOf(words))
  expect(bothReplies, 'control: what was shared is there').toContain(sharedWord)
  const together = { host: memoryOf([shell.pid]), engine: memoryOf(drawing) }
  expect(together.host).toEqual(nothing)
  expect({ ...together.engine, sharedWord: 0 }).toEqual(nothing)
  expect(together.engine.sharedWord, 'control: what was shared is there').toBeGreaterThan(0)
  const { replies: talkReplies, ...later } = await sleepAndPause(both, { shell, vault, passphrases, place, memoryOf })
  expect(talkReplies).not.toContain(coreOf(words))
  expect(talkReplies, 'control: what there is to talk about').toContain(sharedWord)
  expect(later.asleep, 'after a sleep nothing is left').toEqual(nothing)
  expect({ ...later.inTurn, sharedWord: 0 }, 'in the turn again').toEqual(nothing)
  expect(later.inTurn.sharedWord, 'control').toBeGreaterThan(0)
  expect(later.during, 'in a pause nothing of either or of both').toEqual(nothing)

  // Last, Ben asks for everything that can be asked, with the ids of Ana's own entries.
  const asks = await openPage(await shell.link())
  await unlockAs(asks.client, 'Ben', passphrases)
  const rooms = {
    folder: vault,
    ana: idOf('A'),
    ben: idOf('B'),
    anasCode: 'none',
    anasVersion,
    anasTag,
    anasCopy: '0'.repeat(32),
    sharedByAna,
    anasCard: sharedByAna,
    agreement: sharedByAna,
    anasAgreementDraft: sharedByAna,
    anasReview: sharedByAna,
    ...ids,
  }
  const hers = await ask(asks.client, 'takeout.entries', { id: takeout.id, after: 0 })
  expect(hers.outcome, 'what she began is nothing here').toBe('not-found')
  const isLast = ([name]: [string, unknown]) => name === 'session.lock'
  const all = rowsOf(matrix)
  const rows = [...all.filter((row) => !isLast(row)), ...all.filter(isLast)]
  const replies: Record<string, string> = {}
  const outcomes: string[] = []
  for (const [name, { input }] of rows) {
    const { outcome, answer } = await ask(asks.client, name, input(rooms))
    replies[name] = `${JSON.stringify(answer)}`
    outcomes.push(outcome)
  }
  await asks.closed
  const holding = Object.entries(replies).filter(([, reply]) => words.some((word) => reply.includes(word)))
  expect(holding).toEqual([])
  expect(replies['shared.list'], 'control').toContain(sharedWord)
  expect(replies['import.takeBack'], 'nothing of hers is moved').toBe('{"entries":0}')
  expect(replies['import.last']).toBe('{"last":null}')
  await shell.stop()

  // The disk, closed.
  const { shared } = bensBag
  if (shared === null) throw new Error('no shared room')
  const image = decrypted(vaultLayout(vault).room(shared.file), () => sharedFileKey(shared))
  const ownImage = decrypted(vaultLayout(vault).room(anasBag.privateFile), () =>
    roomFileKey(anasBag, anasBag.privateFile),
  )
  const core = spellings(coreOf(words))
  expect(core.filter((needle) => image.includes(needle))).toEqual([])
  expect(image.includes(sharedWord), 'control: the decrypted shared room holds what was shared').toBe(true)
  expect(ownImage.includes(coreOf(words)), 'control: her decrypted room holds them').toBe(true)
  expect(filesHolding(folder, [coreOf(words), anasSecret, bensSecret, sharedWord])).toEqual([])
  const figures = {
    before,
    withBen,
    together,
    later,
    methods: rows.length,
    answered: outcomes.filter((outcome) => outcome === 'ok').length,
    sharedRoomBytes: image.length,
    files: allFiles(folder).length,
  }
  process.stdout.write(`planted words: ${JSON.stringify(figures)}\n`)
})

/** Words that share nothing with each other or with any other planting. */
function separateWords(count: number): string[] {
  return Array.from({ length: count }, () => coreOf(plantedWords(1)))
}

function enginesOf(shell: ShellProcess): number[] {
  return processTree(shell.pid).slice(1)
}

/** What a page asks for that shows all there is, without a word of anybody's in the asking. */
function lookAround(client: ContractClient): Promise<unknown[]> {
  const calls = [
    client.shared.list({ after: 0, limit: 50 }),
    client.shared.overview({}),
    client.journal.list({ place: 'journal', after: null, limit: 50 }),
    client.journal.list({ place: 'trash', after: null, limit: 50 }),
    client.journal.titles({ query: 'of', limit: 20 }),
    client.journal.labels({}),
    client.import.last({}),
    client.journal.prompts({ today: '2026-03-02' }),
    client.journal.search({ query: 'of', after: null, limit: 50 }),
    client.feelings.list({ place: 'log', filter: everyFeeling, after: null, limit: 50 }),
    client.feelings.list({ place: 'trash', filter: everyFeeling, after: null, limit: 50 }),
    client.feelings.words({}),
    client.feelings.drafts({}),
    client.feelings.begun({}),
    client.reflection.list({ place: 'kept', step: null, after: null, limit: 50 }),
    client.reflection.list({ place: 'trash', step: null, after: null, limit: 50 }),
    client.reflection.outlook({ today: '2026-03-02' }),
    client.reflection.suggestion({ today: '2026-03-02' }),
    client.draft.get({}),
    client.agreements.drafts({}),
    client.reviews.mine({}),
    client.agreements.list({}),
    client.settings.get({}),
    client.snapshots.list({}),
    client.unlockHistory.list({}),
    client.membership.get({}),
  ]
  return Promise.all(calls.map((call) => call.catch((error: unknown) => String(error))))
}

function decrypted(path: string, keyOf: () => ReturnType<typeof sharedFileKey>): Buffer {
  const key = keyOf()
  const db = openCipherDatabase(path, key)
  key.wipe()
  try {
    return db.serialize()
  } finally {
    db.close()
  }
}
