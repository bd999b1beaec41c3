import { join } from 'node:path'
import { fillReader } from '#renderer/files/fill-reader.ts'
import { pageStyle } from '#vault/export/page/page-style.ts'
import { buildReader } from '../../scripts/build-reader.ts'

const root = join(import.meta.dirname, '../..')
let built: Promise<string> | null = null

/** The reader without a document, built anew. */
export const emptyReader = () => buildReader(root)

/** A reader around sealed bytes, as the page of the app makes it. */
export async function readerAround(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): Promise<string> {
  built ??= emptyReader()
  const blobs = Object.entries(files).map(([format, bytes]) => ({ format, blob: new Blob([bytes]) }))
  return (await fillReader(await built, blobs, pageStyle)).text()
}
