import type { Migration } from '../migrate.ts'

/** A person's own choices, by name. They lie in the private room because they tell something about the person. */
export const migration0003: Migration = {
  version: 3,
  name: 'settings',
  layout: '168ae1038b01899fd1053c679374f3978351f77d35cca5e4338a72b76926e953',
  up(db) {
    db.exec('CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;')
  },
}
