import { toCallError } from '../call-errors.ts'
import { on } from '../handler-base.ts'
import { lookAtDestination } from './destination.ts'

export const leavingHandlers = {
  outlook: on.leaving.outlook.handler(({ context }) => context.session.outlook()),
  check: on.leaving.check.handler(({ input, context: { session } }) =>
    lookAtDestination(session.outlook().folder, input.folder),
  ),
  copy: on.leaving.copy.handler(async function* ({ input, context: { session } }) {
    try {
      for await (const step of session.leave(input.folder, input.passphrase)) yield { step }
    } catch (error) {
      throw toCallError(error) // what fails after the first step is past the middleware that does this
    }
  }),
  erase: on.leaving.erase.handler(async ({ input, context: { session, leave } }) => {
    const wasOpen = session.isOpen()
    try {
      await session.erase(input.passphrase)
      return {}
    } finally {
      if (wasOpen && !session.isOpen()) leave({})
    }
  }),
}
