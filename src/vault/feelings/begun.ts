import { type Begun, begunSchema } from '#api/feelings-looks.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, writeValue } from '../sqlite/room-value.ts'

const name = 'feelingsBegun'
const nothing: Begun = { marker: null, lookBack: null }

/** What stands in the small forms beside the log and was not added yet. Nothing of a version that said other things. */
export function readBegun(db: CipherDatabase): Begun {
  const begun = begunSchema.safeParse(readValue(db, name))
  return begun.success ? begun.data : nothing
}

/** Undefined stays as it is. */
export type BegunPart = { readonly [Part in keyof Begun]?: Begun[Part] | undefined }

/** Only what is named changes; null takes it out of the room. */
export function writeBegun(db: CipherDatabase, part: BegunPart): void {
  const { marker, lookBack } = readBegun(db)
  writeValue(db, name, {
    marker: part.marker === undefined ? marker : part.marker,
    lookBack: part.lookBack === undefined ? lookBack : part.lookBack,
  })
}
