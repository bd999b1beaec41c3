import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { KeepChoice } from './keep-choice.tsx'
import { togetherCopy } from './together-copy.ts'

interface KeepWordsProps {
  document: JournalDocument
  /** Whether both have kept them; and if not, whether they want to change them. */
  onDone(how: 'kept' | 'to-change' | 'away'): void
}

/** Puts words that are there already before both. */
export function KeepWords({ document, onDone }: KeepWordsProps) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const proposal = useMutation({ mutationFn: () => client.together.propose({ document }) })
  const propose = useEffectEvent(() => proposal.mutate())
  useEffect(() => propose(), [])

  if (proposal.data === undefined) {
    if (proposal.error === null) return null
    return (
      <Page title={togetherCopy.choice.title}>
        <NotKept error={proposal.error} />
        <ButtonRow>
          <Button onClick={() => proposal.mutate()}>{togetherCopy.choice.again}</Button>
          <Button onClick={() => onDone('to-change')}>{togetherCopy.choice.back}</Button>
          <Button onClick={() => onDone('away')}>{togetherCopy.keep.away}</Button>
        </ButtonRow>
      </Page>
    )
  }
  return (
    <KeepChoice
      document={document}
      proposed={proposal.data}
      onBack={() => onDone('to-change')}
      onAway={() => onDone('away')}
      onKept={async () => {
        await queryClient.invalidateQueries({ queryKey: queries.shared.key() })
        onDone('kept')
      }}
    />
  )
}
