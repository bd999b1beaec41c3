import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { agreementsCopy } from './agreements-copy.ts'
import { type Standing, standingOf } from './changing.ts'
import { DraftEditor } from './draft-editor.tsx'
import { useAgreements, useDrafts } from './use-agreements.ts'

interface EditorScreenProps {
  /** A draft of one's own. */
  id: string
  ourRoom: OurRoom
  /** It is before both now; `id` is the agreement's. Not `isWhole` when something that was chosen with it was not kept. */
  onPlaced(id: string, isWhole: boolean): void
  onLeave(): void
}

/** Finds the draft, and how it stands to what it would change, before anything is written. */
export function EditorScreen({ id, ourRoom, onPlaced, onLeave }: EditorScreenProps) {
  const { queries } = useApi()
  const drafts = useDrafts()
  const agreements = useAgreements().data?.agreements ?? []
  const [begun, setBegun] = useState<Standing | null>(null)
  const found = drafts.data?.drafts.find((draft) => draft.id === id) ?? null
  const changed = useQuery({
    ...queries.agreements.open.queryOptions({ input: { id: found?.changes?.id ?? id } }),
    gcTime: 0,
    staleTime: 0,
    enabled: found !== null && found.changes !== null && begun === null,
  })
  if (begun !== null) {
    return (
      <DraftEditor
        id={id}
        standing={begun}
        agreements={agreements}
        ourRoom={ourRoom}
        onPlaced={onPlaced}
        onLeave={onLeave}
      />
    )
  }
  if (found !== null) {
    const isGone = changed.isError && failureCode(changed.error) === 'not-found'
    if (found.changes === null || changed.data !== undefined || isGone)
      setBegun(standingOf(found, changed.data ?? null, ourRoom.partner.id))
    if (!changed.isError || isGone) return null
  }
  if (!drafts.isFetched) return null
  const failure = drafts.isError
    ? failureCode(drafts.error)
    : changed.isError
      ? failureCode(changed.error)
      : 'not-found'
  return (
    <Page title={agreementsCopy.editor.title}>
      <p role="alert">{failureCopy[failure]}</p>
      <div>
        <Button onClick={onLeave}>{uiCopy.back}</Button>
      </div>
    </Page>
  )
}
