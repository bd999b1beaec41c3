import type { Migration } from '../migrate.ts'

/**
 * Pictures, in pieces of the size in which they cross, and where they are held. `entry_image` repeats what the documents
 * say, so that no document is read to narrow a list or to find out what is held by none. A document may name a picture
 * that is not here any more: words are never refused for it.
 */
export const migration0008: Migration = {
  version: 8,
  name: 'images',
  layout: 'a1c8bed58f29c1e06620ad1c58dec101930c6434e228d2938b0575b1f07ee780',
  up(db) {
    db.exec(`
      CREATE TABLE image (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        form TEXT NOT NULL CHECK (form IN ('png', 'jpeg', 'webp')),
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        size INTEGER NOT NULL,
        thumbnail BLOB
      ) STRICT;
      CREATE TABLE image_piece (
        image INTEGER NOT NULL REFERENCES image (number) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        UNIQUE (image, place)
      ) STRICT;
      CREATE TABLE entry_image (
        number INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
        image TEXT NOT NULL,
        PRIMARY KEY (number, image)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_image_by_image ON entry_image (image);
    `)
  },
}
