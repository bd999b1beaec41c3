import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { EnginePart } from '#api/engine-control.ts'
import { createEngine, type EngineLeft, engineRouter } from '#vault/engine.ts'
import type { EngineTools } from '#vault/engine-tools.ts'
import { goodPassphrase } from './test-tools.ts'
import { bensPassphrase } from './two-members.ts'

/** An engine in this process with a part of its own, and how a page has ended it. */
export function startPart(folder: string, tools: EngineTools, part: EnginePart) {
  const left: EngineLeft[] = []
  const engine = createEngine(folder, tools, (how) => left.push(how), { part })
  onTestFinished(() => engine.close())
  return { engine, left, client: createRouterClient(engineRouter, { context: engine.context }) }
}

/** Ana and Ben both pass their gates; the answer is the engine for both, with what each gate handed on. */
export async function sitDown(folder: string, tools: EngineTools) {
  const both = startPart(folder, tools, { kind: 'together' })
  const sealTo = both.engine.key ?? ''
  const seats: string[] = []
  let seated: string | null = null
  for (const passphrase of [goodPassphrase, bensPassphrase]) {
    const gate = startPart(folder, tools, { kind: 'gate', sealTo, seated })
    await gate.client.together.pass({ passphrase })
    const handedOn = gate.left[0]?.handedOn
    seated = handedOn?.mid ?? null
    seats.push(handedOn?.sealed ?? '')
    both.engine.seat(handedOn?.sealed ?? '')
  }
  return { both, seats }
}
