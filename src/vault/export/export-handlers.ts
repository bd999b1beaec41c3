import { type HandlerContext, on } from '../handler-base.ts'
import { VaultError } from '../vault-error.ts'
import { sources } from './export-document.ts'
import { exportPlace, placeOfBoth } from './export-place.ts'
import { openExport } from './export-service.ts'

/** Whoever is in, alone, or two who sit together: asked for at every call, so that nothing outlives a lock. */
function placeOf({ session, together, tools }: HandlerContext) {
  const now = tools.clock.now()
  if (together !== null) return placeOfBoth(together.room(), now)
  return exportPlace({ room: session.room(), link: session.link() }, now)
}

function exporting(context: HandlerContext) {
  const { session, together, tools } = context
  return openExport(together?.room() ?? session.room(), placeOf(context), tools.newUuid)
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
  keep: on.export.keep.handler(({ input: { id, member, keeps }, context }) => {
    if (context.together === null) throw new VaultError('locked')
    return { keptBy: exporting(context).keep(id, member, keeps) }
  }),
  seal: on.export.seal.handler(({ input, context }) => exporting(context).seal(input.id, input.for)),
  read: on.export.read.handler(async ({ input, context }) => {
    const { piece, ...about } = await exporting(context).read(input.id, input.format, input.piece)
    const file = new File([...piece], 'piece')
    // The file has bytes of its own by now. Left to be collected, those of many pieces would lie about at once.
    for (const { buffer } of piece) buffer.transfer(0)
    return { ...about, piece: file }
  }),
  stop: on.export.stop.handler(({ input, context }) => {
    exporting(context).stop(input.id)
    return {}
  }),
  cancel: on.export.cancel.handler(({ input, context }) => {
    exporting(context).cancel(input.id)
    return {}
  }),
}
