import { type HandlerContext, on } from '../handler-base.ts'
import { openTakeout } from './takeout-service.ts'

function takeout({ session, tools }: HandlerContext) {
  return openTakeout(session, tools.newUuid)
}

export const takeoutHandlers = {
  begin: on.takeout.begin.handler(({ input, context }) => takeout(context).begin(input.passphrase, input.trash)),
  entries: on.takeout.entries.handler(({ input, context }) => takeout(context).entries(input.id, input.after)),
}
