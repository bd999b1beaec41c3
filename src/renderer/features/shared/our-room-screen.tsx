import { type ReactNode, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import type { JournalDocument } from '#api/journal-document.ts'
import { failureCode } from '../../api/api-error.ts'
import { useOurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Begin, copyKey } from './begin.tsx'
import { PieceList } from './piece-list.tsx'
import { sharedCopy } from './shared-copy.ts'

/** Where a copy begins of what was selected in an entry. */
export const passagePath = '/our-room/share'

interface OurRoomScreenProps {
  /** What was selected in an entry, and is to be shared; null for nothing. */
  passage: JournalDocument | null
  onPassageDone(): void
  door: ReactNode
}

/** The room of both: what stands in it, and the ways to add to it. What was just done is said across all of them. */
export function OurRoomScreen({ passage, onPassageDone, door }: OurRoomScreenProps) {
  const ourRoom = useOurRoom()
  const [, navigate] = useLocation()
  const [isWriting] = useRoute('/our-room/write')
  const [isCopying, copied] = useRoute('/our-room/share/:entryId')
  const [isPassing] = useRoute(passagePath)
  const [said, setSaid] = useState<string | null>(null)

  const finish = (words: string | null) => {
    setSaid(words)
    onPassageDone()
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
  const copyOf = isCopying ? { entryId: copied.entryId } : isPassing && passage !== null ? { passage } : null
  const isComposing = ourRoom.data.writable && (isWriting || copyOf !== null)
  return (
    <>
      {isComposing ? (
        <Begin key={copyKey(copyOf)} ourRoom={ourRoom.data} copyOf={copyOf} onDone={finish} />
      ) : (
        <PieceList ourRoom={ourRoom.data} door={door} onSaid={setSaid} />
      )}
      <Notice text={said} onClose={() => setSaid(null)} />
    </>
  )
}
