import { useEffect, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { failureCode } from '../../api/api-error.ts'
import { useOurRoom } from '../../api/our-room.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AgreementList } from './agreement-list.tsx'
import { AgreementScreen } from './agreement-screen.tsx'
import { agreementsCopy } from './agreements-copy.ts'
import { EditorScreen } from './editor-screen.tsx'
import { FollowUpScreens, isFollowUp } from './follow-up-screens.tsx'
import { ReceiptsScreen } from './receipts-screen.tsx'
import { SignScreen } from './sign-screen.tsx'
import { TemplatesScreen } from './templates-screen.tsx'
import { agreementsPath } from './use-agreements.ts'
import { ownReviewsPath } from './use-follow-ups.ts'

interface AgreementsScreenProps {
  /** Opens the page with people who can help. */
  onSupport(): void
  /** Locks the room of whoever has been alone with an agreement. */
  onLock(): void
}

/** What was done, and the agreement that it was done with. */
interface Said {
  readonly words: string
  readonly place: string
}

/** The agreement that a page belongs to, or the page itself. Signing is a place of its own: somebody else is called to it. */
function placeOf(path: string): string {
  const id = new RegExp(`^${agreementsPath}/of/([^/]+)(?!.*/sign$)`).exec(path)?.[1]
  return id ?? path
}

/** What the two have agreed on for a while, and every way into and out of it. */
export function AgreementsScreen({ onSupport, onLock }: AgreementsScreenProps) {
  const ourRoom = useOurRoom()
  const [path, navigate] = useLocation()
  const [isWriting, written] = useRoute(`${agreementsPath}/write/:draft`)
  const [isSigning, signed] = useRoute(`${agreementsPath}/of/:id/sign`)
  const [isOpen, opened] = useRoute(`${agreementsPath}/of/:id`)
  const place = placeOf(path)
  const [said, setSaid] = useState<Said | null>(null)
  // What one has said of an agreement, alone, stands on no other page, least of all where the other may come to look.
  useEffect(() => setSaid((now) => (now?.place === place ? now : null)), [place])
  const say = (words: string) => setSaid({ words, place })
  const toList = () => navigate(agreementsPath)
  const toAgreement = (id: string) => navigate(`${agreementsPath}/of/${id}`)
  const write = (draft: string) => navigate(`${agreementsPath}/write/${draft}`)

  if (ourRoom.isError) {
    return (
      <Page title={agreementsCopy.title}>
        <p role="alert">{failureCopy[failureCode(ourRoom.error)]}</p>
      </Page>
    )
  }
  if (ourRoom.data === undefined) return null
  const room = ourRoom.data
  return (
    <>
      {screen()}
      <Notice text={said?.place === place ? said.words : null} onClose={() => setSaid(null)} />
    </>
  )

  function screen() {
    if (path === `${agreementsPath}/new`) return <TemplatesScreen ourRoom={room} onBegun={write} onBack={toList} />
    if (path === `${agreementsPath}/receipts`) return <ReceiptsScreen ourRoom={room} onBack={toList} />
    if (isFollowUp(path))
      return (
        <FollowUpScreens
          ourRoom={room}
          onList={toList}
          onAgreement={toAgreement}
          onOwnReviews={() => navigate(ownReviewsPath)}
          onWrite={write}
          onSaid={say}
        />
      )
    if (isWriting)
      return (
        <EditorScreen
          key={written.draft}
          id={written.draft}
          ourRoom={room}
          onPlaced={(id, isWhole) => {
            const { placed, placedOnly } = agreementsCopy.editor
            setSaid({ words: isWhole ? placed : placedOnly, place: id })
            toAgreement(id)
          }}
          onLeave={toList}
        />
      )
    if (isSigning)
      return (
        <SignScreen
          key={signed.id}
          id={signed.id}
          ourRoom={room}
          onSupport={onSupport}
          onBack={() => toAgreement(signed.id)}
          onLock={onLock}
        />
      )
    if (isOpen)
      return (
        <AgreementScreen
          key={opened.id}
          id={opened.id}
          ourRoom={room}
          onWrite={write}
          onSaid={say}
          onSupport={onSupport}
          onBack={toList}
        />
      )
    return <AgreementList ourRoom={room} />
  }
}
