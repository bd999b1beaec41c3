import { readerMarks } from '#reader/reader-marks.ts'

export interface SealedFile {
  readonly format: string
  readonly blob: Blob
}

/** Bytes that are turned into base64 at once. Three of them are four signs, so that pieces can be put together. */
const turn = 3 * 8192

/**
 * Puts sealed files into the reader, byte for byte: what it opens is what the `age` tool opens. `documentStyle` is the only
 * style sheet beside the reader's own that its policy will admit.
 */
export async function fillReader(page: string, files: readonly SealedFile[], documentStyle: string): Promise<Blob> {
  const [beforeStyle, betweenMarks, ...surplus] = page.split(readerMarks.documentStyle)
  const [beforeFiles, afterFiles, ...others] = (betweenMarks ?? '').split(readerMarks.files)
  if (afterFiles === undefined || surplus.length + others.length > 0) throw new Error('the reader has other marks')
  const style = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(documentStyle))
  const parts = [beforeStyle ?? '', ...base64Of(new Uint8Array(style)), beforeFiles ?? '']
  for (const { format, blob } of files) {
    const bytes = new Uint8Array(await blob.arrayBuffer())
    parts.push(`<script type="text/plain" id="sealed-${format}">`, ...base64Of(bytes), '</script>\n')
  }
  return new Blob([...parts, afterFiles], { type: 'text/html' })
}

/** SHA-256 in hex, to compare a file by. */
export async function digestOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function base64Of(bytes: Uint8Array): string[] {
  const count = Math.ceil(bytes.length / turn)
  return Array.from({ length: count }, (_, n) => btoa(String.fromCharCode(...bytes.subarray(n * turn, (n + 1) * turn))))
}
