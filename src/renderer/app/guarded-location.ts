import { memoryLocation } from 'wouter/memory-location'
import { flushUnsavedWords, hasUnsavedWords } from '../api/unsaved-words.ts'

/** Kept in memory only: an address in the browser's history would outlive the lock. */
const { hook: useMemoryLocation, navigate } = memoryLocation({ path: '/' })

/** Where a room begins that is about to open, when it is not the journal. */
export const startAt: (path: string) => void = navigate

let refused = (leave: () => void) => leave()

/** Whom to ask when a screen should be left whose words cannot be saved. */
export function onLeavingRefused(listener: (leave: () => void) => void): () => void {
  const before = refused
  refused = listener
  return () => {
    refused = before
  }
}

async function go(path: string): Promise<void> {
  if (!hasUnsavedWords() || (await flushUnsavedWords())) navigate(path)
  else refused(() => navigate(path))
}

/** Where in the app a person is. Leaving a screen waits until its words are on the disk. */
export function useGuardedLocation(): [string, (path: string) => void] {
  const [path] = useMemoryLocation()
  return [path, (to) => void go(to)]
}
