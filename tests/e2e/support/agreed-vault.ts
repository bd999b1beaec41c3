import { createRouterClient } from '@orpc/server'
import { addDays, localDay } from '#api/calendar.ts'
import { someAgreement } from '#tests/support/agreements.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { passphrases } from './paired-vault.ts'

// An agreement whose past is made up: the engine in this process has a clock of its own. The built app opens it today.

const hour = 60 * 60 * 1000
export type Name = keyof typeof passphrases
export interface OneVersion {
  readonly id: string
  readonly version: number
}

/** Does something as one of the two, some hours ago. */
export async function earlier<T>(
  dir: string,
  name: Name,
  hoursAgo: number,
  work: (client: EngineClient) => Promise<T>,
) {
  const clock = manualClock(new Date(Date.now() - hoursAgo * hour).toISOString())
  const engine = createEngine(dir, testTools({ clock }), () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  try {
    const status = await client.vault.status({})
    const members = status.state === 'ready' ? status.members : []
    const member = members.find(({ mark }) => mark.letter === name.charAt(0))
    await client.session.unlock({ memberId: member?.id ?? '', passphrase: passphrases[name] })
    return await work(client)
  } finally {
    engine.close()
  }
}

/** An agreement of both that has cooled and can be signed. */
export async function makeReadyToSign(dir: string, hoursAgo = 25): Promise<OneVersion> {
  const startsIn = 5 - Math.floor(hoursAgo / 24)
  const start = addDays(localDay(new Date()), startsIn)
  const first = await earlier(dir, 'Ana', hoursAgo + 2, async (client) => {
    const { self, members } = await client.shared.overview({})
    const why = Object.fromEntries(members.map(({ id }) => [id, id === self ? 'It helps me because I sleep.' : '']))
    const text = someAgreement({ why, start, end: addDays(start, 30) })
    return client.agreements.place({ changes: null, text, draft: null })
  })
  return earlier(dir, 'Ben', hoursAgo, async (client) => {
    const { self } = await client.shared.overview({})
    const { versions } = await client.agreements.open({ id: first.id })
    const text = versions[0]?.text ?? someAgreement()
    const why = { ...text.why, [self ?? '']: 'I am willing because I see why.' }
    const placed = await client.agreements.place({ changes: first, text: { ...text, why }, draft: null })
    await client.agreements.ready(placed)
    return placed
  })
}

/** One that both have signed, and that goes on since some days. A second one is made later: no clock goes back. */
export async function makeInForce(dir: string, daysAgo = 10): Promise<OneVersion> {
  const given = await makeReadyToSign(dir, 24 * daysAgo)
  for (const name of ['Ana', 'Ben'] as const)
    await earlier(dir, name, 24 * (daysAgo - 2), async ({ agreements }) => {
      await agreements.beginSigning(given)
      await agreements.sign({ ...given, name })
    })
  await earlier(dir, 'Ana', 24 * (daysAgo - 2) - 1, ({ agreements }) => agreements.list({}))
  return given
}
