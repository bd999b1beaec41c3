import { type Marker, maxMarkers } from '#api/feelings-looks.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'

/** Days that the owner has named, the earliest first. */
export function readMarkers(db: CipherDatabase): Marker[] {
  return db.prepare('SELECT id, day, label FROM marker ORDER BY day, id').all() as Marker[] // validated on the way out
}

export function addMarker(db: CipherDatabase, marker: Marker): Marker {
  if (readMarkers(db).length >= maxMarkers) throw new VaultError('too-large')
  const { id, day, label } = marker
  db.prepare('INSERT INTO marker (id, day, label) VALUES (?, ?, ?)').run(id, day, label)
  return marker
}

export function removeMarker(db: CipherDatabase, id: string): void {
  if (db.prepare('DELETE FROM marker WHERE id = ?').run(id).changes === 0) throw new VaultError('not-found')
}
