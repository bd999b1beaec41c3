import { type ReactNode, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { failureCode } from '../../api/api-error.ts'
import { useOurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Begin } from './begin.tsx'
import { PieceList } from './piece-list.tsx'
import { sharedCopy } from './shared-copy.ts'

/** The room of both: what stands in it, and the ways to add to it. What was just done is said across all of them. */
export function OurRoomScreen({ door }: { door: ReactNode }) {
  const ourRoom = useOurRoom()
  const [, navigate] = useLocation()
  const [isWriting] = useRoute('/our-room/write')
  const [isCopying, copied] = useRoute('/our-room/share/:entryId')
  const [said, setSaid] = useState<string | null>(null)

  const finish = (words: string | null) => {
    setSaid(words)
    navigate('/our-room')
  }
  if (ourRoom.data === undefined) {
    if (!ourRoom.isError) return null
    const code = failureCode(ourRoom.error)
    return (
      <Page title={sharedCopy.title}>
        <p>{code === 'not-found' ? sharedCopy.none : failureCopy[code]}</p>
        {code !== 'not-found' && (
          <div>
            <Button onClick={() => void ourRoom.refetch()}>{sharedCopy.again}</Button>
          </div>
        )}
      </Page>
    )
  }
  const entryId = isCopying ? copied.entryId : null
  const isComposing = ourRoom.data.writable && (isWriting || entryId !== null)
  return (
    <>
      {isComposing ? (
        <Begin key={entryId} ourRoom={ourRoom.data} entryId={entryId} onDone={finish} />
      ) : (
        <PieceList ourRoom={ourRoom.data} door={door} onSaid={setSaid} />
      )}
      <Notice text={said} onClose={() => setSaid(null)} />
    </>
  )
}
