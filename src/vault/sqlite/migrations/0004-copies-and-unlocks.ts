import type { Migration } from '../migrate.ts'

/**
 * What a room remembers about its earlier copies, and about who opened it. `erased_entry`: entries that are gone from
 * here and still have to be taken out of the copies. `kept_file`: room files that could not be opened and were put
 * aside. `unlock`: openings and tries, in the order in which they were noted, because a clock can be set.
 */
export const migration0004: Migration = {
  version: 4,
  name: 'copies and unlocks',
  layout: '46db7b5706a253b11366b89c5a83291cbe05e92245e6027bd7e44227060a988b',
  up(db) {
    db.exec(`
      CREATE TABLE erased_entry (id TEXT PRIMARY KEY, erased_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE kept_file (file TEXT PRIMARY KEY, kept_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE unlock (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('passphrase', 'recovery', 'refused-passphrase', 'refused-recovery')),
        UNIQUE (at, kind)
      ) STRICT;
    `)
  },
}
