import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Button } from './button.tsx'
import { ButtonRow } from './button-row.tsx'
import { Page } from './page.tsx'
import { uiCopy } from './ui-copy.ts'

interface SharedNowProps {
  title: string
  children: ReactNode
  /** The name of the way back to what the words came from. */
  back: string
  onBack(): void
}

/** After something of one's own was shared: back to it, or to where both can see it. */
export function SharedNow({ title, children, back, onBack }: SharedNowProps) {
  const [, navigate] = useLocation()
  return (
    <Page title={title}>
      <p>{children}</p>
      <ButtonRow>
        <Button kind="main" onClick={onBack}>
          {back}
        </Button>
        <Button onClick={() => navigate('/our-room')}>{uiCopy.toOurRoom}</Button>
      </ButtonRow>
    </Page>
  )
}
