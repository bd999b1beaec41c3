import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Notice } from '../../ui/notice.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { ChartsScreen } from './charts-screen.tsx'
import { feelingsCopy } from './feelings-copy.ts'
import { FeelingsList } from './feelings-list.tsx'
import { refreshFeelings } from './feelings-lists.ts'
import { FeelingsTrash } from './feelings-trash.tsx'
import type { SavedFeeling } from './log-form.tsx'
import { LogScreen } from './log-screen.tsx'
import { LookBackScreen } from './look-back-screen.tsx'
import { PrepareScreen } from './prepare-screen.tsx'
import { PrintScreen } from './print-screen.tsx'
import { SupportLine } from './support-line.tsx'
import { WordsScreen } from './words-screen.tsx'

export const feelingsPath = '/feelings'

/** Where a card is made from an entry. Nothing is shared there before the last button. */
export const cardPath = (id: string) => `${feelingsPath}/card/${id}`

interface Said {
  readonly text: string
  /** An entry that can be taken out of the trash again. */
  readonly trashed?: string
  /** An entry from which a card is to be made. */
  readonly card?: string
}

interface FeelingsScreenProps {
  /** Opens the page with people who can help. */
  onSupport(): void
  /** Opens an entry of the journal. */
  onOpenEntry(id: string): void
  /** Opens a quiet exercise. */
  onBreathe(): void
}

/** The log and its pages. What was just done is said across all of them. */
export function FeelingsScreen({ onOpenEntry, onSupport, onBreathe }: FeelingsScreenProps) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [path, navigate] = useLocation()
  const [isChanging, changed] = useRoute(`${feelingsPath}/change/:id/:panel?`)
  const [said, setSaid] = useState<Said | null>(null)
  const [offers, setOffers] = useState(false)

  const restore = useMutation({
    mutationFn: (id: string) => client.feelings.restore({ id }),
    async onSuccess() {
      await refreshFeelings(queryClient, queries)
      setSaid(null)
      focusHeading()
    },
    onError: (error) => setSaid({ text: failureCopy[failureCode(error)] }),
  })
  const closeOffer = () => {
    setOffers(false)
    focusHeading()
  }
  const toList = () => navigate(feelingsPath)
  // What was said about one is not true of the next one that is begun.
  const isLogging = isChanging || path === `${feelingsPath}/log`
  useEffect(() => {
    if (isLogging) setSaid(null)
  }, [isLogging])
  const saved =
    (text: string) =>
    async ({ id, offerSupport, wantsCard }: SavedFeeling) => {
      await refreshFeelings(queryClient, queries)
      setOffers(offerSupport)
      // After a feeling that takes over everything, the card waits behind the line that asks what would help.
      setSaid(wantsCard ? { text, card: id } : { text })
      navigate(wantsCard && !offerSupport ? cardPath(id) : feelingsPath)
    }

  return (
    <>
      {screen()}
      <Notice text={said?.text ?? null} onClose={() => setSaid(null)}>
        {said?.card !== undefined && (
          <Button kind="quiet" onClick={() => said.card !== undefined && navigate(cardPath(said.card))}>
            {feelingsCopy.card.title}
          </Button>
        )}
        {said?.trashed !== undefined && (
          <Button kind="quiet" onClick={() => said.trashed !== undefined && restore.mutate(said.trashed)}>
            {uiCopy.undo}
          </Button>
        )}
      </Notice>
    </>
  )

  function screen() {
    if (path === `${feelingsPath}/log`)
      return <LogScreen key="new" id={null} onSaved={saved(feelingsCopy.saved)} onLeave={toList} />
    if (isChanging)
      return (
        <LogScreen
          key={changed.id}
          id={changed.id}
          comesForHelped={changed.panel === 'helped'}
          onSaved={saved(feelingsCopy.changed)}
          onLeave={toList}
        />
      )
    if (path === `${feelingsPath}/charts`) return <ChartsScreen onBack={toList} />
    if (path === `${feelingsPath}/look-back`)
      return <LookBackScreen onSaid={(text) => setSaid({ text })} onBack={toList} />
    if (path === `${feelingsPath}/prepare`) return <PrepareScreen onBack={toList} />
    if (path === `${feelingsPath}/print`) return <PrintScreen onBack={toList} />
    if (path === `${feelingsPath}/words`) return <WordsScreen onBack={toList} />
    if (path === `${feelingsPath}/trash`) return <FeelingsTrash onSaid={(text) => setSaid({ text })} onBack={toList} />
    return (
      <FeelingsList
        onOpenEntry={onOpenEntry}
        onSaid={(text) => setSaid({ text })}
        onTrashed={(id) => {
          setSaid({ text: feelingsCopy.entry.moved, trashed: id })
          focusHeading()
        }}
        onFailed={(error) => setSaid({ text: failureCopy[failureCode(error)] })}
      >
        {offers && <SupportLine onSupport={onSupport} onBreathe={onBreathe} onClose={closeOffer} />}
      </FeelingsList>
    )
  }
}
