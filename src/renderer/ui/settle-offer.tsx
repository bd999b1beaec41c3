import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { settleCopy } from './settle-copy.ts'
import { TitledList } from './titled-list.tsx'

interface SettleOfferProps {
  /** What is said above the ways. */
  text?: string
  /** Leads to the exercises, which are in Help, and back. */
  onBreathe(): void
  /** Draws what is offered, with the ways to settle as its first ones. */
  children(text: ReactNode, ways: ReactNode): ReactNode
}

/** What is offered after words that can stir things up. Nothing that is done here is kept. */
export function SettleOffer({ text = settleCopy.text, onBreathe, children }: SettleOfferProps) {
  const [isLooking, setLooking] = useState(false)
  return children(
    <>
      <p>{text}</p>
      <div role="status">{isLooking && <TitledList title={settleCopy.lookTitle} items={settleCopy.looking} />}</div>
    </>,
    <>
      <Button onClick={onBreathe}>{settleCopy.breathe}</Button>
      <Button aria-expanded={isLooking} onClick={() => setLooking(!isLooking)}>
        {settleCopy.look}
      </Button>
    </>,
  )
}
