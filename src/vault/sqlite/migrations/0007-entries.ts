import type { Migration } from '../migrate.ts'
import { withWordSeams } from '../word-seams.ts'

/**
 * What a person says about an entry beside its words: a title of its own, tags, a pin, and the prompt that it was begun
 * with (`prompt` is the id of one of the app's, `prompt_text` the words of an own template). `title` stays what lists
 * show: the own title, or the first line. Pinned entries have an index of their own, because they stand first.
 *
 * Both search indexes are made anew: words of languages without spaces are told apart, marks count as part of a word,
 * and an entry's title is a column of its own. Entries are indexed again at the next quiet moment, feelings here, for
 * they are short.
 */
export const migration0007: Migration = {
  version: 7,
  name: 'entries',
  layout: 'e22f46bb8c81aad53189a03fbc2f528a6c7dea1e96b201e3cfa96e72c8bba64d',
  up(db) {
    db.exec(`
      ALTER TABLE entry ADD COLUMN own_title TEXT;
      ALTER TABLE entry ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
      ALTER TABLE entry ADD COLUMN prompt TEXT;
      ALTER TABLE entry ADD COLUMN prompt_text TEXT;
      DROP INDEX entry_by_day;
      CREATE INDEX entry_by_day ON entry (day DESC, created_at DESC, id DESC, updated_at, title, preview)
        WHERE trashed_at IS NULL AND pinned = 0;
      CREATE INDEX entry_pinned ON entry (day DESC, created_at DESC, id DESC) WHERE trashed_at IS NULL AND pinned = 1;
      CREATE INDEX entry_by_prompt ON entry (prompt, day DESC) WHERE prompt IS NOT NULL AND trashed_at IS NULL;
      CREATE TABLE tag (id TEXT PRIMARY KEY, label TEXT NOT NULL, folded TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
      CREATE TABLE entry_tag (
        number INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
        tag TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
        PRIMARY KEY (number, tag)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_tag_by_tag ON entry_tag (tag, number);
      CREATE TABLE template (id TEXT PRIMARY KEY, text TEXT NOT NULL, created_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE prompt_put_off (prompt TEXT PRIMARY KEY, day TEXT NOT NULL) STRICT, WITHOUT ROWID;

      DROP TABLE entry_search;
      DROP TABLE entry_words;
      CREATE TABLE entry_words (number INTEGER PRIMARY KEY, title TEXT NOT NULL, words TEXT NOT NULL) STRICT;
      CREATE VIRTUAL TABLE entry_search USING fts5(
        title, words, content = 'entry_words', content_rowid = 'number',
        tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
      );
      INSERT INTO entry_search (entry_search, rank) VALUES ('pgsz', 3960);
      INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);
      UPDATE entry SET stale = 1;

      DROP TABLE feeling_search;
      CREATE VIRTUAL TABLE feeling_search USING fts5(
        words, content = 'feeling_words', content_rowid = 'number',
        tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
      );
      INSERT INTO feeling_search (feeling_search, rank) VALUES ('pgsz', 3960);
      INSERT INTO feeling_search (feeling_search, rank) VALUES ('secure-delete', 1);
    `)
    const rows = db.prepare('SELECT number, words FROM feeling_words').all() as { number: number; words: string }[]
    const keep = db.prepare('UPDATE feeling_words SET words = ? WHERE number = ?')
    for (const { number, words } of rows) keep.run(withWordSeams(words), number)
    db.exec("INSERT INTO feeling_search (feeling_search) VALUES ('rebuild')")
  },
}
