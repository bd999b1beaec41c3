import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { Page } from '../../ui/page.tsx'

interface PlainStepProps {
  title: string
  text: string
  /** Ways on, in their order. The first one is no louder than the others: none of them is the right one. */
  ways: readonly { readonly label: string; go(): void }[]
  children?: ReactNode
}

/** One sentence and a few ways on. */
export function PlainStep({ title, text, ways, children }: PlainStepProps) {
  return (
    <Page title={title}>
      <p>{text}</p>
      {children}
      <ButtonRow>
        {ways.map(({ label, go }) => (
          <Button key={label} onClick={go}>
            {label}
          </Button>
        ))}
      </ButtonRow>
    </Page>
  )
}
