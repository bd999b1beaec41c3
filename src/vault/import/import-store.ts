import type { ImportedEntry } from '#api/import-contract.ts'
import { imagesIn } from '#api/journal-document.ts'
import { addImageUses, imagesThroughout, removeUnusedImages } from '../images/image-uses.ts'
import { documentHead, titleOf } from '../journal/document-words.ts'
import { promptColumns } from '../journal/entry-prompts.ts'
import { addTags, removeUnusedTags } from '../journal/entry-tags.ts'
import { onItsWay } from '../journal/journal-store.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { removeFromIndex } from '../sqlite/word-index.ts'

/** Rows that are made or taken away in one go. Saving waits for no longer than one go. */
const atOnce = 200
/** The same for pictures, which are large. */
const imagesAtOnce = 20

/** Sets an entry aside. False when one of the same source is set aside already. */
export function setAside(
  db: CipherDatabase,
  entry: ImportedEntry,
  { id, source }: { id: string; source: string },
): boolean {
  const ownTitle = titleOf(entry.ownTitle)
  const { changes } = db
    .prepare(
      `INSERT OR IGNORE INTO import_entry
         (id, source, day, created_at, updated_at, own_title, title, preview, pinned, prompt, prompt_text, tags, images, document)
       VALUES (@id, @source, @day, @createdAt, @updatedAt, @ownTitle, @title, @preview, @pinned, @prompt, @promptText,
         @tags, @images, @document)`,
    )
    .run({
      ...{ id, source, day: entry.day, createdAt: entry.createdAt, updatedAt: entry.updatedAt, ownTitle },
      ...documentHead(entry.document, ownTitle),
      ...promptColumns(entry.prompt),
      pinned: Number(entry.pinned),
      tags: JSON.stringify(entry.tags),
      images: JSON.stringify(imagesIn(entry.document).map((image) => image.id)),
      document: JSON.stringify(entry.document),
    })
  return changes === 1
}

/** Whether an entry of this source is in the room, in the journal or in the trash. */
export function isKnownSource(db: CipherDatabase, source: string): boolean {
  return db.prepare('SELECT 1 FROM imported WHERE source = ?').get(source) !== undefined
}

export function hasEntry(db: CipherDatabase, id: string): boolean {
  return db.prepare('SELECT 1 FROM entry WHERE id = ?').get(id) !== undefined
}

/** Whether anything is set aside or on its way. */
export function hasUnfinished(db: CipherDatabase): boolean {
  const aside = db.prepare('SELECT 1 FROM import_entry LIMIT 1').get()
  return aside !== undefined || db.prepare(`SELECT 1 FROM entry WHERE trashed_at = '${onItsWay}'`).get() !== undefined
}

interface AsideRow {
  readonly place: number
  readonly id: string
  readonly source: string
  readonly tags: string
  readonly images: string
}

/**
 * Makes entries of some of what is set aside, the oldest day first, so that the search lists them in the order of their
 * days. They are on their way and nowhere yet. Answers how many were made.
 */
export function makeSome(db: CipherDatabase, importId: string, newId: () => string): number {
  const rows = db
    .prepare('SELECT place, id, source, tags, images FROM import_entry ORDER BY day, created_at, place LIMIT ?')
    .all(atOnce) as AsideRow[]
  const make = db.prepare(
    `INSERT INTO entry (id, day, created_at, updated_at, trashed_at, own_title, title, preview, pinned, prompt, prompt_text)
     SELECT id, day, created_at, updated_at, '${onItsWay}', own_title, title, preview, pinned, prompt, prompt_text
     FROM import_entry WHERE place = ?`,
  )
  const copy = db.prepare(
    'INSERT INTO entry_document (number, document) SELECT ?, document FROM import_entry WHERE place = ?',
  )
  const remember = db.prepare('INSERT OR REPLACE INTO imported (source, number, import) VALUES (?, ?, ?)')
  const remove = db.prepare('DELETE FROM import_entry WHERE place = ?')
  for (const { place, source, tags, images } of rows) {
    const number = Number(make.run(place).lastInsertRowid)
    copy.run(number, place)
    remember.run(source, number, importId)
    if (tags !== '[]') addTags(db, number, JSON.parse(tags), newId)
    if (images !== '[]') addImageUses(db, number, JSON.parse(images))
    remove.run(place)
  }
  return rows.length
}

/** All that is on its way is there from now on. */
export function letIn(db: CipherDatabase): void {
  db.prepare(`UPDATE entry SET trashed_at = NULL WHERE trashed_at = '${onItsWay}'`).run()
}

/** Takes away some of what is set aside or on its way, with the pictures that came for it. Answers whether there is more. */
export function dropSome(db: CipherDatabase): boolean {
  const images: string[] = []
  const isEnough = (done: number) => done === atOnce || images.length >= imagesAtOnce
  const aside = db.prepare('SELECT place, images FROM import_entry ORDER BY place LIMIT ?').all(atOnce) as AsideRow[]
  const coming = db
    .prepare(`SELECT number FROM entry WHERE trashed_at = '${onItsWay}' LIMIT ?`)
    .pluck()
    .all(atOnce) as number[]
  const removeAside = db.prepare('DELETE FROM import_entry WHERE place = ?')
  const removeEntry = db.prepare('DELETE FROM entry WHERE number = ?')
  let done = 0
  for (const row of aside) {
    if (isEnough(done)) break
    images.push(...JSON.parse(row.images))
    removeAside.run(row.place)
    done += 1
  }
  for (const number of coming) {
    if (isEnough(done)) break
    images.push(...imagesThroughout(db, number))
    removeFromIndex(db, 'entry', number)
    removeEntry.run(number)
    done += 1
  }
  if (coming.length > 0) removeUnusedTags(db)
  removeUnusedImages(db, images)
  return isEnough(done)
}

/** An import of which entries are still in the journal. */
export interface LastImport {
  readonly id: string
  readonly entries: number
}

/** Numbers of entries only grow, so the import of the highest one is the last. */
export function lastImport(db: CipherDatabase): LastImport | null {
  const id = db
    .prepare(
      `SELECT import FROM imported JOIN entry USING (number) WHERE trashed_at IS NULL ORDER BY imported.number DESC LIMIT 1`,
    )
    .pluck()
    .get()
  if (typeof id !== 'string') return null
  const entries = db
    .prepare('SELECT count(*) FROM imported JOIN entry USING (number) WHERE import = ? AND trashed_at IS NULL')
    .pluck()
    .get(id)
  return { id, entries: Number(entries) }
}

/** Moves to the trash what one import brought and is still in the journal. */
export function trashImported(db: CipherDatabase, id: string, now: string): number {
  return db
    .prepare(
      `UPDATE entry SET trashed_at = ?, trash_from = (SELECT milliseconds FROM room_time)
       WHERE trashed_at IS NULL AND number IN (SELECT number FROM imported WHERE import = ?)`,
    )
    .run(now, id).changes
}
