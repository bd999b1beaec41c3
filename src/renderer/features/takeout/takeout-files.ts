import type { Client } from '../../api/link.ts'
import type { ZippedFile } from '../../files/zip.ts'
import { agreementFiles } from './agreement-files.ts'
import { createEntryNames, entryFiles } from './entry-files.ts'
import { feelingFiles } from './feeling-files.ts'
import { createWrittenImages } from './image-files.ts'
import { ourRoomOf } from './our-room.ts'
import { ourRoomFiles } from './our-room-files.ts'
import { reflectionFiles } from './reflection-files.ts'
import { roomFiles } from './room-files.ts'
import { readMeText } from './takeout-copy.ts'

export interface Takeout {
  readonly client: Client
  /** What `takeout.begin` answered. */
  readonly begun: { readonly id: string; readonly entries: number }
  /** Whether what is in the trash is wanted too. */
  readonly trash: boolean
  /** Called with the number of entries that are written. */
  readonly onProgress: (done: number) => void
  readonly now: Date
}

/** Every file of a readable copy, one after the other. Of the room no more than one piece is in memory. */
export async function* takeoutFiles({
  client,
  begun,
  trash,
  onProgress,
  now,
}: Takeout): AsyncGenerator<ZippedFile, void> {
  yield { name: 'read-me.txt', input: readMeText(), lastModified: now }
  const nameOf = createEntryNames()
  const images = createWrittenImages(client)
  let after: number | null = 0
  let done = 0
  for (let part = 1; after !== null; part += 1) {
    const piece: Awaited<ReturnType<Client['takeout']['entries']>> = await client.takeout.entries({
      id: begun.id,
      after,
    })
    yield* images.filesOf(piece.entries)
    yield* entryFiles(piece.entries, part, nameOf, images.nameOf)
    done += piece.entries.length
    onProgress(done)
    after = piece.next
  }
  const words = await client.feelings.words({})
  yield* feelingFiles(client, 'log', words.own)
  if (trash) yield* feelingFiles(client, 'trash', words.own)
  yield* reflectionFiles(client, 'kept')
  if (trash) yield* reflectionFiles(client, 'trash')
  yield* roomFiles(client, words, now)
  const ourRoom = await ourRoomOf(client)
  yield* ourRoomFiles(client, ourRoom, now)
  yield* agreementFiles(client, ourRoom, now)
}
