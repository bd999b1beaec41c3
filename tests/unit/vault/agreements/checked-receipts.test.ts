import { expect, test } from 'vitest'
import { type AgreementWorld, agreementWorld, evening, readyToSign } from '#tests/support/agreement-world.ts'
import { agreementBytes } from '#vault/agreements/agreement-signature.ts'
import { historiesIn } from '#vault/agreements/agreements-place.ts'
import { beginSigning, sign } from '#vault/agreements/agreements-service.ts'
import { type KeptReceipt, receiptsIn } from '#vault/agreements/agreements-store.ts'
import { detailOf, receiptOf, summariesOf } from '#vault/agreements/agreements-view.ts'
import { checkedReceipts, isReadable } from '#vault/agreements/checked-receipts.ts'
import { toBase64 } from '#vault/crypto/encoding.ts'
import { sodium } from '#vault/crypto/sodium.ts'

const columns = ['words', 'signatures', 'keys', 'vid'] as const

/** What the own room of Ana says, while the room of both is there and when it is gone. */
function saidIn(world: AgreementWorld) {
  const { store, room, tools } = world.ana.place
  const histories = historiesIn(room, tools.clock.now())
  const receipts = checkedReceipts(store.read(receiptsIn), room.members)
  const alone = checkedReceipts(store.read(receiptsIn), [])
  const [receipt, lost] = [receipts[0], alone[0]]
  if (receipt === undefined || lost === undefined || !isReadable(receipt) || !isReadable(lost))
    throw new Error('no receipt that can be read')
  const [summary] = summariesOf(histories, receipts)
  const detail = detailOf(room.vid, null, alone)
  return {
    receipt: receiptOf(receipt, histories),
    inForce: summary?.coming?.state ?? summary?.running?.state ?? summary?.ended?.ending,
    lost: receiptOf(lost, []),
    lostVersion: detail?.versions[0],
    lostTitle: detail?.title,
  }
}

/** Another first character in the quotes after `before`, so that what is there stays what it was in form. */
function withOtherByte(json: string, before: string): string {
  const at = json.indexOf(before) + before.length
  const letter = json[at] === 'x' ? 'y' : 'x'
  return `${json.slice(0, at)}${letter}${json.slice(at + 1)}`
}

test('one changed byte of its words, a signature or a key makes both signatures of a receipt void', () => {
  const world = bothSigned()
  const { ana, ben } = world
  const [before] = rowsOf(world)
  if (before === undefined) throw new Error('no receipt')
  const write = (row: Record<(typeof columns)[number], string>) =>
    ana.database
      .prepare('UPDATE agreement_receipt SET words = ?, signatures = ?, keys = ?, vid = ?')
      .run(...columns.map((column) => row[column]))
  const expectSigned = () => {
    const said = saidIn(world)
    expect(said).toMatchObject({ receipt: { isSigned: true, isShared: true }, inForce: 'second-thoughts' })
    expect(said.lost.isSigned).toBe(true)
    expect(said.lostVersion).toMatchObject({ signedAt: said.receipt.signedAt, life: { ending: 'void' } })
  }
  expectSigned() // control
  const quoted = [ana, ben].map(({ signer }) => `"${signer.mid}":"`)
  const changes: [column: (typeof columns)[number], after: string][] = [
    ['words', '"title":"'],
    ['words', '"measure":"'],
    ...quoted.map((after): ['signatures', string] => ['signatures', after]),
    ...quoted.map((after): ['keys', string] => ['keys', after]),
  ]
  for (const [column, after] of changes) {
    const changed = withOtherByte(before[column], after)
    expect(changed).not.toBe(before[column])
    write({ ...before, [column]: changed })
    const said = saidIn(world)
    expect(said, column).toMatchObject({ receipt: { isSigned: false, isShared: false }, inForce: 'void' })
    expect(said.lost.isSigned, column).toBe(false)
    expect(said.lostVersion, column).toMatchObject({ signedAt: null, life: { ending: 'void' } })
    // It stays there to be read, as it says now.
    expect(said.lostTitle).toBe(said.receipt.text.title)
  }
  // Nothing there, another vault, one key for two: none of them is signed by both, and none of them fails.
  const others = [
    { signatures: '{}' },
    { keys: '{}' },
    { keys: '{}', signatures: '{}' },
    { signatures: JSON.stringify({ [ana.signer.mid]: 'AA==', [ben.signer.mid]: '' }) },
    { vid: withOtherByte(before.vid, '') },
  ]
  for (const other of others) {
    write({ ...before, ...other })
    expect(saidIn(world), JSON.stringify(other)).toMatchObject({ receipt: { isSigned: false }, inForce: 'void' })
  }
  write(before)
  expectSigned() // control
})

