import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Page } from './page.tsx'

interface HandOverProps {
  /** Whose seat this is now. */
  title: string
  /** What the other one is asked for. */
  children: string
  /** What is worth knowing before they go on. */
  first?: string
  action: string
  /** What kept it from going on, and a way back from where nothing has begun. */
  below?: ReactNode
  onDone(): void
}

/**
 * Stands between two people who exchange the seat. It takes the place of the earlier screen, so that nothing of that one
 * is left, and leads on only.
 */
export function HandOver({ title, children, first, action, below, onDone }: HandOverProps) {
  return (
    <Page title={title}>
      <p>{children}</p>
      {first !== undefined && <p>{first}</p>}
      <div>
        <Button kind="main" onClick={onDone}>
          {action}
        </Button>
      </div>
      {below}
    </Page>
  )
}
