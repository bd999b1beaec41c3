import { describe, expect, test } from 'vitest'
import { pieceBytes } from '#api/upload.ts'
import { inMemory, openUploads, type UploadKind } from '#vault/uploads/uploads.ts'

const small = inMemory(10)
const bytes = (...values: number[]) => Uint8Array.from(values)

function uploads() {
  let made = 0
  return openUploads(() => `upload ${++made}`)
}

/** A kind that tells what became of its sinks. */
function watched(): { kind: UploadKind<string>; said: string[] } {
  const said: string[] = []
  const open = () => ({
    take: (piece: Uint8Array) => void said.push(`took ${piece.length}`),
    finish: () => 'made',
    drop: () => void said.push('dropped'),
  })
  return { kind: { most: 100, open }, said }
}

describe('an upload', () => {
  test('puts its pieces together, and is over with that', () => {
    const open = uploads()
    const id = open.begin(small, 5)
    open.add(id, 0, bytes(1, 2, 3))
    open.add(id, 3, bytes(4, 5))
    expect([...open.finish(small, id)]).toEqual([1, 2, 3, 4, 5])
    expect(() => open.finish(small, id)).toThrow('not-found')
  })

  test('is refused when it is larger than its kind takes', () => {
    expect(() => uploads().begin(small, 11)).toThrow('too-large')
    expect(uploads().begin(small, 10)).toBe('upload 1')
  })

  test.each([
    ['a piece that came before', 0, bytes(1)],
    ['a piece that leaves a gap', 4, bytes(1)],
    ['more than was announced', 3, bytes(1, 2, 3)],
    ['an empty piece', 3, bytes()],
    ['a piece that is too large', 3, new Uint8Array(pieceBytes + 1)],
  ])('is over after %s', (_what, at, piece) => {
    const open = uploads()
    const { kind, said } = watched()
    const id = open.begin(kind, 5)
    open.add(id, 0, bytes(1, 2, 3))
    expect(() => open.add(id, at, piece)).toThrow('invalid-input')
    expect(said).toEqual(['took 3', 'dropped'])
    expect(() => open.add(id, 3, bytes(4))).toThrow('not-found')
  })

  test('that is not whole, or was begun for something else, becomes nothing', () => {
    const open = uploads()
    const { kind, said } = watched()
    const short = open.begin(kind, 5)
    open.add(short, 0, bytes(1))
    expect(() => open.finish(small, short)).toThrow('not-found')
    expect(() => open.finish(kind, short)).toThrow('invalid-input')
    expect(said).toEqual(['took 1', 'dropped'])
  })

  test('ends when it is cancelled, when others crowd it out, and with the room', () => {
    const open = uploads()
    const { kind, said } = watched()
    open.cancel(open.begin(kind, 5))
    expect(said).toEqual(['dropped'])
    const [oldest = '', second = ''] = [1, 2, 3, 4, 5].map(() => open.begin(kind, 5))
    expect(said).toEqual(['dropped', 'dropped'])
    expect(() => open.add(oldest, 0, bytes(1))).toThrow('not-found')
    open.add(second, 0, bytes(1))
    open.end()
    expect(said.filter((what) => what === 'dropped')).toHaveLength(6)
    expect(() => open.add(second, 1, bytes(1))).toThrow('not-found')
    open.cancel('one that never was')
  })
})
