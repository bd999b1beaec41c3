import { crc32 } from 'node:zlib'

/** Reads an archive as it is written without compression. Throws when it is not one, or a sum does not fit. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('not an archive')
  const files = new Map<string, Uint8Array>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('not a list of files')
    if (view.getUint16(at + 10, true) !== 0) throw new Error('compressed')
    const [sum, size] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true)]
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const start = view.getUint32(at + 42, true)
    const content = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    const file = bytes.subarray(content, content + size)
    if (crc32(file) !== sum) throw new Error(`damaged: ${name}`)
    if (files.has(name)) throw new Error(`twice: ${name}`)
    files.set(name, file)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return files
}

export function textOf(files: Map<string, Uint8Array>, name: string): string {
  const file = files.get(name)
  if (file === undefined) throw new Error(`not there: ${name}`)
  return new TextDecoder('utf-8', { fatal: true }).decode(file)
}
