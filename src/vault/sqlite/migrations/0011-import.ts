import type { Migration } from '../migrate.ts'

/**
 * What is brought in from elsewhere. `import_entry` holds what is set aside until all of it becomes entries of the journal;
 * it is empty whenever a room was just opened. `imported` says where entries came from, by keyed digests, so that the same
 * entry is known when it comes again. It goes with the entry.
 */
export const migration0011: Migration = {
  version: 11,
  name: 'import',
  layout: '06cecf24ce628b655160397d7b4c27fb10e15abd064bf6d15d3b58fd139e9880',
  up(db) {
    db.exec(`
      CREATE TABLE import_entry (
        place INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL UNIQUE,
        day TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        own_title TEXT,
        title TEXT NOT NULL,
        preview TEXT NOT NULL,
        pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
        prompt TEXT,
        prompt_text TEXT,
        tags TEXT NOT NULL,
        images TEXT NOT NULL,
        document TEXT NOT NULL
      ) STRICT;
      CREATE INDEX import_entry_by_day ON import_entry (day, created_at, place);
      CREATE TABLE imported (
        source TEXT PRIMARY KEY,
        number INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
        import TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX imported_by_number ON imported (number);
      CREATE INDEX imported_by_import ON imported (import, number);
    `)
  },
}
