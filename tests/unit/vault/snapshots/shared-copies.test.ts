import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SharedItem } from '#api/shared-contract.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { type ManualClock, manualClock } from '#tests/support/manual-clock.ts'
import { keysOf, slotOf } from '#tests/support/member-keys.ts'
import { createdEngine, type EngineClient, type OpenEngine, openEngine } from '#tests/support/open-engine.ts'
import { tamper } from '#tests/support/shared-attack.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { bensPassphrase, enter, pairedVault } from '#tests/support/two-members.ts'
import { encodeDeparture, signDeparture } from '#vault/crypto/departure.ts'
import { encodeErasingMarker, signErasing } from '#vault/crypto/erasing-marker.ts'
import { type KeyBag, roomFileKey } from '#vault/crypto/key-bag.ts'
import { writePairedFile } from '#vault/files/paired-file.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { emptyHead } from '#vault/shared/record.ts'
import { viewOfCopy } from '#vault/shared/shared-view.ts'
import { copyAfter } from '#vault/snapshots/copy-work.ts'
import { paddingStepBytes } from '#vault/sqlite/pad-room.ts'
import { openRoomFile } from '#vault/sqlite/room-file.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.
const dayLong = 24 * 3600 * 1000
type Who = 'Ana' | 'Ben'

interface Vault {
  readonly folder: string
  readonly clock: ManualClock
  readonly tools: ReturnType<typeof testTools>
}

async function makeVault(): Promise<Vault> {
  const clock = manualClock()
  const tools = testTools({ deriveKey: quickKey, clock })
  const folder = join(tempFolder(), 'vault')
  await pairedVault(folder, tools)
  return { folder, clock, tools }
}

/** Comes in and stays until the copies of the day are made. */
async function stay({ folder, tools, clock }: Vault, who: Who): Promise<OpenEngine> {
  const opened = await enter(folder, tools, who)
  clock.advance(copyAfter)
  await opened.client.snapshots.list({})
  await copiesIn(opened)
  return opened
}

async function copiesIn({ client }: OpenEngine): Promise<{ file: string; madeAt: string }[]> {
  return (await client.snapshots.listShared({})).copies
}

/** Comes in, shares, and leaves at once. */
async function share({ folder, tools }: Vault, who: Who, words: string): Promise<string> {
  const { client, engine } = await enter(folder, tools, who)
  const { id } = await client.shared.share({ document: plainDocument(words) })
  engine.close()
  return id
}

async function takeBack({ folder, tools }: Vault, who: Who, id: string): Promise<void> {
  const { client, engine } = await enter(folder, tools, who)
  await client.shared.takeBack({ id })
  engine.close()
}

async function pieces(client: EngineClient, file: string): Promise<readonly SharedItem[]> {
  return (await client.snapshots.sharedPieces({ file, after: 0, limit: 50 })).items
}

const wordsOf = (items: readonly SharedItem[]) => items.map((item) => firstWords(item))
function firstWords(item: SharedItem): string {
  return item.state === 'whole' ? JSON.stringify(item.document).replace(/.*"text":"([^"]*)".*/, '$1') : item.state
}

const copyFiles = (folder: string) => fs.readdirSync(join(folder, 'snapshots')).map((name) => name.replace('.db', ''))
const pathOf = (folder: string, file: string) => vaultLayout(folder).snapshot(file)

