/**
 * Whoever holds words that no disk has yet registers here, so that locking, hiding and leaving a screen can wait for
 * them without knowing which feature they belong to.
 */
export interface UnsavedWords {
  hasAny(): boolean
  /** Sends what is unsaved, at once; true when the disk has all of it. The words are read before it returns. */
  flush(): Promise<boolean>
  /** Gives the words up. Only ever called after the person said so. */
  discard(): void
}

const holders = new Set<UnsavedWords>()

export function watchOver(words: UnsavedWords): () => void {
  holders.add(words)
  return () => holders.delete(words)
}

export function hasUnsavedWords(): boolean {
  return [...holders].some((words) => words.hasAny())
}

export async function flushUnsavedWords(): Promise<boolean> {
  const results = await Promise.all([...holders].map((words) => words.flush()))
  return results.every(Boolean)
}

export function discardUnsavedWords(): void {
  for (const words of holders) words.discard()
}
