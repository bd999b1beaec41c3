import { type AgreementText, lastDayOf } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import { someAgreement } from '#tests/support/agreements.ts'
import { earlier, type OneVersion } from './agreed-vault.ts'

/** One that both had signed when it began, so many days ago, on its first day, and that lasts for so many. */
export async function makeBegun(
  dir: string,
  daysAgo: number,
  { days, ...change }: Partial<AgreementText> & { days: number },
): Promise<OneVersion> {
  const start = addDays(localDay(new Date()), -daysAgo)
  const end = lastDayOf(start, days)
  const hoursBefore = (hours: number) => daysAgo * 24 + hours
  const first = await earlier(dir, 'Ana', hoursBefore(120), async (client) => {
    const { self, members } = await client.shared.overview({})
    const why = Object.fromEntries(members.map(({ id }) => [id, id === self ? 'It helps me because I sleep.' : '']))
    return client.agreements.place({ changes: null, text: someAgreement({ ...change, why, start, end }), draft: null })
  })
  const given = await earlier(dir, 'Ben', hoursBefore(119), async (client) => {
    const { self } = await client.shared.overview({})
    const { versions } = await client.agreements.open({ id: first.id })
    const text = versions[0]?.text ?? someAgreement()
    const why = { ...text.why, [self ?? '']: 'I am willing because I see why.' }
    const placed = await client.agreements.place({ changes: first, text: { ...text, why }, draft: null })
    await client.agreements.ready(placed)
    return placed
  })
  for (const name of ['Ana', 'Ben'] as const)
    await earlier(dir, name, hoursBefore(80), async ({ agreements }) => {
      await agreements.beginSigning(given)
      await agreements.sign({ ...given, name })
    })
  await earlier(dir, 'Ana', hoursBefore(79), ({ agreements }) => agreements.list({}))
  return given
}

/** One with a check-in of Ben's, which Ana noticed, and a pause that is over since yesterday. */
export async function makeRested(dir: string): Promise<OneVersion> {
  const given = await makeBegun(dir, 24, { days: 40 })
  const of = { id: given.id }
  await earlier(dir, 'Ben', 15 * 24, async ({ checkIns }) => {
    const { open } = await checkIns.list(of)
    if (open === null) throw new Error('no day for a check-in')
    await checkIns.write({ ...of, ...open, mark: 'partly', line: 'Late on Thursday.' })
  })
  await earlier(dir, 'Ana', 15 * 24 - 1, async ({ agreements, checkIns }) => {
    const [checkIn] = (await checkIns.list(of)).checkIns
    await checkIns.notice({ ...of, checkIn: checkIn?.id ?? '', noticed: 'noticed' })
    await agreements.pause({ ...given, until: addDays(localDay(new Date()), -2) })
  })
  return given
}

/** Two that have ended on their day, and one of the same template after them: half a year together, and the last day is today. */
export async function makeHalfYear(dir: string): Promise<void> {
  await makeBegun(dir, 230, { days: 10, title: 'Plans, the first time' })
  await makeBegun(dir, 200, { days: 90 })
  await earlier(dir, 'Ana', 100 * 24, ({ agreements }) => agreements.list({}))
  await makeBegun(dir, 89, { days: 90, title: 'Saying when plans change, again' })
}
