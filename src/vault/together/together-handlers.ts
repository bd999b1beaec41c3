import { on } from '../handler-base.ts'
import { VaultError } from '../vault-error.ts'
import type { GateKeeper } from './gate.ts'
import type { Keeper } from './keeping.ts'
import type { Together } from './together.ts'

function atGate(gate: GateKeeper | null): GateKeeper {
  if (gate === null) throw new VaultError('locked')
  return gate
}

function inFrontOf(together: Together | null): Keeper {
  if (together === null) throw new VaultError('locked')
  return together.keeper()
}

export const togetherHandlers = {
  begin: on.together.begin.handler(({ context: { session, gate, together, pause, leave } }) => {
    if (session.isOpen() || gate !== null || together !== null) throw new VaultError('not-locked')
    const status = session.status()
    if (status.state !== 'ready' || !status.paired) throw new VaultError('not-found')
    // Two who paused are back when they said, and not when one of them wants it.
    if (pause.waiting()?.isOver === false) throw new VaultError('not-found')
    leave({ next: 'together' })
    return {}
  }),
  gate: on.together.gate.handler(({ context }) => atGate(context.gate).expected()),
  pass: on.together.pass.handler(async ({ input, context }) => {
    const handedOn = await atGate(context.gate).pass(input.passphrase)
    context.leave({ handedOn })
    return {}
  }),
  propose: on.together.propose.handler(({ input, context }) => inFrontOf(context.together).propose(input.document)),
  keep: on.together.keep.handler(({ input, context }) => inFrontOf(context.together).keep(input.id, input.member)),
  notYet: on.together.notYet.handler(({ input, context }) =>
    inFrontOf(context.together).notYet(input.id, input.member),
  ),
  putAway: on.together.putAway.handler(({ input, context }) => {
    inFrontOf(context.together).putAway(input.id)
    return {}
  }),
}
