import { on } from '../handler-base.ts'
import { readSettings, writeSettings } from './settings-store.ts'
import { tellAutoLock } from './tell-auto-lock.ts'

export const settingsHandlers = {
  get: on.settings.get.handler(({ context }) => context.session.room().store.read(readSettings)),
  change: on.settings.change.handler(({ input, context }) => {
    const settings = context.session.room().store.write((db) => {
      writeSettings(db, input)
      return readSettings(db)
    })
    if (input.autoLockMinutes !== undefined) tellAutoLock(context)
    return settings
  }),
}
