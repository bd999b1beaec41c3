import { on } from '../handler-base.ts'
import { readSettings, writeSettings } from './settings-store.ts'

export const settingsHandlers = {
  get: on.settings.get.handler(({ context }) => context.session.room().store.read(readSettings)),
  change: on.settings.change.handler(({ input, context }) =>
    context.session.room().store.write((db) => {
      writeSettings(db, input)
      return readSettings(db)
    }),
  ),
}
