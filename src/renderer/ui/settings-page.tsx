import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'wouter'
import { Button } from './button.tsx'
import { Page } from './page.tsx'
import { uiCopy } from './ui-copy.ts'

/** A page below Settings, with the way back. It begins at its top, however far down the list was left. */
export function SettingsPage({ title, children }: { title: string; children: ReactNode }) {
  const [, navigate] = useLocation()
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <Page title={title}>
      {children}
      <div>
        <Button onClick={() => navigate('/settings')}>{uiCopy.allSettings}</Button>
      </div>
    </Page>
  )
}
