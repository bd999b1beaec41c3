import type { Migration } from '../migrate.ts'

/**
 * What a member answers to themselves when an agreement is looked at again, and for which kinds of measure they have
 * closed the question that comes after half a year. Nobody else ever learns that either is there.
 */
export const migration0014: Migration = {
  version: 14,
  name: 'reviews',
  layout: '9e74f49a24beed7bab15c26ad9569c77cc62c1eb317f9cde12e41ea543516900',
  up(db) {
    db.exec(`
      CREATE TABLE agreement_review (
        id TEXT PRIMARY KEY,
        agreement TEXT NOT NULL,
        version INTEGER NOT NULL,
        day TEXT NOT NULL,
        title TEXT NOT NULL,
        answers TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (agreement, version, day)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agreement_review_by_day ON agreement_review (day DESC, id);
      CREATE TABLE agreement_half_year (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    `)
  },
}
