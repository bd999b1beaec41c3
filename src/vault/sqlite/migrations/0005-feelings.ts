import type { Migration } from '../migrate.ts'

/**
 * The feelings log. `fields` holds all that a person said; the columns beside it and `feeling_item` repeat what lists
 * and charts look for, so that twenty thousand entries are counted without a look at one text. Search works as in the
 * journal, but is brought up to date with the save itself: these texts are short. `feeling_card` says which record of
 * the shared room was made from an entry; it lies here, so that only whoever made it knows.
 */
export const migration0005: Migration = {
  version: 5,
  name: 'feelings',
  layout: '8e9424886c71dd63bf751c8456376cacc52892181b5193d25138b254124f1b59',
  up(db) {
    db.exec(`
      CREATE TABLE feeling (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        day TEXT NOT NULL,
        time TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        trashed_at TEXT,
        strength INTEGER CHECK (strength BETWEEN 1 AND 5),
        remind INTEGER NOT NULL CHECK (remind IN (0, 1)),
        fields TEXT NOT NULL
      ) STRICT;
      CREATE INDEX feeling_by_day ON feeling (day DESC, time DESC, created_at DESC, id DESC, strength)
        WHERE trashed_at IS NULL;
      CREATE INDEX feeling_in_trash ON feeling (day DESC, time DESC, created_at DESC, id DESC)
        WHERE trashed_at IS NOT NULL;
      CREATE TABLE feeling_item (
        number INTEGER NOT NULL REFERENCES feeling (number) ON DELETE CASCADE,
        field TEXT NOT NULL,
        item TEXT NOT NULL,
        PRIMARY KEY (number, field, item)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX feeling_item_by_item ON feeling_item (item, field, number);
      CREATE TABLE feeling_words (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
      CREATE VIRTUAL TABLE feeling_search USING fts5(
        words, content = 'feeling_words', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
      );
      INSERT INTO feeling_search (feeling_search, rank) VALUES ('pgsz', 3960);
      INSERT INTO feeling_search (feeling_search, rank) VALUES ('secure-delete', 1);
      CREATE TABLE own_word (
        id TEXT PRIMARY KEY,
        field TEXT NOT NULL,
        label TEXT NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE hidden_word (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      CREATE TABLE feeling_card (
        record TEXT PRIMARY KEY,
        number INTEGER NOT NULL REFERENCES feeling (number) ON DELETE CASCADE,
        shared_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE marker (id TEXT PRIMARY KEY, day TEXT NOT NULL, label TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE look_back (
        id TEXT PRIMARY KEY,
        day TEXT NOT NULL,
        created_at TEXT NOT NULL,
        answers TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
