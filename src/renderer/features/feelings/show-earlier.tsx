import { Button } from '../../ui/button.tsx'
import { feelingsCopy } from './feelings-copy.ts'

interface ShowEarlierProps {
  list: { readonly hasNextPage: boolean; fetchNextPage(): Promise<unknown> }
  /** Log entries that are on the page. */
  shown: number
}

/** Brings the next page of a list, and the reading position to its first entry: the button may be gone by then. */
export function ShowEarlier({ list, shown }: ShowEarlierProps) {
  async function fetchNext(): Promise<void> {
    await list.fetchNextPage()
    requestAnimationFrame(() => document.querySelectorAll<HTMLElement>('main [data-feeling]')[shown]?.focus())
  }
  if (!list.hasNextPage) return null
  return (
    <div>
      <Button onClick={() => void fetchNext()}>{feelingsCopy.earlier}</Button>
    </div>
  )
}
