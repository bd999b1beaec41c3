import { useEffect, useRef } from 'react'

/**
 * Keeps the reading position where the person is: at the title when the screen appears, and, when an entry is closed,
 * back at its row, or at the title when the row is gone.
 */
export function useListFocus(openId: string | null) {
  const list = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef<string | null>(null)

  useEffect(() => {
    if (openId !== null) {
      before.current = openId
      return
    }
    const row = before.current && list.current?.querySelector<HTMLElement>(`[data-entry="${before.current}"]`)
    before.current = null
    if (row) row.focus()
    else title.current?.focus()
  }, [openId])

  return { list, title }
}
