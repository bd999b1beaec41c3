/** A sealed file says how long it is: it is one of few lengths (security design (b)13). */
const smallest = 64 * 1024

/** Blanks to put behind so many bytes. HTML and JSON both end before them. */
export function paddingFor(bytes: number): number {
  let size = smallest
  while (size < bytes) size *= 2
  return size - bytes
}
