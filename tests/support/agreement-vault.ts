import type { AgreementText } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import { someAgreement } from './agreements.ts'
import { type ManualClock, manualClock } from './manual-clock.ts'
import type { EngineClient, OpenEngine } from './open-engine.ts'
import { quickKey, testTools } from './test-tools.ts'
import { enter } from './two-members.ts'
import { copyOf } from './vault-templates.ts'

export const hours = 60 * 60 * 1000
export const days = 24 * hours
export type Who = 'Ana' | 'Ben'

export interface Two {
  readonly folder: string
  readonly clock: ManualClock
  as<T>(who: Who, work: (client: EngineClient, engine: OpenEngine) => Promise<T>): Promise<T>
}

/** The vault of two, on real files, with the seat changing between them as on the screen. */
export async function two(): Promise<Two> {
  const folder = await copyOf('paired')
  return twoIn(folder, manualClock(new Date(Date.now() + days).toISOString()))
}

export function twoIn(folder: string, clock: ManualClock): Two {
  const tools = testTools({ deriveKey: quickKey, clock })
  return {
    folder,
    clock,
    async as(who, work) {
      clock.advance(60_000)
      const opened = await enter(folder, tools, who)
      try {
        return await work(opened.client, opened)
      } finally {
        opened.engine.close()
      }
    },
  }
}

/** A text of whoever is in. */
export async function textOf({ shared }: EngineClient, clock: ManualClock, change: Partial<AgreementText> = {}) {
  const { self, members } = await shared.overview({})
  const why = Object.fromEntries(members.map(({ id }) => [id, id === self ? 'A line of my own.' : '']))
  const start = addDays(localDay(clock.now()), 5)
  return someAgreement({ why, start, end: addDays(start, 30), ...change })
}

export async function withOwnLine(client: EngineClient, id: string): Promise<AgreementText> {
  const { self } = await client.shared.overview({})
  const { versions } = await client.agreements.open({ id })
  const [newest] = versions
  if (newest === undefined) throw new Error('no version')
  return { ...newest.text, why: { ...newest.text.why, [self ?? '']: 'I am willing.' } }
}

/** An agreement that only has to be signed. */
export async function readyToSign({ as, clock }: Two, change: Partial<AgreementText> = {}) {
  const first = await as('Ana', async (client) =>
    client.agreements.place({ changes: null, text: await textOf(client, clock, change), draft: null }),
  )
  const second = await as('Ben', async (client) => {
    const placed = await client.agreements.place({
      changes: first,
      text: await withOwnLine(client, first.id),
      draft: null,
    })
    await client.agreements.ready(placed)
    return placed
  })
  clock.advance(24 * hours)
  return second
}

export const signAs =
  (name: Who, given: { id: string; version: number }) =>
  async ({ agreements }: EngineClient) => {
    await agreements.beginSigning(given)
    await agreements.sign({ ...given, name })
  }
