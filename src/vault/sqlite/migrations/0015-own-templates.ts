import type { Migration } from '../migrate.ts'

/**
 * An own template is a name and a document. Those that were one line keep it as their name, above an empty page.
 *
 * `begun_at` is when the room was made, because what it holds does not say: entries are brought in with the dates that
 * they had elsewhere. A room that is there already takes the earliest moment that it remembers of itself.
 */
export const migration0015: Migration = {
  version: 15,
  name: 'own templates',
  layout: '7ddecd3ed38f76a7de28527e5a8b88dc9ebf4145ee4085c499f3cbbfcd57abb8',
  up(db) {
    db.exec(`
      ALTER TABLE template RENAME COLUMN text TO name;
      ALTER TABLE template ADD COLUMN document TEXT NOT NULL
        DEFAULT '{"type":"doc","content":[{"type":"paragraph"}]}';
      ALTER TABLE room ADD COLUMN begun_at TEXT;
      UPDATE room SET begun_at = (
        SELECT min(at) FROM (
          SELECT at FROM unlock
          UNION ALL SELECT opened_at FROM room
          UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', seen_at, (-milliseconds / 1000) || ' seconds') FROM room_time
          UNION ALL SELECT created_at FROM entry WHERE number NOT IN (SELECT number FROM imported)
        )
      );
    `)
  },
}
