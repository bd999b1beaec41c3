import { type HandlerContext, on } from '../handler-base.ts'
import { sources } from './export-document.ts'
import { exportPlace } from './export-place.ts'
import { openExport } from './export-service.ts'

/** Only whoever is in, alone: asked for at every call, so that nothing outlives a lock. */
function placeOf({ session, tools }: HandlerContext) {
  return exportPlace({ room: session.room(), link: session.link() }, tools.clock.now())
}

function exporting(context: HandlerContext) {
  return openExport(context.session.room(), placeOf(context), context.tools.newUuid)
}

export const exportHandlers = {
  items: on.export.items.handler(({ input: { kind, from, to, after, limit }, context }) => {
    const items = sources[kind].list(placeOf(context), { from, to }, after, limit)
    const last = items.length === limit ? items.at(-1) : undefined
    return { items, next: last === undefined ? null : { id: last.id, day: last.day } }
  }),
  names: on.export.names.handler(({ input, context }) => exporting(context).names(input.ask)),
  begin: on.export.begin.handler(({ input, context }) => exporting(context).begin(input.ask)),
  preview: on.export.preview.handler(({ input, context }) => exporting(context).preview(input.id, input.after)),
  seal: on.export.seal.handler(({ input, context }) => exporting(context).seal(input.id, input.for)),
  read: on.export.read.handler(async ({ input, context }) => {
    const { piece, ...about } = await exporting(context).read(input.id, input.format, input.piece)
    return { ...about, piece: new File([...piece], 'piece') }
  }),
  cancel: on.export.cancel.handler(({ input, context }) => {
    exporting(context).cancel(input.id)
    return {}
  }),
}
