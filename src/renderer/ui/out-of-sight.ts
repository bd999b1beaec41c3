import { createContext, use } from 'react'

/**
 * True for a screen that is kept, with all that was typed, while Help stands in its place. Such a screen must not listen
 * to keys.
 */
export const OutOfSight = createContext(false)

export function useOutOfSight(): boolean {
  return use(OutOfSight)
}
