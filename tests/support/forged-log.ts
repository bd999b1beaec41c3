const pageBytes = 4096

/**
 * A write-ahead log that puts pages of `older` back into a room, made without any key: its checksums cover what is on
 * the disk, which is ciphertext (https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
 */
export function forgedLog(older: Buffer, pages: readonly number[], roomPages: number): Buffer {
  const header = Buffer.alloc(32)
  for (const [at, value] of [0x377f0682, 3007000, pageBytes, 0, 0x11111111, 0x22222222].entries()) {
    header.writeUInt32BE(value, at * 4)
  }
  let sum = checksum(header.subarray(0, 24), [0, 0])
  header.writeUInt32BE(sum[0], 24)
  header.writeUInt32BE(sum[1], 28)
  const frames = pages.flatMap((page, at) => {
    const frame = Buffer.alloc(24)
    frame.writeUInt32BE(page, 0)
    frame.writeUInt32BE(at === pages.length - 1 ? roomPages : 0, 4)
    header.copy(frame, 8, 16, 24)
    const bytes = older.subarray((page - 1) * pageBytes, page * pageBytes)
    sum = checksum(bytes, checksum(frame.subarray(0, 8), sum))
    frame.writeUInt32BE(sum[0], 16)
    frame.writeUInt32BE(sum[1], 20)
    return [frame, bytes]
  })
  return Buffer.concat([header, ...frames])
}

/** Numbers of the pages in which two versions of a room differ. */
export function differingPages(one: Buffer, other: Buffer): number[] {
  const count = Math.min(one.length, other.length) / pageBytes
  const page = (bytes: Buffer, at: number) => bytes.subarray(at * pageBytes, (at + 1) * pageBytes)
  return Array.from({ length: count }, (_, at) => at)
    .filter((at) => !page(one, at).equals(page(other, at)))
    .map((at) => at + 1)
}

function checksum(bytes: Buffer, start: [number, number]): [number, number] {
  let [a, b] = start
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + bytes.readUInt32LE(at) + b) >>> 0
    b = (b + bytes.readUInt32LE(at + 4) + a) >>> 0
  }
  return [a, b]
}
