import type { Migration } from '../migrate.ts'

/**
 * The member's own earlier copies of the shared room, in the order in which they were made. Their keys come from the
 * key bag and their file ids. `heads` is how far each chain reached then; `taken_out` names the records whose words
 * were taken out since, because their author took them back; `looked_for` tells which of those were looked for last.
 */
export const migration0006: Migration = {
  version: 6,
  name: 'shared copies',
  layout: '14ee172bcc2e80d50c83e73af445947acb162f6ccb3c59c8c2403585e094b92e',
  up(db) {
    db.exec(`
      CREATE TABLE shared_copy (
        number INTEGER PRIMARY KEY,
        file TEXT NOT NULL UNIQUE,
        made_at TEXT NOT NULL,
        digest TEXT NOT NULL,
        heads TEXT NOT NULL,
        taken_out TEXT NOT NULL,
        looked_for TEXT NOT NULL
      ) STRICT;
    `)
  },
}
