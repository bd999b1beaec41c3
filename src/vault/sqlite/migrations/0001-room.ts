import type { Migration } from '../migrate.ts'

/** What every private room has: whose it is, how many commits it has seen, and room to grow unseen. */
export const migration0001: Migration = {
  version: 1,
  name: 'room',
  layout: '67511ae59c79af4199406cf9dad8f13e0671e0a4d183568f04d199f1976346e1',
  up(db) {
    db.exec(`
      CREATE TABLE room (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        vid TEXT NOT NULL,
        mid TEXT NOT NULL,
        file TEXT NOT NULL,
        name TEXT NOT NULL,
        commits INTEGER NOT NULL,
        slot_epoch INTEGER NOT NULL,
        opened_at TEXT
      ) STRICT;
      CREATE TABLE padding (filler BLOB NOT NULL) STRICT;
    `)
  },
}
