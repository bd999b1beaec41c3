import type { Migration } from '../migrate.ts'

/**
 * The shared room. Both members hold its key, so nothing in it is believed because it is there: every record carries
 * its author's signature and its place in that author's chain. `salt` and `body` go when a record is taken back.
 */
export const sharedMigration0001: Migration = {
  version: 1,
  name: 'shared-room',
  layout: 'e8785f1f2ebbd23572fad2f3bb997992076edba300e3c6821518328e0f5b11ec',
  up(db) {
    db.exec(`
      CREATE TABLE room (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        vid TEXT NOT NULL,
        file TEXT NOT NULL,
        commits INTEGER NOT NULL,
        slot_epoch INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE padding (filler BLOB NOT NULL) STRICT;
      CREATE TABLE record (
        author TEXT NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        prev TEXT NOT NULL,
        seen_seq INTEGER NOT NULL,
        seen_hash TEXT NOT NULL,
        body_hash TEXT NOT NULL,
        salt TEXT,
        body TEXT,
        delegation TEXT,
        signature TEXT NOT NULL,
        PRIMARY KEY (author, seq)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
