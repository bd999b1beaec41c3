import type { Migration } from '../migrate.ts'

/**
 * What an own room keeps of agreements: drafts that nobody else has seen, a signature of one's own as long as not both
 * have signed (`after` is the last post that had gone out before it), and a receipt of everything that both have signed:
 * the words to the letter, both signatures, and the keys that they were checked with.
 */
export const migration0012: Migration = {
  version: 12,
  name: 'agreements',
  layout: 'b14c565457f0cd15e59c17408c17c6bbdd6842c6d03c3f573a8d7549330aa602',
  up(db) {
    db.exec(`
      CREATE TABLE agreement_draft (
        id TEXT PRIMARY KEY,
        agreement TEXT,
        version INTEGER,
        content TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CHECK ((agreement IS NULL) = (version IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE agreement_signature (
        agreement TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        signature TEXT NOT NULL,
        secret TEXT NOT NULL,
        after TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE agreement_receipt (
        agreement TEXT NOT NULL,
        version INTEGER NOT NULL,
        vid TEXT NOT NULL,
        words TEXT NOT NULL,
        signatures TEXT NOT NULL,
        keys TEXT NOT NULL,
        signed_at TEXT NOT NULL,
        PRIMARY KEY (agreement, version)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
