import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Card } from '#api/cards-contract.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter, pairedVault } from '#tests/support/two-members.ts'
import { sharedFileKey } from '#vault/crypto/key-bag.ts'
import type { Engine } from '#vault/engine.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { bodyHash, type RecordRow } from '#vault/shared/record.ts'
import { shareCard } from '#vault/shared/shared-service.ts'
import { openCipherDatabase } from '#vault/sqlite/cipher-database.ts'

const card: Card = {
  words: ['betrayed', 'sad'],
  needs: ['the truth, all of it'],
  fears: [],
  ask: '',
  facts: '',
  story: '',
}

async function twoWithCard() {
  const clock = manualClock()
  const tools = testTools({ deriveKey: quickKey, clock })
  const folder = join(tempFolder(), 'vault')
  await pairedVault(folder, tools)
  const as = async <T>(who: 'Ana' | 'Ben', work: (client: EngineClient, engine: Engine) => Promise<T>): Promise<T> => {
    clock.advance(60_000)
    const { client, engine } = await enter(folder, tools, who)
    try {
      return await work(client, engine)
    } finally {
      engine.close()
    }
  }
  const fields = someFeeling({ facts: 'hidden facts', fears: ['f_again'], needs: ['n_truth'] })
  const made = await as('Ana', async ({ feelings, cards }) => {
    const { feeling } = await feelings.save({ id: null, fields, today: '2026-03-02' })
    return { feelingId: feeling.id, ...(await cards.share({ feelingId: feeling.id, card })) }
  })
  /** What whoever holds the key of the shared room can read in its file. */
  const file = async () => {
    const access = await as('Ben', async (_client, engine) => engine.context.session.author().bag.shared)
    if (access === null) throw new Error('there is no shared room')
    const db = openCipherDatabase(vaultLayout(folder).room(access.file), sharedFileKey(access))
    try {
      const rows = db.prepare("SELECT id, salt, body, body_hash FROM record WHERE kind = 'card'").all() as CardRow[]
      return { rows, image: db.serialize().toString('latin1') }
    } finally {
      db.close()
    }
  }
  return { as, file, ...made, fields }
}

type CardRow = Pick<RecordRow, 'id' | 'salt' | 'body' | 'body_hash'>

const listed = async ({ shared }: EngineClient) => (await shared.list({ after: 0, limit: 50 })).items

describe('a card', () => {
  test('says to the other exactly what was chosen, and nothing of the entry', async () => {
    const { as, id } = await twoWithCard()
    const [item] = await as('Ben', listed)
    expect(item).toMatchObject({ id, state: 'card', card, answer: null })
    expect(JSON.stringify(item)).not.toMatch(/hidden facts|happen again|strength|f_again|feelingId/)
  })

  test('stays as it is when the entry changes, is trashed or erased', async () => {
    const { as, feelingId, fields } = await twoWithCard()
    await as('Ana', async ({ feelings }) => {
      const changed = { ...fields, emotions: ['e_calm'] }
      await feelings.save({ id: feelingId, fields: changed, today: '2026-03-02' })
      await feelings.trash({ id: feelingId })
      await feelings.erase({ id: feelingId })
    })
    expect(await as('Ben', listed)).toMatchObject([{ card }])
  })

  test('is known to its entry, for its author alone', async () => {
    const { as, id, feelingId } = await twoWithCard()
    const mine = async ({ cards }: EngineClient) => (await cards.mine({})).cards
    expect(await as('Ana', mine)).toMatchObject([{ id, feelingId, answer: null }])
    expect(await as('Ben', mine)).toEqual([])
  })

  test('can be taken back by its author alone, and then is gone for both', async () => {
    const { as, id } = await twoWithCard()
    const takeBack = ({ shared }: EngineClient) => shared.takeBack({ id })
    await expect(as('Ben', takeBack)).rejects.toMatchObject({ code: 'not-found' })
    await as('Ana', takeBack)
    expect(await as('Ben', listed)).toEqual([])
    expect(await as('Ana', async ({ cards }) => (await cards.mine({})).cards)).toEqual([])
  })

  test('leaves nothing when it was taken back, against which the words could be tried one after the other', async () => {
    const { as, file, id } = await twoWithCard()
    const before = await file()
    const [{ salt, body, body_hash } = { salt: '', body: '', body_hash: '' }] = before.rows
    expect(bodyHash(String(salt), String(body)), 'control: with the salt, a right guess is known to be right').toBe(
      body_hash,
    )
    expect(before.image, 'control').toContain('the truth, all of it')
    await as('Ana', ({ shared }) => shared.takeBack({ id }))
    await as('Ben', listed)
    const after = await file()
    expect(after.rows).toEqual([{ id, salt: null, body: null, body_hash }])
    for (const gone of [String(salt), 'the truth, all of it', 'betrayed']) expect(after.image).not.toContain(gone)
  })

  test('is refused when it holds nothing, or belongs to no entry', async () => {
    const { as, feelingId } = await twoWithCard()
    const empty = { ...card, words: [], needs: [] }
    const share = (given: { feelingId: string; card: Card }) => as('Ana', ({ cards }) => cards.share(given))
    await expect(share({ feelingId, card: empty })).rejects.toMatchObject({ code: 'invalid-input' })
    const nobodys = '11111111-1111-4111-8111-111111111111'
    await expect(share({ feelingId: nobodys, card })).rejects.toMatchObject({ code: 'not-found' })
    expect(await as('Ben', listed)).toHaveLength(1)
  })
})

describe('an answer', () => {
  test('is the other’s alone, and the latest one counts', async () => {
    const { as, id } = await twoWithCard()
    const say = (answer: 'read' | 'hear-more') => (client: EngineClient) => client.cards.answer({ id, answer })
    await expect(as('Ana', say('read'))).rejects.toMatchObject({ code: 'not-found' })
    await as('Ben', say('read'))
    expect(await as('Ana', listed)).toMatchObject([{ answer: 'read' }])
    await as('Ben', say('hear-more'))
    expect(await as('Ana', listed)).toMatchObject([{ answer: 'hear-more' }])
    expect(await as('Ana', async ({ cards }) => (await cards.mine({})).cards)).toMatchObject([{ answer: 'hear-more' }])
  })

  test('can be taken back', async () => {
    const { as, id } = await twoWithCard()
    await as('Ben', ({ cards }) => cards.answer({ id, answer: 'read' }))
    await as('Ben', ({ cards }) => cards.answer({ id, answer: null }))
    expect(await as('Ana', listed)).toMatchObject([{ answer: null }])
  })

  test('stays with the words that it was given to: the same id under other words has none', async () => {
    const { as, id } = await twoWithCard()
    await as('Ben', ({ cards }) => cards.answer({ id, answer: 'read' }))
    const other = { ...card, words: ['words that Ben never answered'] }
    await as('Ana', async (_client, engine) => {
      const { session, tools } = engine.context
      shareCard(session.link().shared(), session.author(), { clock: tools.clock, newId: () => id }, other)
    })
    const items = await as('Ben', listed)
    expect(items.filter((item) => item.state === 'card')).toMatchObject([{ card, answer: 'read' }])
    expect(items.map(({ state }) => state).toSorted(), 'the second one is not shown').toEqual(['card', 'unreadable'])
    expect(JSON.stringify(await as('Ana', listed))).not.toContain('never answered')
  })

  test('nothing is said of reading alone', async () => {
    const { as } = await twoWithCard()
    await as('Ben', listed)
    await as('Ben', ({ shared }) => shared.overview({}))
    expect(await as('Ana', listed)).toMatchObject([{ answer: null }])
  })
})
