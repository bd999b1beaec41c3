import { type ReactNode, useState } from 'react'
import { failureCode } from '../../api/api-error.ts'
import { useMembership } from '../../api/our-room.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { AskedPage } from './asked-page.tsx'
import { BrokenPage } from './broken-page.tsx'
import type { DoorNews } from './membership-change.ts'
import { membershipCopy } from './membership-copy.ts'
import { OpenedPage } from './opened-page.tsx'
import { SoloPage } from './solo-page.tsx'
import { TurnedDownPage } from './turned-down-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

/** What stands at the way into the shared room. `children` are the room, once there is one. */
export function OurRoomDoor({ children }: { children: ReactNode }) {
  const membership = useMembership()
  const [news, setNews] = useState<DoorNews>(null)

  if (membership.isError) {
    return (
      <Page title={membershipCopy.ourRoom}>
        <p role="alert">{failureCopy[failureCode(membership.error)]}</p>
      </Page>
    )
  }
  if (membership.data === undefined) return null
  const standing = membership.data
  switch (standing.state) {
    case 'solo':
      return <SoloPage answered={standing.answered} gone={news === 'words-changed'} />
    case 'asked':
      return (
        <AskedPage words={standing.words} mark={standing.mark} changed={news === 'words-changed'} onNews={setNews} />
      )
    case 'waiting':
      return <WaitingPage words={standing.words} />
    case 'turned-down':
      return <TurnedDownPage kind={standing.kind} />
    case 'broken':
      return <BrokenPage why={standing.why} />
    case 'paired':
      return news === 'opened' ? <OpenedPage onGo={() => setNews(null)} /> : children
    case 'parted':
      return children
  }
}
