import type { Migration } from '../migrate.ts'

/**
 * When something was put into the trash, on the room's own time (`trash/room-time.ts`): thirty days later it is erased for
 * good. What lies there already begins its thirty days now.
 */
export const migration0010: Migration = {
  version: 10,
  name: 'trash',
  layout: '895a5c4f5e83bb148d5fad8a1dd766cd9492e926b95c0d390090c6dd6d7f409c',
  up(db) {
    db.exec(`
      CREATE TABLE room_time (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        milliseconds INTEGER NOT NULL,
        seen_at TEXT NOT NULL
      ) STRICT;
      ALTER TABLE entry ADD COLUMN trash_from INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE feeling ADD COLUMN trash_from INTEGER NOT NULL DEFAULT 0;
    `)
  },
}
