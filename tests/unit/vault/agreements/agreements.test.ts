import * as fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AgreementText } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import { days, hours, readyToSign, signAs, textOf, two, withOwnLine } from '#tests/support/agreement-vault.ts'
import { keysOf } from '#tests/support/member-keys.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { sharedPath, tamper } from '#tests/support/shared-attack.ts'
import { roomFileKey } from '#vault/crypto/key-bag.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { openCipherDatabase } from '#vault/sqlite/cipher-database.ts'

const shownTo = async ({ agreements }: EngineClient) => (await agreements.list({})).agreements
const stateTo = async (client: EngineClient) => {
  const [first] = await shownTo(client)
  return (first?.running ?? first?.coming ?? first?.ended)?.state
}

describe('an agreement', () => {
  test('goes from a draft of one to the end of both, through two rooms and an evening each', async () => {
    const all = await two()
    const { as, clock } = all
    const given = await readyToSign(all)
    await as('Ana', signAs('Ana', given))
    expect(await as('Ben', stateTo)).toBe('signing')
    await as('Ben', signAs('Ben', given))
    expect(await as('Ana', stateTo)).toBe('second-thoughts')
    expect(await as('Ben', stateTo)).toBe('second-thoughts')
    clock.advance(5 * days)
    expect(await as('Ben', stateTo)).toBe('active')
    const [anas, bens] = [await as('Ana', receipts), await as('Ben', receipts)]
    expect(anas).toHaveLength(1)
    expect(anas).toEqual(bens)
    await as('Ben', ({ agreements }) => agreements.end(given))
    expect((await as('Ana', shownTo))[0]?.ended).toMatchObject({ state: 'ended', ending: 'early' })
    expect(JSON.stringify(await as('Ana', shownTo))).not.toMatch(/Ben|Ana/)
  })

  test('needs the own name, the right version and the right moment', async () => {
    const all = await two()
    const { as, clock } = all
    const given = await readyToSign(all)
    const sign = (name: string, what = given) => as('Ana', ({ agreements }) => agreements.sign({ ...what, name }))
    await expect(sign('Ben')).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(sign('')).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(sign('Ana', { ...given, version: 1 })).rejects.toMatchObject({ code: 'moved-on' })
    clock.advance(-2 * hours)
    await expect(sign('Ana')).rejects.toMatchObject({ code: 'moved-on' }) // cooling again, by this clock
    clock.advance(-30 * days)
    expect(await as('Ana', stateTo)).toBe('unsure')
    clock.advance(30 * days + 2 * hours)
    await expect(sign(' ana ')).resolves.toEqual({})
  })

  test('is ended by no clock that was ahead, through engines that end and begin', async () => {
    const all = await two()
    const { as, clock } = all
    const given = await readyToSign(all)
    await as('Ana', signAs('Ana', given))
    await as('Ben', signAs('Ben', given))
    await as('Ana', stateTo)
    clock.advance(5 * days)
    const right = ({ agreements }: EngineClient) => agreements.clockRight(given)
    expect([await as('Ana', stateTo), await as('Ben', stateTo)]).toEqual(['active', 'active'])
    await expect(as('Ana', right)).rejects.toMatchObject({ code: 'moved-on' })
    clock.advance(3653 * days)
    expect((await as('Ben', shownTo))[0]?.ended).toMatchObject({ ending: 'on-date' })
    clock.advance(-3653 * days)
    await as('Ben', right)
    expect([await as('Ana', stateTo), await as('Ben', stateTo)]).toEqual(['unsure', 'unsure'])
    await as('Ana', right)
    expect([await as('Ana', stateTo), await as('Ben', stateTo)]).toEqual(['active', 'active'])
    clock.advance(40 * days)
    expect((await as('Ana', shownTo))[0]?.ended).toMatchObject({ ending: 'on-date' })
    clock.advance(-20 * days)
    expect(await as('Ben', stateTo)).toBe('unsure')
  })

  test('is refused with what a guard blocks, whoever asks, and taken with a reason for what it asks about', async () => {
    const { as, clock } = await two()
    const place = (change: Partial<AgreementText>) =>
      as('Ana', async (client) =>
        client.agreements.place({ changes: null, text: await textOf(client, clock, change), draft: null }),
      )
    await expect(place({ inScope: 'Ben can read Ana’s journal.' })).rejects.toMatchObject({ code: 'words-guarded' })
    await expect(place({ measure: 'Shows all messages.' })).rejects.toMatchObject({ code: 'words-guarded' })
    await expect(place({ measure: 'Calls at noon. Shows the calendar.' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(place({ review: 30 })).rejects.toMatchObject({ code: 'invalid-input' })
    const reasons = [{ guard: 'g_everything' as const, reason: 'One chat, and we named it.' }]
    await expect(place({ measure: 'Shows all messages.', reasons })).resolves.toMatchObject({ version: 1 })
    const longest = addDays(localDay(clock.now()), 5 + 90)
    await expect(place({ end: longest })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('is a draft of one until it is put before both', async () => {
    const { as, clock } = await two()
    const { id } = await as('Ana', async (client) =>
      client.agreements.keepDraft({ id: null, changes: null, draft: { ...(await textOf(client, clock)), end: null } }),
    )
    expect(await as('Ana', async ({ agreements }) => (await agreements.drafts({})).drafts)).toMatchObject([{ id }])
    expect(await as('Ben', async ({ agreements }) => (await agreements.drafts({})).drafts)).toEqual([])
    expect(await as('Ben', shownTo)).toEqual([])
    await as('Ana', async (client) =>
      client.agreements.place({ changes: null, text: await textOf(client, clock), draft: id }),
    )
    expect(await as('Ana', async ({ agreements }) => (await agreements.drafts({})).drafts)).toEqual([])
    expect(await as('Ben', shownTo)).toHaveLength(1)
  })

  test('can be changed while it runs: the running version goes on until the next one has begun', async () => {
    const all = await two()
    const { as, clock } = all
    const given = await readyToSign(all)
    await as('Ana', signAs('Ana', given))
    await as('Ben', signAs('Ben', given))
    await as('Ana', stateTo)
    clock.advance(6 * days)
    const next = await as('Ben', async (client) => {
      const text = await withOwnLine(client, given.id)
      const start = addDays(localDay(clock.now()), 4)
      const smaller = { ...text, inScope: 'Evening plans.', start, end: addDays(start, 14) }
      const placed = await client.agreements.place({ changes: given, text: smaller, draft: null })
      await client.agreements.ready(placed)
      return placed
    })
    expect((await as('Ana', shownTo))[0]).toMatchObject({
      running: { version: 2, state: 'active' },
      coming: { version: 3, state: 'cooling' },
    })
    clock.advance(24 * hours)
    await as('Ana', async (client) => {
      const { before, text } = await client.agreements.beginSigning(next)
      expect([before?.text.inScope, text.inScope]).toEqual(['Evening plans and trips.', 'Evening plans.'])
      await client.agreements.sign({ ...next, name: 'Ana' })
    })
    await as('Ben', signAs('Ben', next))
    await as('Ana', stateTo)
    clock.advance(3 * days)
    expect((await as('Ben', shownTo))[0]).toMatchObject({ running: { version: 3, state: 'active' }, coming: null })
    expect(await as('Ana', receipts)).toHaveLength(2)
  })
})

describe('what was signed', () => {
  test('is void with a changed byte, proved by both receipts, and whole again with the byte put back', async () => {
    const all = await two()
    const { as, folder, clock } = all
    const given = await readyToSign(all)
    await as('Ana', signAs('Ana', given))
    await as('Ben', signAs('Ben', given))
    await as('Ana', stateTo)
    await as('Ben', stateTo)
    clock.advance(5 * days)
    const keys = await keysOf(folder, 'Ben')
    const change = (from: string, to: string) =>
      tamper(folder, keys, (db) => {
        const { changes } = db
          .prepare("UPDATE record SET body = replace(body, ?, ?) WHERE kind = 'agreement-text'")
          .run(from, to)
        expect(changes).toBeGreaterThan(0)
      })
    change('"end":"', '"end": "')
    for (const who of ['Ana', 'Ben'] as const) {
      expect((await as(who, shownTo))[0]).toMatchObject({ running: null, ended: { ending: 'void' } })
      expect(await as(who, receipts)).toMatchObject([{ isShared: false, text: { title: 'Saying when plans change' } }])
    }
    change('"end": "', '"end":"')
    expect(await as('Ana', stateTo)).toBe('active')
    expect(await as('Ana', receipts)).toMatchObject([{ isShared: true }])
  })

  test('cannot be ended unsaid: taking the last step away makes it void for whoever has seen it', async () => {
    const all = await two()
    const { as, folder, clock } = all
    const given = await readyToSign(all)
    await as('Ana', signAs('Ana', given))
    await as('Ben', signAs('Ben', given))
    await as('Ana', stateTo)
    clock.advance(5 * days)
    await as('Ana', ({ agreements }) => agreements.end(given))
    const keys = await keysOf(folder, 'Ben')
    tamper(folder, keys, (db) =>
      db.exec('DELETE FROM record WHERE kind = \'agreement-step\' AND body LIKE \'%"kind":"end"%\''),
    )
    expect((await as('Ana', shownTo))[0]?.ended).toMatchObject({ ending: 'void' })
  })

  test('is still proved when the shared room is gone', async () => {
    const all = await two()
    const { as, folder } = all
    const given = await readyToSign(all)
    await as('Ana', signAs('Ana', given))
    await as('Ben', signAs('Ben', given))
    await as('Ana', stateTo)
    const path = sharedPath(folder, await keysOf(folder, 'Ana'))
    fs.rmSync(path)
    expect(await as('Ana', receipts)).toMatchObject([{ id: given.id, isShared: false }])
    await expect(as('Ana', shownTo)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('stays when an earlier copy of the room takes its place', async () => {
    const all = await two()
    const { as } = all
    const given = await readyToSign(all)
    await as('Ana', async (_client, { engine }) => engine.context.session.room().snapshots.keep())
    await as('Ana', signAs('Ana', given))
    await as('Ben', signAs('Ben', given))
    await as('Ana', stateTo)
    await as('Ana', async (client) => {
      const { copies } = await client.snapshots.list({})
      const [copy] = copies
      if (copy === undefined) throw new Error('no copy')
      await client.snapshots.restore({ file: copy.file })
      expect(await receipts(client)).toHaveLength(1)
    })
  })
})

describe('the shared file', () => {
  test('looks the same whether somebody has signed or not, to whoever holds its key', async () => {
    const shapes: unknown[] = []
    const bodies: string[] = []
    for (const isSigning of [true, false]) {
      const all = await two()
      const { as, folder } = all
      const given = await readyToSign(all)
      await as('Ben', stateTo)
      await as('Ana', async (client) => {
        await client.agreements.beginSigning(given)
        if (isSigning) await client.agreements.sign({ ...given, name: 'Ana' })
      })
      await as('Ben', stateTo)
      const keys = await keysOf(folder, 'Ben')
      tamper(folder, keys, (db) => {
        const lengths =
          'author, seq, kind, length(id), length(salt), length(body), length(delegation), length(signature)'
        shapes.push(db.prepare(`SELECT ${lengths} FROM record ORDER BY kind, author, seq`).raw().all())
        bodies.push(...(db.prepare("SELECT body FROM record WHERE kind = 'agreement-post'").pluck().all() as string[]))
      })
      const { bag } = await keysOf(folder, 'Ana')
      const key = roomFileKey(bag, bag.privateFile)
      const db = openCipherDatabase(vaultLayout(folder).room(bag.privateFile), key)
      expect(db.prepare('SELECT count(*) FROM agreement_signature WHERE version > 0').pluck().get(), 'control').toBe(
        Number(isSigning),
      )
      db.close()
    }
    const withoutAuthors = shapes.map((shape) => JSON.stringify(shape).replaceAll(/[0-9a-f]{32}/g, ''))
    expect(withoutAuthors[0]).toBe(withoutAuthors[1])
    expect(new Set(bodies.map((body) => body.length)).size).toBe(1)
    expect(bodies.length).toBe(6)
    for (const body of bodies)
      expect(Object.keys(JSON.parse(body)).toSorted()).toEqual(['agreement', 'answers', 'box', 'point', 'version'])
  })

  test('has no way in for what was answered before signing: no call takes an answer', async () => {
    const all = await two()
    const given = await readyToSign(all)
    for (const more of [{ answers: ['no'] }, { afraid: 'not sure' }, { consent: true }]) {
      const sign = ({ agreements }: EngineClient) => agreements.sign({ ...given, name: 'Ana', ...more })
      await expect(all.as('Ana', sign)).rejects.toMatchObject({ code: 'invalid-input' })
      const begin = ({ agreements }: EngineClient) => agreements.beginSigning({ ...given, ...more })
      await expect(all.as('Ana', begin)).rejects.toMatchObject({ code: 'invalid-input' })
    }
    await all.as('Ana', signAs('Ana', given)) // control
  })
})

async function receipts({ agreements }: EngineClient) {
  return (await agreements.receipts({})).receipts
}
