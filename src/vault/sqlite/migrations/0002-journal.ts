import type { Migration } from '../migrate.ts'

/**
 * Entries, and their full-text index. The index is brought up to date off the save path: `stale` marks an entry whose
 * words changed since, durably, so that a crash loses no search hit. `entry_words` keeps what is indexed now, because
 * FTS5 needs the old words to take them out. `pgsz` fits the index to pages that give 32 bytes to the cipher;
 * `secure-delete` takes a deleted word out of the index too (design: performance 1, security (b)8).
 */
export const migration0002: Migration = {
  version: 2,
  name: 'journal',
  layout: '244c17196a105a489865a5f5677c14adda80e89671929d74ca1a878f064590ce',
  up(db) {
    db.exec(`
      CREATE TABLE entry (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        day TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        trashed_at TEXT,
        title TEXT NOT NULL,
        preview TEXT NOT NULL,
        stale INTEGER NOT NULL DEFAULT 1
      ) STRICT;
      CREATE INDEX entry_by_day ON entry (day DESC, created_at DESC, id DESC, updated_at, title, preview)
        WHERE trashed_at IS NULL;
      CREATE INDEX entry_in_trash ON entry (day DESC, created_at DESC, id DESC) WHERE trashed_at IS NOT NULL;
      CREATE INDEX entry_stale ON entry (number) WHERE stale = 1;
      CREATE TABLE entry_document (
        number INTEGER PRIMARY KEY REFERENCES entry (number) ON DELETE CASCADE,
        document TEXT NOT NULL
      ) STRICT;
      CREATE TABLE entry_words (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
      CREATE VIRTUAL TABLE entry_search USING fts5(
        words, content = 'entry_words', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
      );
      INSERT INTO entry_search (entry_search, rank) VALUES ('pgsz', 3960);
      INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);
    `)
  },
}
