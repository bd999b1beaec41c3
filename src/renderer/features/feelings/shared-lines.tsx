import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnCard } from '#api/cards-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { dayName, localDay } from '../../ui/days.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'

interface SharedLinesProps {
  cards: readonly OwnCard[]
  /** What says of which entry they are. */
  describedBy: string
  partner: string
  /** Off when one of the two has left. */
  writable: boolean
  onTakenBack(words: string): void
}

/** What of an entry stands in the shared room, and the way to take it back. */
export function SharedLines({ cards, describedBy, partner, writable, onTakenBack }: SharedLinesProps) {
  const copy = feelingsCopy.card
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<string | null>(null)
  const takeBack = useMutation({
    async mutationFn(id: string) {
      await client.shared.takeBack({ id })
      await queryClient.invalidateQueries({ queryKey: queries.shared.key() })
      await queryClient.invalidateQueries({ queryKey: queries.cards.key() })
    },
    onSuccess: () => onTakenBack(copy.takenBack(partner)),
  })
  return (
    <>
      {cards.map(({ id, sharedAt, answer }) => (
        <div key={id} className={styles.begun}>
          <p className={styles.small}>
            {copy.sharedOn(dayName(localDay(new Date(sharedAt)), new Date()))}
            {answer !== null && ` ${copy.answered[answer](partner)}`}
          </p>
          {writable && (
            <Button kind="quiet" aria-describedby={describedBy} onClick={() => setAsking(id)}>
              {copy.takeBack}
            </Button>
          )}
        </div>
      ))}
      <NotKept error={takeBack.error} />
      <ConfirmDialog
        open={asking !== null}
        title={copy.takeBackTitle}
        confirm={copy.takeBack}
        cancel={copy.leaveIt}
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null)
          if (asking !== null) takeBack.mutate(asking)
        }}
      >
        <p>{copy.takeBackBody(partner)}</p>
      </ConfirmDialog>
    </>
  )
}
