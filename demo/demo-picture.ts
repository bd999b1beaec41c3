import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

/** The bed along the wall, at dusk, with a row of holes in it. Drawn from numbers, so it is nobody's photograph. */
export function bedAtDusk(width: number, height: number): Buffer {
  return png(width, height, (x, y) => pointOf(x / width, y / height))
}

function pointOf(x: number, y: number): Colour {
  if (y < 0.45) return mixed([58, 74, 110], [236, 170, 122], y / 0.45)
  if (y < 0.68) {
    const row = Math.floor((y - 0.45) / 0.046)
    const isJoint = (y - 0.45) % 0.046 < 0.006 || (x + (row % 2) * 0.05) % 0.1 < 0.005
    return isJoint ? [122, 96, 84] : mixed([160, 104, 82], [138, 88, 70], (x * 7 + row * 3) % 1)
  }
  const hole = Math.abs(((x * 7) % 1) - 0.5)
  const isHole = (hole / 0.24) ** 2 + ((y - 0.84) / 0.05) ** 2 < 1
  return isHole ? [38, 28, 24] : mixed([94, 70, 52], [66, 48, 38], (y - 0.68) / 0.32)
}

function mixed(from: Colour, to: Colour, part: number): Colour {
  const [red, green, blue] = [0, 1, 2].map((at) => Math.round((from[at] ?? 0) * (1 - part) + (to[at] ?? 0) * part))
  return [red ?? 0, green ?? 0, blue ?? 0]
}

function png(width: number, height: number, at: (x: number, y: number) => Colour): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(at(x, y), y * (1 + width * 3) + 1 + x * 3)
  }
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