test('a receipt that nobody can read keeps none of the others, and its agreement is void', () => {
  const world = bothSigned()
  const { database, place } = world.ana
  const [whole] = rowsOf(world)
  if (whole === undefined) throw new Error('no receipt')
  const found = () => {
    const receipts = checkedReceipts(place.store.read(receiptsIn), place.room.members)
    const [summary] = summariesOf(historiesIn(place.room, world.now()), receipts)
    const of = (is: boolean) => receipts.filter((receipt) => isReadable(receipt) === is).length
    return { read: of(true), unread: of(false), signed: receipts.filter(({ isSigned }) => isSigned).length, summary }
  }
  expect(found()).toMatchObject({ read: 1, unread: 0, signed: 1, summary: { ended: null } }) // control
  const write = (column: string, value: string) =>
    database.prepare(`UPDATE agreement_receipt SET ${column} = ?`).run(value)
  for (const words of ['', 'no words', '{}', 'null', whole.words.replace('"level":1', '"level":9'), '\u0000']) {
    write('words', words)
    expect(found(), words).toMatchObject({ read: 0, unread: 1, signed: 0, summary: { ended: { ending: 'void' } } })
    expect(detailOf(place.room.vid, null, checkedReceipts(place.store.read(receiptsIn), []))).toBeNull()
  }
  write('words', whole.words)
  for (const column of ['signatures', 'keys']) {
    write(column, 'none')
    expect(found(), column).toMatchObject({ read: 1, signed: 0, summary: { ended: { ending: 'void' } } })
    write(column, column === 'keys' ? whole.keys : whole.signatures)
  }
  for (const [column, value] of [
    ['agreement', 'none'],
    ['signed_at', 'yesterday'],
  ] as const) {
    const before = database.prepare(`SELECT ${column} FROM agreement_receipt`).pluck().get() as string
    write(column, value)
    expect(found(), column).toMatchObject({ read: 0, unread: 1, signed: 0 })
    write(column, before)
  }
  expect(found()).toMatchObject({ read: 1, unread: 0, signed: 1, summary: { ended: null } }) // control
})

test('keys that were made for a receipt count for nothing beside those that the room of both knows', () => {
  const world = bothSigned()
  const { room, store } = world.ana.place
  const [receipt] = store.read(receiptsIn)
  if (receipt === undefined) throw new Error('no receipt')
  const words = receipt.words.replace('"title":"', '"title":"Not ')
  const forged: KeptReceipt = { ...receipt, words, ...madeFor(receipt.vid, words, Object.keys(receipt.keys)) }
  const isSigned = (one: KeptReceipt, members: typeof room.members | []) => checkedReceipts([one], members)[0]?.isSigned
  expect(isSigned(forged, room.members)).toBe(false)
  expect(isSigned(forged, [])).toBe(true) // control: they are whole in themselves
  expect(isSigned(receipt, room.members)).toBe(true) // control
  const [one = ''] = Object.keys(forged.keys)
  const alone = {
    ...forged,
    keys: { [one]: forged.keys[one] ?? '' },
    signatures: { [one]: forged.signatures[one] ?? '' },
  }
  expect(isSigned(alone, [])).toBe(false)
})

function bothSigned(): AgreementWorld {
  const world = agreementWorld()
  const given = readyToSign(world)
  const signs = (member: AgreementWorld['ana']) =>
    evening(member, () => {
      beginSigning(member.place, given)
      sign(member.place, given)
    })
  signs(world.ana)
  signs(world.ben)
  evening(world.ana)
  evening(world.ben)
  return world
}

function rowsOf({ ana }: AgreementWorld) {
  const rows = ana.database.prepare('SELECT words, signatures, keys, vid FROM agreement_receipt').all()
  return rows as Record<(typeof columns)[number], string>[]
}

function madeFor(vid: string, words: string, members: readonly string[]): Pick<KeptReceipt, 'signatures' | 'keys'> {
  const made = members.map((mid) => ({ mid, pair: sodium.crypto_sign_keypair() }))
  const signed = (key: Uint8Array) => toBase64(sodium.crypto_sign_detached(agreementBytes(vid, words), key))
  return {
    keys: Object.fromEntries(made.map(({ mid, pair }) => [mid, toBase64(pair.publicKey)])),
    signatures: Object.fromEntries(made.map(({ mid, pair }) => [mid, signed(pair.privateKey)])),
  }
}
