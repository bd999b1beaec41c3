import { useRef } from 'react'

/**
 * Does one thing at a time. What is asked for in the meantime is not done: of a double click on a slow disk, the second one
 * would be done twice, or ask for what is gone already.
 */
export function useOneAtATime(): (deed: () => Promise<void>) => void {
  const isBusy = useRef(false)
  return (deed) => {
    if (isBusy.current) return
    isBusy.current = true
    void deed().finally(() => {
      isBusy.current = false
    })
  }
}
