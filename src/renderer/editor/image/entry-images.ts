import { failureCode } from '../../api/api-error.ts'
import type { Client } from '../../api/link.ts'

type Part = 'picture' | 'thumbnail'

/** The pictures of an entry that is on the screen, as addresses in this page's memory. */
export interface EntryImages {
  /** Good until `forget`. Null for a picture that is not in the room any more. */
  address(id: string, part: Part): Promise<string | null>
  /** Notes who draws a picture. Answers how to take that back. */
  drawnBy(draw: () => Promise<void>): () => void
  /** Draws all of them, those out of sight too: paper has no other chance. */
  drawAll(): Promise<void>
  /** Takes every address back. The entry is about to leave the screen. */
  forget(): void
}

export function createEntryImages(client: Client): EntryImages {
  const known = new Map<string, Promise<string | null>>()
  const made = new Set<string>()
  const drawing = new Set<() => Promise<void>>()

  async function fetched(id: string, part: Part): Promise<Blob | null> {
    const pieces: File[] = []
    try {
      for (let at = 0, all = 1; at < all; at += 1) {
        const answer = await client.images.read({ id, part, piece: at })
        pieces.push(answer.piece)
        all = answer.pieces
        if (pieces.length === all) return new Blob(pieces, { type: `image/${answer.form}` })
      }
    } catch (error) {
      if (failureCode(error) !== 'not-found') throw error
    }
    return null
  }

  return {
    address(id, part) {
      const name = `${part} ${id}`
      const found = known.get(name)
      if (found !== undefined) return found
      const address = fetched(id, part).then((blob) => {
        // It may come when nobody is there to see it any more.
        if (blob === null || known.get(name) !== address) return null
        const url = URL.createObjectURL(blob)
        made.add(url)
        return url
      })
      known.set(name, address)
      address.catch(() => known.delete(name)) // it may go better the next time
      return address
    },
    drawnBy(draw) {
      drawing.add(draw)
      return () => drawing.delete(draw)
    },
    async drawAll() {
      await Promise.all([...drawing].map((draw) => draw()))
    },
    forget() {
      known.clear()
      for (const url of made) URL.revokeObjectURL(url)
      made.clear()
    },
  }
}
