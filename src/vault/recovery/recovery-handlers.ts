import { on } from '../handler-base.ts'
import { hasRecoveryCode, makeRecoveryCode, removeRecoveryCode } from './recovery-service.ts'

export const recoveryHandlers = {
  exists: on.recovery.exists.handler(({ context: { session } }) => ({ exists: hasRecoveryCode(session) })),
  make: on.recovery.make.handler(async ({ input, context: { session } }) => ({
    codes: await makeRecoveryCode(session, input.passphrase, input.split),
  })),
  remove: on.recovery.remove.handler(async ({ input, context: { session } }) => {
    await removeRecoveryCode(session, input.passphrase)
    return {}
  }),
  check: on.recovery.check.handler(({ input, context: { session } }) => {
    session.checkRecovery(input.memberId, input.codes)
    return {}
  }),
}
