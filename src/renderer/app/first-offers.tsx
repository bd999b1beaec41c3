import { useState } from 'react'
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx'
import { YouOffer } from '../features/you/you-offer.tsx'
import { appCopy } from './app-copy.ts'

/** What is offered once, after a room was made. Each can be passed over, and is in the settings afterwards. */
export function FirstOffers({ onDone }: { onDone(): void }) {
  const [isYou, setYou] = useState(true)
  if (isYou) return <YouOffer onDone={() => setYou(false)} />
  return <RecoveryScreen leave={appCopy.notNow} onLeave={onDone} />
}
