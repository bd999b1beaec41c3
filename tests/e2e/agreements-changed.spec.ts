import type { AgreementText } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import { signedRecord } from '#vault/shared/shared-service.ts'
import { AgreementsPage } from './pages/agreements-page.ts'
import { earlier, makeInForce, makeReadyToSign } from './support/agreed-vault.ts'
import { checkLooks } from './support/every-screen.ts'
import { holdCalls } from './support/held-calls.ts'
import { changeTo, comeIn, expect, test } from './support/paired-app.ts'
import { as, signing, tamper } from './support/paired-vault.ts'

test('a change of what goes on shows every word that differs, and holds nothing until both have signed', async ({
  page,
  shell,
  vault,
}) => {
  test.slow()
  const agreements = new AgreementsPage(page)
  const { id } = await makeInForce(vault)
  await earlier(vault, 'Ben', 1, async (client) => {
    const { versions } = await client.agreements.open({ id })
    const [newest] = versions
    if (newest === undefined) throw new Error('no version')
    const draft = { ...newest.text, outOfScope: 'Lunch breaks.' }
    await client.agreements.keepDraft({ id: null, changes: { id, version: newest.life.version }, draft })
  })
  const readies = await holdCalls(page, '/agreements/ready')
  await comeIn(shell, 'Ana')
  await agreements.open()
  await page.getByText('Earlier versions').click()
  const history = agreements.changes('What was different from the version before')
  await expect(history, 'the first version has none before it').toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Version 1', exact: true })).toBeVisible()

  await agreements.button('Change it').click()
  await expect(agreements.title('Change an agreement')).toBeFocused()
  const differs = agreements.changes('What you change')
  await expect(differs.getByText('First day'), 'days that can still come').toBeVisible()
  await page.getByLabel('What is part of it?').fill('Evening plans only.')
  await page.getByLabel('What would you call this?').fill('Saying when evening plans change')
  const deleted = differs.getByRole('deletion').filter({ hasText: 'and trips' })
  await expect(deleted).toHaveText('taken out: and trips, end.')
  await expect(differs.getByRole('insertion').filter({ hasText: 'only' })).toHaveText('new: only, end.')
  await expect(differs.getByText('What it is called'), 'the title is one of the parts').toBeVisible()
  await page.emulateMedia({ forcedColors: 'active' })
  for (const mark of [deleted, differs.getByRole('insertion').filter({ hasText: 'only' })])
    expect(await mark.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline')
  await page.emulateMedia({ forcedColors: 'none' })
  await checkLooks(page)
  await page.getByRole('radio', { name: /^It is paused/ }).check()
  // It is before both and paused, and not ready: nothing says that nothing was changed.
  readies.failNext()
  await agreements.button('Ready').click()
  await expect(agreements.title('Saying when plans change')).toBeFocused()
  await expect(page.getByText('Something that you chose with it could not be kept')).toBeVisible()
  await agreements.button('Close').click()
  await expect(agreements.state()).toContainText('Paused until')
  await expect(agreements.state(1)).toHaveText('A draft. Either of you can change it.')
  const shared = agreements.changes('What is different from what goes on now')
  await expect(shared.getByRole('deletion').filter({ hasText: 'and trips' })).toBeVisible()
  await checkLooks(page)

  // The other finds the same, beside a draft of their own that is older than it.
  await shell.journal.lock()
  await changeTo(shell, 'Ben')
  await agreements.toList()
  await page.getByRole('navigation', { name: 'Your drafts' }).getByRole('button').click()
  await expect(agreements.title('Change an agreement')).toBeFocused()
  await expect(page.getByText('There are newer words than those that you began with.')).toBeVisible()
  await agreements.button('Put this draft away').click()
  await expect(agreements.title('Our agreements')).toBeFocused()
  await agreements.openListed()
  await expect(shared.getByRole('deletion').filter({ hasText: 'and trips' })).toBeVisible()
  await agreements.button('Put it away').click()
  await agreements.confirm('Put it away')
  await expect(page.getByText('A change is on its way')).toHaveCount(0)

  // One alone brings its end nearer, and never later.
  await agreements.button('End on an earlier day').click()
  const day = page.getByLabel('Its last day')
  await expect(day).toBeFocused()
  const latest = await day.inputValue()
  await day.fill(addDays(latest, 1))
  await expect(agreements.button('End on this day')).toBeDisabled()
  await day.fill(addDays(localDay(new Date()), 1))
  await checkLooks(page)
  await agreements.button('End on this day').click()
  await expect(agreements.dialog().getByText('It cannot be made later again')).toBeVisible()
  await agreements.confirm('End on this day')
  await expect(page.getByText('It ends sooner now.')).toBeVisible()
  await expect(page.getByLabel('Its last day')).toHaveCount(0)
  await agreements.button('Back').click()
  await agreements.openListed()
  await agreements.button('End on an earlier day').click()
  await expect(day).toHaveValue(localDay(new Date()))
})

test('what was changed in the file makes both signatures void on the screen, and a wrong clock keeps nobody in', async ({
  page,
  shell,
  vault,
}) => {
  const agreements = new AgreementsPage(page)
  const spoilt = await makeInForce(vault, 13)
  const changed = await makeInForce(vault)
  const other = await makeInForce(vault, 7)
  // Words that a guard minds, put before both by an app that knew fewer of them.
  const minded = await makeReadyToSign(vault, 51)
  const before = await earlier(vault, 'Ben', 49, (client) => client.agreements.open({ id: minded.id }))
  const text = { ...before.versions[0]?.text, inScope: 'Ben reads Ana’s journal on Sundays.' } as AgreementText
  await signing(vault, 'Ben', (room, author, tools) => {
    const createdAt = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString()
    const about = { agreement: minded.id, version: 3 }
    const [put, ready] = [createdAt(49), createdAt(48)]
    room.append(signedRecord(room, author, tools, 'agreement-text', { ...about, createdAt: put, beside: false, text }))
    const step = { kind: 'ready' } as const
    room.append(signedRecord(room, author, tools, 'agreement-step', { ...about, createdAt: ready, step }))
  })
  // One byte of what both have signed, by whoever holds the key of the room.
  await tamper(vault, 'Ben', (db) =>
    db
      .prepare("UPDATE record SET body = replace(body, 'Lunch breaks', 'Lunch break') WHERE body LIKE ?")
      .run(`%"agreement":"${changed.id}","version":2%`),
  )
  // A step that was written when the clock was three days ahead.
  await earlier(vault, 'Ben', -72, (client) =>
    client.agreements.endSooner({ ...other, day: addDays(localDay(new Date()), 10) }),
  )
  // And of another one, one that stands before what both have signed.
  await tamper(vault, 'Ben', (db) =>
    db
      .prepare("UPDATE record SET body = replace(body, 'Lunch breaks', 'Lunch break') WHERE body LIKE ?")
      .run(`%"agreement":"${spoilt.id}","version":1%`),
  )
  // In her own room, beside the whole receipts: one in which a word was changed, and one that nobody can read.
  await as(vault, 'Ana', async ({ engine }) => {
    const copy = (id: string, words: string) =>
      `INSERT INTO agreement_receipt SELECT '${id}', version, vid, ${words}, signatures, keys, signed_at
        FROM agreement_receipt WHERE agreement = '${changed.id}'`
    const words = "replace(words, 'Lunch breaks', 'Lunch break')"
    engine.context.session.room().store.write((db) => {
      db.exec(copy('00000000-0000-4000-8000-000000000001', words))
      db.exec(copy('00000000-0000-4000-8000-000000000002', "'{'"))
    })
  })
  await comeIn(shell, 'Ana')
  await agreements.toList()
  const isVoid = /Both signatures are void/
  await expect(agreements.listed()).toHaveText([/Waiting/, /Which time is right\?/, isVoid, isVoid, isVoid])
  await agreements.openListed(0)
  await expect(page.getByText('Nobody can sign it as it is.')).toBeVisible()
  await expect(page.getByText('A room of one’s own cannot be part of an agreement')).toBeVisible()
  await expect(agreements.button('Read and decide, alone')).toBeDisabled()
  await expect(agreements.button('Change it')).toBeEnabled()
  await checkLooks(page)
  await agreements.button('Back').click()
  await agreements.openListed(4)
  await expect(agreements.state()).toContainText('Both signatures are void.')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Something of this was changed, or is gone. Both signatures are void.')).toBeVisible()
  await expect(page.getByText('Signed by both of you'), 'on no sheet').toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  await agreements.button('Back').click()
  await agreements.openListed(2)
  await expect(agreements.state()).toContainText('Both signatures are void. "Your receipts" says whether yours')
  await expect(agreements.button('Pause')).toHaveCount(0)
  await checkLooks(page)
  await agreements.button('Back').click()
  await agreements.button('Your receipts').click()
  await expect(page.getByText('The shared room does not say this any more.')).toHaveCount(2)
  await expect(page.getByText('The shared room says the same.'), 'control: the other one').toHaveCount(1)
  await expect(page.getByText('This is not what you both signed any more.')).toHaveCount(1)
  await expect(page.getByText('There is one more that cannot be read')).toBeVisible()
  await checkLooks(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Something in this receipt was changed. Both signatures are void.')).toHaveCount(1)
  await expect(page.getByTestId('fingerprint'), 'of the whole ones alone').toHaveCount(3)
  await page.emulateMedia({ media: 'screen' })
  await agreements.button('Back').click()

  await agreements.openListed(1)
  await expect(agreements.state()).toContainText('Nothing is in force until that is clear.')
  await expect(agreements.button('Change it')).toHaveCount(0)
  await agreements.button('Pause').click()
  await expect(page.getByLabel('Pause until')).toBeFocused()
  await agreements.button('Pause').last().click()
  await expect(page.getByText('Kept. It rests until you both have said that it goes on.')).toBeVisible()
  await agreements.button('Close').click()
  await agreements.button('End').click()
  await agreements.confirm('End')
  await expect(agreements.state()).toHaveText('This agreement has ended.')
})
