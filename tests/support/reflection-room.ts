import { join } from 'node:path'
import type { SittingChange } from '#api/reflection-contract.ts'
import type { QuestionId } from '#api/reflection-steps.ts'
import { plainDocument } from './documents.ts'
import { manualClock } from './manual-clock.ts'
import { createdEngine, type OpenEngine, unlockedEngine } from './open-engine.ts'
import { tempFolder } from './temp-folder.ts'
import { quickKey, testTools } from './test-tools.ts'

/** The day on which the clock of a test begins. */
export const today = '2026-03-02'

export const said = (question: QuestionId, ...lines: string[]): SittingChange => ({
  answer: { question, document: plainDocument(...lines) },
})

/** A room of one's own with a clock that a test moves, and what the tests of the reflection ask it. */
export async function reflectionRoom(start?: string) {
  const clock = manualClock(start)
  const folder = join(tempFolder(), 'vault')
  const tools = testTools({ deriveKey: quickKey, clock })
  let open: OpenEngine = await createdEngine(folder, tools)
  const client = () => open.client
  return {
    clock,
    client,
    reflection: () => open.client.reflection,
    engine: () => open.engine,
    list: async (step: 'a1' | 'a2' | 'a7' | 'b5' | null = null, place: 'kept' | 'trash' = 'kept') =>
      (await client().reflection.list({ place, step, after: null, limit: 50 })).sittings,
    suggested: async (on: string) => (await client().reflection.suggestion({ today: on })).why,
    async reopen(how: 'lock' | 'as it lies' = 'lock') {
      if (how === 'lock') open.engine.close()
      open = await unlockedEngine(folder, tools)
    },
  }
}
