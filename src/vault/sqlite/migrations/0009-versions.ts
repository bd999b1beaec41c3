import type { Migration } from '../migrate.ts'

/**
 * Earlier versions of entries, each whole and packed by itself (docs/decisions/0017-versions.md). They go with their
 * entry. `number` is the order in which they were kept; `written_at` is what the clock said when the words were saved.
 * `bytes` repeats the size of `packed`, so that all of them are added up from an index. `version_image` says which pictures
 * they hold, as `entry_image` does of entries.
 */
export const migration0009: Migration = {
  version: 9,
  name: 'versions',
  layout: 'abe02367eb42d78293682bb3b061ef8828271542d058514f98b9513f34a075ee',
  up(db) {
    db.exec(`
      CREATE TABLE entry_version (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
        written_at TEXT NOT NULL,
        own_title TEXT,
        bytes INTEGER NOT NULL,
        packed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX entry_version_by_entry ON entry_version (entry, number DESC, id, written_at);
      CREATE TABLE version_image (
        version INTEGER NOT NULL REFERENCES entry_version (number) ON DELETE CASCADE,
        image TEXT NOT NULL,
        PRIMARY KEY (version, image)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX version_image_by_image ON version_image (image);
      CREATE INDEX entry_version_by_size ON entry_version (number, bytes);
    `)
  },
}
