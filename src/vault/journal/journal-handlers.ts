import { setImmediate as nextTurn } from 'node:timers/promises'
import { type HandlerContext, on } from '../handler-base.ts'
import { openJournal } from './journal-service.ts'

/** Asked for at every call, so that nothing outlives a lock. */
function journal({ session, tools }: HandlerContext) {
  return openJournal({ store: session.room().store, clock: tools.clock, newId: tools.newUuid })
}

export const journalHandlers = {
  list: on.journal.list.handler(({ input, context }) => journal(context).list(input)),
  open: on.journal.open.handler(({ input, context }) => journal(context).open(input.id)),
  create: on.journal.create.handler(({ input, context }) =>
    journal(context).create(input.day, input.document, input.prompt),
  ),
  save: on.journal.save.handler(({ input, context }) => journal(context).save(input.id, input.document)),
  change: on.journal.change.handler(({ input: { id, ...change }, context }) => journal(context).change(id, change)),
  trash: on.journal.trash.handler(({ input, context }) => journal(context).trash(input.id)),
  restore: on.journal.restore.handler(({ input, context }) => journal(context).restore(input.id)),
  erase: on.journal.erase.handler(({ input, context }) => {
    journal(context).erase(input.id)
    return {}
  }),
  emptyTrash: on.journal.emptyTrash.handler(async ({ context }) => {
    // In between, the engine answers whoever has called meanwhile.
    while (journal(context).emptySome()) await nextTurn()
    return {}
  }),
  search: on.journal.search.handler(({ input, context }) => journal(context).search(input)),
  titles: on.journal.titles.handler(({ input, context }) => ({
    entries: journal(context).titles(input.query, input.limit),
  })),
  days: on.journal.days.handler(({ input, context }) => ({ days: journal(context).days(input.from, input.to) })),
  onThisDay: on.journal.onThisDay.handler(({ input, context }) => journal(context).onThisDay(input.today, input.heavy)),
  labels: on.journal.labels.handler(({ context }) => journal(context).labels()),
  renameTag: on.journal.renameTag.handler(({ input: { id, label, merge }, context }) => ({
    done: journal(context).renameTag(id, label, merge),
  })),
  removeTag: on.journal.removeTag.handler(({ input, context }) => {
    journal(context).removeTag(input.id)
    return {}
  }),
  prompts: on.journal.prompts.handler(({ input, context }) => journal(context).prompts(input.today)),
  putOffPrompt: on.journal.putOffPrompt.handler(({ input, context }) => {
    journal(context).putOffPrompt(input.id, input.today)
    return {}
  }),
  openTemplate: on.journal.openTemplate.handler(({ input, context }) => journal(context).openTemplate(input.id)),
  addTemplate: on.journal.addTemplate.handler(({ input, context }) => journal(context).addTemplate(input)),
  changeTemplate: on.journal.changeTemplate.handler(({ input: { id, ...change }, context }) =>
    journal(context).changeTemplate(id, change),
  ),
  removeTemplate: on.journal.removeTemplate.handler(({ input, context }) => {
    journal(context).removeTemplate(input.id)
    return {}
  }),
}