describe('a copy of the shared room', () => {
  test('is made once a day for each of the two, with a name, a size and rights like any other', async () => {
    const vault = await makeVault()
    await share(vault, 'Ana', 'first')
    const ana = await stay(vault, 'Ana')
    const anas = await copiesIn(ana)
    expect(anas).toHaveLength(1)
    ana.engine.close()
    const again = await stay(vault, 'Ana')
    expect(await copiesIn(again)).toEqual(anas)
    again.engine.close()
    const ben = await stay(vault, 'Ben')
    const bens = await copiesIn(ben)
    expect(bens).toHaveLength(1)
    expect(bens[0]?.file).not.toBe(anas[0]?.file)
    ben.engine.close()
    const names = copyFiles(vault.folder)
    expect(names, 'two rooms and twice the shared one').toHaveLength(4)
    for (const name of names) {
      expect(name).toMatch(/^[0-9a-f]{32}$/)
      const stat = fs.statSync(pathOf(vault.folder, name))
      expect(stat.size % paddingStepBytes).toBe(0)
      if (process.platform !== 'win32') expect(stat.mode & 0o777).toBe(0o600)
    }
    const times = new Set(names.map((name) => fs.statSync(pathOf(vault.folder, name)).mtimeMs))
    expect(times.size, 'the times do not tell whose a copy is').toBe(1)
  })

  test('is one of seven days and four weeks, and older ones leave no file', async () => {
    const vault = await makeVault()
    const { client, engine } = await enter(vault.folder, vault.tools, 'Ana')
    for (let day = 0; day < 40; day += 1) {
      await engine.context.session.sharedCopies().keep()
      vault.clock.advance(dayLong)
    }
    const { copies } = await client.snapshots.listShared({})
    expect(copies).toHaveLength(11)
    const own = (await client.snapshots.list({})).copies
    const listed = [...copies, ...own].map(({ file }) => file)
    expect(copyFiles(vault.folder).toSorted()).toEqual(listed.toSorted())
  })

  test('is not there for somebody who shares no room', async () => {
    const clock = manualClock()
    const tools = testTools({ deriveKey: quickKey, clock })
    const folder = join(tempFolder(), 'vault')
    const first = await createdEngine(folder, tools)
    first.engine.close()
    const ana = await stay({ folder, clock, tools }, 'Ana')
    expect(await copiesIn(ana)).toEqual([])
    expect(copyFiles(folder), 'the one of her own room').toHaveLength(1)
    const { sharedCopies } = ana.engine.context.session
    await expect(sharedCopies().keep()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('shows the room as of then beside the living one, and opening it changes neither', async () => {
    const vault = await makeVault()
    await share(vault, 'Ana', 'of Ana')
    await share(vault, 'Ben', 'of Ben')
    const ana = await stay(vault, 'Ana')
    const [copy] = await copiesIn(ana)
    const file = copy?.file ?? ''
    await ana.client.shared.share({ document: plainDocument('later') })
    const before = fs.readFileSync(pathOf(vault.folder, file))
    const heads = JSON.stringify(ana.engine.context.session.slot().bag.shared?.heads)
    const overview = await ana.client.snapshots.sharedOverview({ file })
    expect(overview.members.map(({ name }) => name).toSorted()).toEqual(['Ana', 'Ben'])
    expect(overview.findings).toEqual({ missing: [], rewritten: [], foreign: false, ahead: false })
    expect(overview.writable).toBe(false)
    expect(wordsOf(await pieces(ana.client, file))).toEqual(['of Ben', 'of Ana'])
    expect(JSON.stringify(ana.engine.context.session.slot().bag.shared?.heads)).toBe(heads)
    expect(fs.readFileSync(pathOf(vault.folder, file)).equals(before)).toBe(true)
    expect(wordsOf((await ana.client.shared.list({ after: 0, limit: 50 })).items)).toEqual([
      'later',
      'of Ben',
      'of Ana',
    ])
  })

  test('is judged as of its day: what was missing then is said of the copy, and what went later is not', async () => {
    const vault = await makeVault()
    await share(vault, 'Ben', 'stays')
    await share(vault, 'Ben', 'goes')
    const whole = await stay(vault, 'Ana')
    whole.engine.close()
    const keys = await keysOf(vault.folder, 'Ben')
    tamper(vault.folder, keys, (db) =>
      db.exec("DELETE FROM record WHERE seq = (SELECT max(seq) FROM record WHERE kind = 'note')"),
    )
    vault.clock.advance(dayLong)
    const ana = await stay(vault, 'Ana')
    const [later, earlier] = await copiesIn(ana)
    const findings = async (file = '') => (await ana.client.snapshots.sharedOverview({ file })).findings
    expect((await findings(later?.file)).missing).toHaveLength(1)
    expect((await findings(earlier?.file)).missing).toEqual([])
    expect(wordsOf(await pieces(ana.client, earlier?.file ?? ''))).toEqual(['goes', 'stays'])
  })

  test('that is damaged is told, and everything else stays as it is', async () => {
    const vault = await makeVault()
    await share(vault, 'Ana', 'first')
    const ana = await stay(vault, 'Ana')
    const file = (await copiesIn(ana))[0]?.file ?? ''
    flipByte(pathOf(vault.folder, file), 5000)
    await expect(ana.client.snapshots.sharedOverview({ file })).rejects.toMatchObject({ code: 'vault-damaged' })
    await expect(pieces(ana.client, file)).rejects.toMatchObject({ code: 'vault-damaged' })
    expect(wordsOf((await ana.client.shared.list({ after: 0, limit: 50 })).items)).toEqual(['first'])
    ana.engine.close()
    vault.clock.advance(dayLong)
    expect(await copiesIn(await stay(vault, 'Ana'))).toHaveLength(2)
  })

  test('is not made of a room that somebody has filled up', async () => {
    const vault = await makeVault()
    const bens = await keysOf(vault.folder, 'Ben')
    tamper(vault.folder, bens, (db) => db.exec('INSERT INTO padding VALUES (zeroblob(129 * 1024 * 1024))'))
    const ana = await stay(vault, 'Ana')
    expect(await copiesIn(ana)).toEqual([])
    expect(copyFiles(vault.folder), 'the one of her own room').toHaveLength(1)
    const { sharedCopies } = ana.engine.context.session
    await expect(sharedCopies().keep()).rejects.toMatchObject({ code: 'too-large' })
  })

  test('still opens when the living room does not', async () => {
    const vault = await makeVault()
    await share(vault, 'Ana', 'first')
    const { engine } = await stay(vault, 'Ana')
    const path = vaultLayout(vault.folder).room(engine.context.session.slot().bag.shared?.file ?? '')
    engine.close()
    fs.rmSync(path)
    const ana = await enter(vault.folder, vault.tools, 'Ana')
    expect(await ana.client.membership.get({})).toMatchObject({ state: 'broken' })
    expect(wordsOf(await pieces(ana.client, (await copiesIn(ana))[0]?.file ?? ''))).toEqual(['first'])
  })
})

describe('the other member', () => {
  test('has neither the list nor a key of this one’s copies, nor does the shared key open them', async () => {
    const vault = await makeVault()
    await share(vault, 'Ana', 'first')
    const ana = await stay(vault, 'Ana')
    const file = (await copiesIn(ana))[0]?.file ?? ''
    ana.engine.close()
    const ben = await enter(vault.folder, vault.tools, 'Ben')
    expect(await copiesIn(ben)).toEqual([])
    await expect(ben.client.snapshots.sharedOverview({ file })).rejects.toMatchObject({ code: 'not-found' })
    ben.engine.close()
    const bens = await keysOf(vault.folder, 'Ben')
    const anas = await keysOf(vault.folder, 'Ana')
    const path = pathOf(vault.folder, file)
    expect(() => openRoomFile(path, roomFileKey(bens.bag, file))).toThrow('vault-damaged')
    if (bens.bag.shared === null) throw new Error('no shared room')
    expect(() => openRoomFile(path, roomFileKey({ ...bens.bag, dbRoot: bens.bag.shared?.root ?? '' }, file))).toThrow()
    openRoomFile(path, roomFileKey(anas.bag, file)).close() // control: hers opens it
  })

  test('who erases their room leaves none of theirs behind, and takes none of this one’s along', async () => {
    const vault = await makeVault()
    for (const who of ['Ana', 'Ben'] as const) (await stay(vault, who)).engine.close()
    const ben = await enter(vault.folder, vault.tools, 'Ben')
    await ben.client.leaving.erase({ passphrase: bensPassphrase })
    const ana = await enter(vault.folder, vault.tools, 'Ana')
    const own = [...(await ana.client.snapshots.list({})).copies, ...(await copiesIn(ana))].map(({ file }) => file)
    expect(own).toHaveLength(2)
    expect(copyFiles(vault.folder).toSorted()).toEqual(own.toSorted())
    expect(await pieces(ana.client, own[1] ?? '')).toEqual([])
  })
})

describe('a file that this member’s room lists', () => {
  test('stays, whatever a marker of the other and a list of leftovers say', async () => {
    const vault = await makeVault()
    const ana = await stay(vault, 'Ana')
    const file = (await copiesIn(ana))[0]?.file ?? ''
    ana.engine.close()
    const { vid, mid, bag } = await keysOf(vault.folder, 'Ben')
    const layout = vaultLayout(vault.folder)
    const unlisted = 'ab'.repeat(16)
    fs.copyFileSync(pathOf(vault.folder, file), pathOf(vault.folder, unlisted))
    writePairedFile(layout.departure(mid), encodeDeparture(signDeparture(vid, mid, bag, emptyHead)))
    for (const copy of ['', '.bak']) fs.rmSync(`${layout.slot(mid)}${copy}`)
    fs.writeFileSync(layout.erasing, encodeErasingMarker(signErasing(vid, mid, [file, unlisted], bag)))
    ;(await slotOf(vault.folder, 'Ana')).change({ leftovers: [file] })
    const again = await enter(vault.folder, vault.tools, 'Ana')
    expect(await pieces(again.client, file)).toEqual([])
    expect(fs.existsSync(pathOf(vault.folder, unlisted)), 'control: the marker counts').toBe(false)
  })
})

describe('what was taken back', () => {
  const word = 'xylograph'

  /** How often the word stands in the decrypted bytes of all copies that this key bag opens. */
  function occurrences(folder: string, bag: KeyBag): number {
    const images = copyFiles(folder).flatMap((file) => {
      try {
        const db = openRoomFile(pathOf(folder, file), roomFileKey(bag, file))
        const image = db.serialize().toString('latin1')
        db.close()
        return [image]
      } catch {
        return [] // the other's
      }
    })
    expect(images.some((image) => image.includes('CREATE TABLE record'))).toBe(true)
    return images.join('').split(word).length - 1
  }

  test('goes from the copies of each of the two, with its salt, when they next open their room', async () => {
    const vault = await makeVault()
    const id = await share(vault, 'Ana', word)
    await share(vault, 'Ben', 'stays')
    for (const who of ['Ana', 'Ben'] as const) (await stay(vault, who)).engine.close()
    const anas = await keysOf(vault.folder, 'Ana')
    const bens = await keysOf(vault.folder, 'Ben')
    await takeBack(vault, 'Ana', id)
    expect(occurrences(vault.folder, anas.bag), 'control').toBeGreaterThan(0)
    expect(occurrences(vault.folder, bens.bag), 'control').toBeGreaterThan(0)

    const ben = await stay(vault, 'Ben')
    expect(occurrences(vault.folder, bens.bag)).toBe(0)
    const [copy] = await copiesIn(ben)
    const file = copy?.file ?? ''
    expect(wordsOf(await pieces(ben.client, file)), 'neither its words nor a mark of it').toEqual(['stays'])
    expect((await ben.client.snapshots.sharedOverview({ file })).findings.missing).toEqual([])
    const db = openRoomFile(pathOf(vault.folder, file), roomFileKey(bens.bag, file))
    expect(db.prepare('SELECT salt, body FROM record WHERE id = ?').get(id)).toEqual({ salt: null, body: null })
    db.close()
    ben.engine.close()
    expect(occurrences(vault.folder, anas.bag), 'hers wait for her').toBeGreaterThan(0)
    const ana = await stay(vault, 'Ana')
    expect(occurrences(vault.folder, anas.bag)).toBe(0)
    const names = copyFiles(vault.folder)
    ana.engine.close()
    ;(await stay(vault, 'Ana')).engine.close()
    expect(copyFiles(vault.folder), 'done once').toEqual(names)
  })

  test('is not shown from a copy that still holds it', async () => {
    const vault = await makeVault()
    const id = await share(vault, 'Ana', word)
    const ana = await stay(vault, 'Ana')
    const file = (await copiesIn(ana))[0]?.file ?? ''
    expect(wordsOf(await pieces(ana.client, file))).toEqual([word])
    await ana.client.shared.takeBack({ id })
    expect(await pieces(ana.client, file)).toEqual([])
  })

  test('stays out of a new copy, also when somebody put its words back', async () => {
    const vault = await makeVault()
    const id = await share(vault, 'Ben', word)
    const bens = await keysOf(vault.folder, 'Ben')
    let words: unknown
    tamper(vault.folder, bens, (db) => {
      words = db.prepare('SELECT salt, body FROM record WHERE id = ?').get(id)
    })
    await takeBack(vault, 'Ben', id)
    tamper(vault.folder, bens, (db) => {
      db.prepare('UPDATE record SET salt = @salt, body = @body WHERE id = @id').run({ ...(words as object), id })
    })
    const ana = await stay(vault, 'Ana')
    expect(await copiesIn(ana)).toHaveLength(1)
    ana.engine.close()
    const anas = await keysOf(vault.folder, 'Ana')
    expect(occurrences(vault.folder, anas.bag)).toBe(0)
  })

  test('control: judged without the list of what was taken out, it would look as if somebody had changed it', async () => {
    const vault = await makeVault()
    const id = await share(vault, 'Ana', word)
    ;(await stay(vault, 'Ana')).engine.close()
    await takeBack(vault, 'Ana', id)
    const { engine } = await stay(vault, 'Ana')
    const { session } = engine.context
    const file = (await session.sharedCopies().list())[0]?.file ?? ''
    const { vid, bag } = session.slot()
    const { members } = session.link().shared()
    engine.close()
    const db = openRoomFile(pathOf(vault.folder, file), roomFileKey(bag, file))
    const view = viewOfCopy(db, { vid, file, members, anchors: {}, takenBack: new Set() })
    expect(view.report().records.filter(({ state }) => state === 'changed')).toHaveLength(1)
    db.close()
  })
})

describe('copies of the shared room', () => {
  test('go with a changed passphrase: their keys came from what the old one opened', async () => {
    const vault = await makeVault()
    const ana = await stay(vault, 'Ana')
    const next = 'gravel sunlight parcel winter tunnel basket'
    await ana.client.session.changePassphrase({ current: goodPassphrase, next })
    expect(await copiesIn(ana)).toEqual([])
    expect(copyFiles(vault.folder)).toEqual([])
    vault.clock.advance(copyAfter)
    expect(await copiesIn(ana)).toHaveLength(1)
  })

  test('stay when an earlier copy takes the place of one’s own room', async () => {
    const vault = await makeVault()
    ;(await stay(vault, 'Ana')).engine.close()
    vault.clock.advance(dayLong)
    const ana = await stay(vault, 'Ana')
    const before = await copiesIn(ana)
    expect(before).toHaveLength(2)
    const { copies } = await ana.client.snapshots.list({})
    await ana.client.snapshots.restore({ file: copies[1]?.file ?? '' })
    expect(await copiesIn(ana)).toEqual(before)
    for (const { file } of before) expect(await pieces(ana.client, file)).toEqual([])
  })

  test('that a damaged room alone knew leave no file when a copy takes its place; the other’s stay', async () => {
    const vault = await makeVault()
    for (const who of ['Ben', 'Ana'] as const) (await stay(vault, who)).engine.close()
    vault.clock.advance(dayLong)
    const second = await enter(vault.folder, vault.tools, 'Ana')
    await second.engine.context.session.room().snapshots.keep() // it lists one copy of the shared room
    await second.engine.context.session.sharedCopies().keep() // this one is listed in her room alone
    const room = second.engine.context.session.slot().bag.privateFile
    second.engine.close()
    flipByte(vaultLayout(vault.folder).room(room), 5000)

    const ana = await enterInstead(vault)
    const shared = await copiesIn(ana)
    expect(shared).toHaveLength(1)
    expect(await pieces(ana.client, shared[0]?.file ?? '')).toEqual([])
    const own = [...(await ana.client.snapshots.list({})).copies, ...shared].map(({ file }) => file)
    ana.engine.close()
    const ben = await enter(vault.folder, vault.tools, 'Ben')
    const bens = [...(await ben.client.snapshots.list({})).copies, ...(await copiesIn(ben))].map(({ file }) => file)
    expect(bens).toHaveLength(2)
    expect(copyFiles(vault.folder).toSorted()).toEqual([...own, ...bens].toSorted())
  })

  test('are not taken along by whoever leaves', async () => {
    const vault = await makeVault()
    const ana = await stay(vault, 'Ana')
    const folder = join(vault.folder, '..', 'elsewhere')
    for await (const _ of await ana.client.leaving.copy({ folder, passphrase: goodPassphrase }));
    ana.engine.close()
    const there = await enter(folder, vault.tools, 'Ana')
    expect(await copiesIn(there)).toEqual([])
    expect(fs.existsSync(join(folder, 'snapshots'))).toBe(false)
  })

  test('that were cut off before they were listed leave no file', async () => {
    const vault = await makeVault()
    const ana = await enter(vault.folder, vault.tools, 'Ana')
    void ana.engine.context.session
      .sharedCopies()
      .keep()
      .catch(() => {})
    await new Promise((resolve) => setImmediate(resolve)) // the first step is done
    expect(copyFiles(vault.folder)).toHaveLength(1)
    ana.engine.close()
    const again = await enter(vault.folder, vault.tools, 'Ana')
    expect(copyFiles(vault.folder)).toEqual([])
    expect(await copiesIn(again)).toEqual([])
  })
})

/** Ana’s room, opened as its last good copy. */
async function enterInstead({ folder, tools }: Vault): Promise<OpenEngine> {
  const opened = openEngine(folder, tools)
  const status = await opened.client.vault.status({})
  const members = status.state === 'ready' ? status.members : []
  const memberId = members.find(({ mark }) => mark.letter === 'A')?.id ?? ''
  await opened.client.session.unlockSnapshot({ memberId, passphrase: goodPassphrase })
  return opened
}

function flipByte(path: string, at: number): void {
  const bytes = fs.readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  fs.writeFileSync(path, bytes)
}
