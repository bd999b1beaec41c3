import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { createEngine, type Engine, engineRouter } from '#vault/engine.ts'
import type { EngineTools } from '#vault/engine-tools.ts'
import { anasMark, goodPassphrase } from './test-tools.ts'

export type EngineClient = RouterClient<typeof engineRouter>

export interface OpenEngine {
  readonly engine: Engine
  readonly client: EngineClient
}

/** An engine in this process, with a client that calls it through every validator. */
export function openEngine(vaultDir: string, tools: EngineTools): OpenEngine {
  const engine = createEngine(vaultDir, tools, () => {})
  onTestFinished(() => engine.close())
  return { engine, client: createRouterClient(engineRouter, { context: engine.context }) }
}

/** A new vault with Ana in it, open. */
export async function createdEngine(vaultDir: string, tools: EngineTools): Promise<OpenEngine> {
  const opened = openEngine(vaultDir, tools)
  await opened.client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  return opened
}

/** The vault's first member, unlocked. */
export async function unlockedEngine(
  vaultDir: string,
  tools: EngineTools,
  passphrase = goodPassphrase,
): Promise<OpenEngine> {
  const opened = openEngine(vaultDir, tools)
  await unlockFirst(opened.client, passphrase)
  return opened
}

export async function unlockFirst(client: EngineClient, passphrase = goodPassphrase) {
  const status = await client.vault.status({})
  if (status.state !== 'ready') throw new Error(`vault is not ready: ${JSON.stringify(status)}`)
  const [member] = status.members
  if (member === undefined) throw new Error('vault has no member')
  return client.session.unlock({ memberId: member.id, passphrase })
}
