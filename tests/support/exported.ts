import { Decrypter } from 'age-encryption'
import type { ExportAsk, ExportFormat, SealFor } from '#api/export-contract.ts'
import type { EngineClient } from './open-engine.ts'

/** What `export.begin` takes: a year, and nothing chosen unless `ask` says so. */
export type Asked = Partial<Omit<ExportAsk, 'chosen'>> & { readonly chosen?: Partial<ExportAsk['chosen']> }

export function someAsk(ask: Asked = {}) {
  return {
    from: '2026-01-01',
    to: '2026-12-31',
    today: '2026-12-31',
    weekStart: 'monday' as const,
    ...ask,
    chosen: { ...ask.chosen },
  }
}

/** One file as it would be saved. */
export async function sealedFile(client: EngineClient, id: string, format: ExportFormat = 'page'): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for (let piece = 0, isLast = false; !isLast; piece += 1) {
    const read = await client.export.read({ id, format, piece })
    pieces.push(new Uint8Array(await read.piece.arrayBuffer()))
    isLast = read.isLast
  }
  return Buffer.concat(pieces)
}

/** A document that was begun and sealed, with its file. */
export async function exported(client: EngineClient, ask: Asked, to: SealFor, format: ExportFormat = 'page') {
  const begun = await client.export.begin({ ask: someAsk(ask) })
  const { words } = await client.export.seal({ id: begun.id, for: to })
  return { begun, words, file: await sealedFile(client, begun.id, format) }
}

export async function openedWith(identity: string, file: Uint8Array): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(file, 'text')
}
