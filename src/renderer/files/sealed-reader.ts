import { digestOf, fillReader, type SealedFile } from './fill-reader.ts'
import type { ReadyFile } from './save-file.ts'

export interface ReadyReader {
  readonly file: ReadyFile
  /** SHA-256 in hex: a reader cannot hold its own, so it is told another way. */
  readonly digest: string
}

interface Wrapped {
  readonly name: string
  readonly files: readonly SealedFile[]
  readonly documentStyle: string
}

/** One page that opens sealed files from a disk, without a network. It is made of what is sealed already. */
export async function makeReader({ name, files, documentStyle }: Wrapped): Promise<ReadyReader> {
  const { readerPage } = await import('virtual:reader')
  const blob = await fillReader(readerPage, files, documentStyle)
  return { file: { blob, name }, digest: await digestOf(blob) }
}
