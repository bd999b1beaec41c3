import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxImageSide } from '#api/journal-document.ts'
import {
  exifSegment,
  jpegFrame,
  jpegOf,
  jpegSegment,
  latin1,
  losslessPoints,
  lossyPoints,
  type Part,
  pngChunk,
  pngMagic,
  pngOf,
  pngSized,
  pngWith,
  webpOf,
} from '#tests/support/images.ts'
import { cleanImage } from '#vault/images/clean-image.ts'

/** What a camera or a program could have written beside the points. */
const told = 'PLANTED-Uferweg-12'
const words = latin1(told)
const script = latin1('<script>alert(1)</script>')

const adobe = jpegSegment(0xee, Buffer.concat([latin1('Adobe'), Buffer.from([0, 100, 1, 2, 3, 4, 1])]))
const extended = (flags: number): Part => ['VP8X', Buffer.from([flags, 0, 0, 0, 7, 0, 0, 5, 0, 0])]

const telling: [string, Buffer, Buffer][] = [
  ['a JPEG with EXIF', jpegOf(8, 6, { more: [exifSegment(told)] }), jpegOf(8, 6)],
  ['a JPEG with a comment', jpegOf(8, 6, { more: [jpegSegment(0xfe, words)] }), jpegOf(8, 6)],
  ['a JPEG with a profile', jpegOf(8, 6, { more: [jpegSegment(0xe2, words)] }), jpegOf(8, 6)],
  ['a JPEG with a small picture in its head', jpegOf(8, 6, { more: [jpegSegment(0xe0, words)] }), jpegOf(8, 6)],
  ['a JPEG with something behind its end', jpegOf(8, 6, { behind: Buffer.concat([script, words]) }), jpegOf(8, 6)],
  ['a JPEG with a false Adobe segment', jpegOf(8, 6, { more: [jpegSegment(0xee, words)] }), jpegOf(8, 6)],
  ['a PNG with a text', pngOf(8, 6, undefined, { more: [['tEXt', words]] }), pngOf(8, 6)],
  [
    'a PNG with a packed and a long text',
    pngOf(8, 6, undefined, {
      more: [
        ['zTXt', words],
        ['iTXt', words],
      ],
    }),
    pngOf(8, 6),
  ],
  [
    'a PNG with EXIF, a time and a profile',
    pngOf(8, 6, undefined, {
      more: [
        ['eXIf', words],
        ['tIME', words],
        ['iCCP', words],
      ],
    }),
    pngOf(8, 6),
  ],
  ['a PNG with a chunk of its own', pngOf(8, 6, undefined, { behind: [['roOm', words]] }), pngOf(8, 6)],
  ['a PNG that moves', pngOf(8, 6, undefined, { more: [['acTL', words]], behind: [['fdAT', words]] }), pngOf(8, 6)],
  ['a PNG with something behind its end', Buffer.concat([pngOf(8, 6), script, words]), pngOf(8, 6)],
  [
    'a WebP with EXIF and XMP',
    webpOf(extended(0x0c), lossyPoints(8, 6), ['EXIF', words], ['XMP ', words]),
    webpOf(lossyPoints(8, 6)),
  ],
  [
    'a WebP with a profile',
    webpOf(extended(0x20), ['ICCP', words], losslessPoints(8, 6)),
    webpOf(losslessPoints(8, 6)),
  ],
  [
    'a WebP with a chunk of its own',
    webpOf(extended(0), lossyPoints(8, 6), ['ROOM', words]),
    webpOf(lossyPoints(8, 6)),
  ],
  [
    'a WebP with something behind its end',
    Buffer.concat([webpOf(lossyPoints(8, 6)), script, words]),
    webpOf(lossyPoints(8, 6)),
  ],
]

