import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { takeoutFiles } from '#renderer/features/takeout/takeout-files.ts'
import { readyToSign, signAs, type Two, two } from '#tests/support/agreement-vault.ts'
import { someAgreement } from '#tests/support/agreements.ts'
import { plainDocument } from '#tests/support/documents.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import type { ContractClient } from '#tests/support/shell-client.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { eraseRoomOf } from '#tests/support/two-members.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'

async function copyOf(client: EngineClient): Promise<Map<string, string>> {
  const begun = await client.takeout.begin({ passphrase: goodPassphrase, trash: false })
  const files = new Map<string, string>()
  const given = { client: client as unknown as ContractClient, begun, trash: false } // the same calls
  for await (const { name, input } of takeoutFiles({ ...given, onProgress: () => {}, now: new Date() })) {
    files.set(name, String(input))
  }
  return files
}

async function written(): Promise<Two> {
  const both = await two()
  await both.as('Ana', async (client) => {
    await client.journal.create({ day: '2026-03-02', document: plainDocument('In my room') })
    await client.shared.share({ document: plainDocument('In our room') })
    await client.agreements.keepDraft({ id: null, changes: null, draft: someAgreement({ title: 'A draft' }) })
  })
  await both.as('Ben', (client) => client.shared.share({ document: plainDocument('From Ben') }))
  return both
}

test('a room of both that cannot be opened keeps nothing of the own one back, and the copy says so', async () => {
  const { as, folder } = await written()
  const shared = await as('Ana', async (_client, { engine }) => engine.context.session.author().bag.shared?.file ?? '')
  rmSync(vaultLayout(folder).room(shared))

  const files = await as('Ana', copyOf)

  expect(files.get('our-room/not-here.md')).toContain('could not be opened when this copy was made')
  const everything = [...files.values()].join('\n')
  expect(everything).toContain('In my room')
  expect(everything).toContain('A draft')
  expect(everything).not.toContain('In our room')
})

test('a receipt that was changed is void in the copy, and one that nobody can read is counted', async () => {
  const all = await two()
  const given = await readyToSign(all)
  await all.as('Ana', signAs('Ana', given))
  await all.as('Ben', signAs('Ben', given))
  const agreements = async (change = '') => {
    const files = await all.as('Ana', async (client, { engine }) => {
      await client.agreements.list({}) // what both have signed meets
      engine.context.session.room().store.write((db) => db.exec(change))
      return copyOf(client)
    })
    return files.get('agreements.md') ?? ''
  }
  const isVoid = 'Something in this receipt was changed. Both signatures are void.'
  const before = await agreements()
  expect(before).toContain('Signed by both of you')
  expect(before).toContain('Fingerprint')
  expect(before).not.toContain(isVoid)
  // Another row with words that are none, beside one of which a word was changed.
  const after = await agreements(`
    INSERT INTO agreement_receipt SELECT '00000000-0000-4000-8000-000000000001', version, vid, '{', signatures, keys, signed_at
      FROM agreement_receipt;
    UPDATE agreement_receipt SET words = replace(words, 'Lunch breaks', 'Lunch break');
  `)
  expect(after).toContain(isVoid)
  expect(after).toContain('Lunch break,')
  expect(after).toContain('because something in them was changed: 1.')
  expect(after).not.toContain('Signed by both of you')
  expect(after).not.toContain('Fingerprint')
})

test('after the other has left, what one shared is still taken along', async () => {
  const { as, folder, clock } = await written()
  await eraseRoomOf(folder, testTools({ deriveKey: quickKey, clock }), 'Ben')

  const everything = [...(await as('Ana', copyOf)).values()].join('\n')

  expect(everything).toContain('In our room')
  expect(everything).not.toContain('From Ben')
})
