import { createRouterClient, type RouterClient } from '@orpc/server'
import { manualClock } from '#tests/support/manual-clock.ts'
import { anasMark, goodPassphrase, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'

// A vault whose past is made up: the engine in this process has a clock that is moved. The built app then opens it today.

/** Ana's room, open, at a time of the past. */
export interface PastRoom {
  readonly client: RouterClient<typeof engineRouter>
  /** Lets time go by. */
  wait(how: { days?: number; minutes?: number }): void
}

const minute = 60_000
const day = 24 * 60 * minute

/** Makes Ana's vault as she would have made it `daysAgo`, and does what `work` does. Answers her passphrase. */
export async function makeDatedVault(
  dir: string,
  daysAgo: number,
  work: (room: PastRoom) => Promise<void>,
): Promise<string> {
  const clock = manualClock(new Date(Date.now() - daysAgo * day).toISOString())
  const engine = createEngine(dir, testTools({ clock }), () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  try {
    await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
    await client.settings.change({ hideExplained: true })
    await work({ client, wait: ({ days = 0, minutes = 0 }) => clock.advance(days * day + minutes * minute) })
  } finally {
    engine.close()
  }
  return goodPassphrase
}
