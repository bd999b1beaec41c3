/** The bytes of a piece, as they crossed. */
export async function bytesOf(piece: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array> {
  return new Uint8Array(await piece.arrayBuffer())
}

/** A piece for the page. What a file is called and what it is says nothing here. */
export function toPiece(bytes: Uint8Array): File {
  return new File([bytes.slice()], 'piece')
}
