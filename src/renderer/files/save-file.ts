/** A file that is ready and lies nowhere yet. */
export interface ReadyFile {
  readonly blob: Blob
  readonly name: string
}

/**
 * Hands a file over to be saved where the person chooses. In a browser it goes the way of every download; in the
 * desktop window the shell asks where to (`electron/save-file.ts`), and takes nothing that nobody pressed a button for.
 */
export function saveFile({ blob, name }: ReadyFile): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // By then whoever saves it has begun to read it; the page that knows the address may go at any moment anyway.
  window.setTimeout(() => URL.revokeObjectURL(address), readBy)
}

/** Milliseconds after which the address of a file is no longer needed. */
const readBy = 60_000
