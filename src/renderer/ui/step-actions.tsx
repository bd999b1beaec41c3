import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { ButtonRow } from './button-row.tsx'
import { uiCopy } from './ui-copy.ts'

interface StepActionsProps {
  next: string
  /** Left out where the form around it says what comes next. */
  onNext?: () => void
  onBack(): void
  disabled?: boolean
  /** Further ways on, between the two. */
  children?: ReactNode
}

/** The way on and the way back, at the end of every step. */
export function StepActions({ next, onNext, onBack, disabled, children }: StepActionsProps) {
  return (
    <ButtonRow>
      <Button kind="main" type={onNext === undefined ? 'submit' : 'button'} disabled={disabled} onClick={onNext}>
        {next}
      </Button>
      {children}
      <Button kind="quiet" onClick={onBack}>
        {uiCopy.back}
      </Button>
    </ButtonRow>
  )
}
