import type { EngineToHost, HostToEngine } from '#api/engine-control.ts'
import { runEngine } from '#vault/engine-process.ts'
import type { EngineTools } from '#vault/engine-tools.ts'
import { testTools } from './test-tools.ts'

export interface HostedEngine {
  /** What the engine told its host, by type. */
  readonly told: readonly EngineToHost['type'][]
  /** What the host says to it, and what travels beside that. */
  tell(message: HostToEngine, channel?: unknown): void
  start(vaultDir: string): void
  /** The host goes away, which ends the engine. */
  gone(): void
}

/** An engine in this process, with the test as its host. `exit` is what the end of its process would be. */
export function hostedEngine(exit: (code: number) => void, tools: EngineTools = testTools()): HostedEngine {
  const told: EngineToHost['type'][] = []
  let tell: HostedEngine['tell'] = () => {}
  let gone = () => {}
  runEngine(
    {
      send: ({ type }) => void told.push(type),
      onMessage: (listener) => {
        tell = listener
      },
      onGone: (listener) => {
        gone = listener
      },
    },
    tools,
    exit,
  )
  return { told, tell, gone, start: (vaultDir) => tell({ type: 'start', vaultDir, part: { kind: 'alone' } }) }
}
