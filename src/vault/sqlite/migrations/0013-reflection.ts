import type { Migration } from '../migrate.ts'

/**
 * The reflection on forgiving: what was said at one time of sitting down, and its answers. There is no search over them:
 * nobody should come upon them while looking for something else. `asked_at` is when sharing something of what one did
 * oneself was asked for.
 */
export const migration0013: Migration = {
  version: 13,
  name: 'reflection',
  layout: '2dd329e3ce3893727a10d235a8d184266ceb917860eb4723a37558e8f4fbfc85',
  up(db) {
    db.exec(`
      CREATE TABLE reflection (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        path TEXT NOT NULL,
        day TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        trashed_at TEXT,
        trash_from INTEGER NOT NULL DEFAULT 0,
        is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
        screen TEXT,
        word TEXT,
        stand TEXT,
        look_again TEXT,
        asked_at TEXT
      ) STRICT;
      CREATE INDEX reflection_by_day ON reflection (day DESC, created_at DESC, id DESC) WHERE trashed_at IS NULL;
      CREATE INDEX reflection_in_trash ON reflection (day DESC, created_at DESC, id DESC) WHERE trashed_at IS NOT NULL;
      CREATE TABLE reflection_answer (
        number INTEGER NOT NULL REFERENCES reflection (number) ON DELETE CASCADE,
        question TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (number, question)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