describe('a picture that tells more than it shows', () => {
  test.each(telling)('%s is the same picture without it', (_what, bytes, plain) => {
    expect(bytes.includes(told) || bytes.includes(script), 'control: it told').toBe(true)
    const cleaned = cleanImage(bytes)
    expect(cleaned).toMatchObject({ width: 8, height: 6 })
    expect(Buffer.from(cleaned.bytes).equals(plain)).toBe(true)
  })

  test('keeps what its colours are drawn by, and nothing else of the segment that says so', () => {
    const { bytes } = cleanImage(jpegOf(8, 6, { more: [adobe] }))
    const plain = jpegSegment(0xee, Buffer.concat([latin1('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1])]))
    expect(Buffer.from(bytes).equals(jpegOf(8, 6, { more: [plain] }))).toBe(true)
  })

  test('keeps how far it can be seen through', () => {
    const alpha: Part = ['ALPH', Buffer.from([0, 1, 2])]
    const bytes = webpOf(extended(0x3e), ['ICCP', words], alpha, lossyPoints(8, 6))
    expect(Buffer.from(cleanImage(bytes).bytes).equals(webpOf(extended(0x10), alpha, lossyPoints(8, 6)))).toBe(true)
  })
})

const head = pngSized(8, 6)
const huge = maxImageSide + 1

describe('what is no picture of a form that is kept', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['words', words],
    ['HTML', latin1('<!doctype html><script>alert(1)</script>')],
    ['SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a GIF that is a script', latin1('GIF89a/*\0\0*/=1;alert(1)//')],
    ['a BMP', latin1('BM\0\0\0\0')],
    ['HTML with the first bytes of a PNG', Buffer.concat([pngMagic, script])],
    ['a PNG cut short', pngOf(8, 6).subarray(0, -5)],
    ['a PNG with a wrong checksum', flipped(pngOf(8, 6), 40)],
    ['a PNG without points', pngWith(['IHDR', head.subarray(16, 29)], ['IEND', Buffer.alloc(0)])],
    [
      'a PNG that begins with its points',
      pngWith(['IDAT', words], ['IHDR', head.subarray(16, 29)], ['IEND', Buffer.alloc(0)]),
    ],
    ['a PNG with two heads', pngOf(8, 6, undefined, { more: [['IHDR', head.subarray(16, 29)]] })],
    [
      'a PNG with its points in two places',
      pngOf(8, 6, undefined, {
        behind: [
          ['tEXt', words],
          ['IDAT', words],
        ],
      }),
    ],
    ['a PNG with an unknown part that it needs', pngOf(8, 6, undefined, { more: [['ROOM', words]] })],
    ['a PNG with words in its end', pngWith(['IHDR', head.subarray(16, 29)], ['IDAT', words], ['IEND', words])],
    ['a PNG with a chunk that has no name', pngWith(['IHDR', head.subarray(16, 29)], ['<!--', words])],
    ['a PNG of no size', pngSized(0, 6)],
    ['a PNG that is too wide', pngSized(huge, 1)],
    ['a PNG with more points than can be drawn', pngSized(8000, 8000)],
    ['a JPEG cut short', jpegOf(8, 6).subarray(0, -2)],
    [
      'a JPEG without a frame',
      Buffer.concat([Buffer.from([0xff, 0xd8]), jpegSegment(0xda, words), Buffer.from([0xff, 0xd9])]),
    ],
    ['a JPEG with two frames', jpegOf(8, 6, { more: [jpegFrame(9, 9)] })],
    ['a JPEG in a code of its own', jpegOf(8, 6, { more: [jpegSegment(0xcc, words)] })],
    ['a JPEG that is too wide', jpegOf(huge, 1)],
    ['a JPEG of no height', jpegOf(8, 0)],
    ['a JPEG with another one in it', jpegOf(8, 6, { more: [Buffer.from([0xff, 0xd8])] })],
    ['a JPEG with words between its segments', jpegOf(8, 6, { more: [words] })],
    ['a WebP cut short', webpOf(lossyPoints(8, 6)).subarray(0, -3)],
    ['a WebP that moves', webpOf(extended(2), ['ANIM', words], ['ANMF', words], lossyPoints(8, 6))],
    ['a WebP with two pictures', webpOf(lossyPoints(8, 6), lossyPoints(8, 6))],
    ['a WebP without points', webpOf(extended(0), ['EXIF', words])],
    ['a WebP that begins in the middle of a film', webpOf(['VP8 ', Buffer.from([1, 0, 0, 0x9d, 1, 0x2a, 8, 0, 6, 0])])],
    ['a WebP of no size', webpOf(lossyPoints(0, 6))],
    ['a WebP that is too wide', webpOf(losslessPoints(huge, 1))],
  ])('%s is refused', (_what, bytes) => {
    expect(() => cleanImage(bytes)).toThrow('invalid-input')
  })

  test('control: the pictures that those were made from are taken', () => {
    for (const bytes of [head, pngOf(8, 6), jpegOf(8, 6), webpOf(lossyPoints(8, 6)), webpOf(losslessPoints(8, 6))]) {
      expect(Buffer.from(cleanImage(bytes).bytes).equals(bytes)).toBe(true)
    }
    expect(cleanImage(jpegOf(maxImageSide, 1)).width).toBe(maxImageSide)
  })
})

const good = [
  pngOf(8, 6, undefined, { more: [['tEXt', words]] }),
  jpegOf(8, 6, { more: [exifSegment(told), jpegSegment(0xfe, words)] }),
  webpOf(extended(0x1c), ['ALPH', Buffer.from([0, 1])], lossyPoints(8, 6), ['EXIF', words]),
]

describe('whatever the bytes are', () => {
  test('they are refused, or become a picture that says nothing and is not changed by cleaning it once more', () => {
    const change = fc.record({
      at: fc.nat(400),
      byte: fc.nat(255),
      cut: fc.option(fc.nat(400)),
      put: fc.uint8Array({ maxLength: 9 }),
    })
    let taken = 0
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.array(change, { maxLength: 4 }), (start, changes) => {
        const bytes = changes.reduce(changed, start)
        let cleaned: ReturnType<typeof cleanImage>
        try {
          cleaned = cleanImage(bytes)
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input' })
          return
        }
        taken += 1
        const { width, height } = cleaned
        expect(Math.min(width, height) >= 1 && Math.max(width, height) <= maxImageSide).toBe(true)
        expect(cleaned.bytes.length).toBeLessThanOrEqual(bytes.length + 30)
        expect(cleanImage(cleaned.bytes)).toEqual(cleaned)
      }),
      { numRuns: 5000 },
    )
    expect(taken, 'control: some are taken').toBeGreaterThan(200)
  })

  test('random bytes behind the beginning of each form are refused or clean', () => {
    const beginnings = [pngMagic, Buffer.from([0xff, 0xd8, 0xff]), latin1('RIFF\x40\0\0\0WEBP')]
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), (beginning, rest) => {
        try {
          const cleaned = cleanImage(Buffer.concat([beginning, rest]))
          expect(cleanImage(cleaned.bytes)).toEqual(cleaned)
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input' })
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('a piece of anything in a chunk that only tells is never in the picture', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 60 }), (random) => {
        const secret = Buffer.from(random)
        for (const bytes of [
          pngOf(8, 6, undefined, { more: [['tEXt', secret]], behind: [['teSt', secret]] }),
          jpegOf(8, 6, { more: [jpegSegment(0xe1, secret), jpegSegment(0xef, secret)], behind: secret }),
          webpOf(extended(0), lossyPoints(8, 6), ['EXIF', secret], ['SECR', secret]),
        ]) {
          expect(bytes.includes(secret), 'control').toBe(true)
          expect(Buffer.from(cleanImage(bytes).bytes).includes(secret)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('control: a chunk that is needed holds what was put into it', () => {
    expect(Buffer.from(cleanImage(pngSized(8, 6)).bytes).includes(pngChunk(['IEND', Buffer.alloc(0)]))).toBe(true)
    expect(Buffer.from(cleanImage(jpegOf(8, 6, { points: words })).bytes).includes(told)).toBe(true)
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

interface Change {
  readonly at: number
  readonly byte: number
  readonly cut: number | null
  readonly put: Uint8Array
}

function changed(bytes: Buffer, { at, byte, cut, put }: Change): Buffer {
  const place = at % Math.max(1, bytes.length)
  const copy = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place)])
  copy[place] = byte
  return cut === null ? copy : copy.subarray(0, copy.length - (cut % 40))
}
