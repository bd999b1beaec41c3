import type { CheckInMark, Noticing } from '#api/check-ins-contract.ts'
import type { ReviewAnswers } from '#api/reviews-contract.ts'
import type { AgreementEvening } from './demo-agreements.ts'

type Client = Parameters<AgreementEvening['work']>[0]

const title = 'A calendar we can both see'
const nothing: ReviewAnswers = { helped: '', cost: '', wanted: '', change: '', toSay: '' }

/** What the two say of one agreement while it goes on: three days of its rhythm, and a review of which the next one is due. */
export function reviewEvenings(): AgreementEvening[] {
  const evening = (
    who: AgreementEvening['who'],
    daysAgo: number,
    at: AgreementEvening['at'],
    work: AgreementEvening['work'],
  ): AgreementEvening => ({ as: 'agreements', who, daysAgo, at, work })
  return [
    evening('Ana', 18, [21, 5], async (client) => {
      await checkIn(client, 'as-agreed', '')
      await answer(client, {
        helped: 'Yes. I ask less, and I sleep on the nights that are in it.',
        cost: 'I look at it too often. Twice before lunch is not what it is for.',
        wanted: 'Yes, for this month.',
        change: 'Leave his hour at the gym out. I do not need that one.',
        toSay: '',
      })
      await say(client, 'It helps me most on Tuesdays. I would leave the gym out.')
      await keep(client)
    }),
    evening('Ben', 17, [21, 35], async (client) => {
      await notice(client, 'noticed')
      await checkIn(client, 'partly', 'The Tuesday shift was not in it.')
      await say(client, 'It is less work than I thought.')
      await keep(client)
    }),
    evening('Ana', 12, [21, 5], (client) => notice(client, 'noticed')),
    // Right beside what they do about other agreements, on the same evenings.
    evening('Ben', 11, [23, 35], (client) =>
      checkIn(client, 'not-this-time', 'I forgot the trip to the depot. I said so that evening.'),
    ),
    evening('Ana', 9, [20, 5], (client) => notice(client, 'not-noticed')),
    evening('Ana', 4, [21, 5], (client) => answer(client, { ...nothing, helped: 'Less than in the first week.' })),
    evening('Ben', 2, [20, 35], (client) => checkIn(client, 'did-not-come-up', '')),
  ]
}

async function found({ agreements }: Client) {
  const agreement = (await agreements.list({})).agreements.find((other) => other.title === title)
  if (agreement?.running == null) throw new Error(`${title} does not go on`)
  return { id: agreement.id, version: agreement.running.version }
}

async function checkIn(client: Client, mark: CheckInMark, line: string): Promise<void> {
  const { id } = await found(client)
  const { open } = await client.checkIns.list({ id })
  if (open === null) throw new Error('no day for a check-in')
  await client.checkIns.write({ id, ...open, mark, line })
}

/** To the newest check-in of the other's. */
async function notice(client: Client, noticed: Noticing): Promise<void> {
  const { id } = await found(client)
  const { self } = await client.shared.overview({})
  const { checkIns } = await client.checkIns.list({ id })
  const theirs = checkIns.find(({ author }) => author !== self)
  await client.checkIns.notice({ id, checkIn: theirs?.id ?? '', noticed })
}

async function review(client: Client) {
  const { id } = await found(client)
  const { open } = await client.reviews.said({ id })
  if (open === null) throw new Error('nothing to look at again')
  return { id, open }
}

async function answer(client: Client, answers: ReviewAnswers): Promise<void> {
  const { id, open } = await review(client)
  await client.reviews.keep({ agreement: id, ...open, answers })
}

async function say(client: Client, words: string): Promise<void> {
  const { id, open } = await review(client)
  await client.reviews.say({ id, ...open, words })
}

async function keep(client: Client): Promise<void> {
  await client.agreements.keep(await found(client))
}
