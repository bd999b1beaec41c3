import { createRouterClient } from '@orpc/server'
import type { EnginePart } from '#api/engine-control.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import { createEngine, type EngineLeft, engineRouter } from '#vault/engine.ts'
import type { EngineTools } from '#vault/engine-tools.ts'

/** Both sit down, keep these words, and get up again, each through a gate of their own. Nobody may be in. */
export async function keepTogether(
  vaultDir: string,
  tools: EngineTools,
  passphrases: Readonly<Record<string, string>>,
  document: JournalDocument,
): Promise<void> {
  const both = start(vaultDir, tools, { kind: 'together' })
  let seated: string | null = null
  for (const _seat of [1, 2]) {
    const gate = start(vaultDir, tools, { kind: 'gate', sealTo: both.engine.key ?? '', seated })
    const { member } = await gate.client.together.gate({})
    await gate.client.together.pass({ passphrase: passphrases[member.mark.letter] ?? '' })
    const handedOn = gate.left[0]?.handedOn
    if (!handedOn) throw new Error('the gate handed on nothing')
    both.engine.seat(handedOn.sealed)
    seated = handedOn.mid
  }
  const { members } = await both.client.shared.overview({})
  const { id } = await both.client.together.propose({ document })
  for (const member of members) await both.client.together.keep({ id, member: member.id })
  both.engine.close()
}

function start(vaultDir: string, tools: EngineTools, part: EnginePart) {
  const left: EngineLeft[] = []
  const engine = createEngine(vaultDir, tools, (how) => left.push(how), { part })
  return { engine, left, client: createRouterClient(engineRouter, { context: engine.context }) }
}
