import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { KeepChoice } from './keep-choice.tsx'

/** Puts words that are there already before both. `onDone` hears whether both have kept them. */
export function KeepWords({ document, onDone }: { document: JournalDocument; onDone: (isKept: boolean) => void }) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const proposal = useMutation({ mutationFn: () => client.together.propose({ document }) })
  const propose = useEffectEvent(() => proposal.mutate())
  useEffect(() => propose(), [])

  if (proposal.data === undefined) return <NotKept error={proposal.error} />
  return (
    <KeepChoice
      document={document}
      proposed={proposal.data}
      onBack={() => onDone(false)}
      onAway={() => onDone(false)}
      onKept={async () => {
        await queryClient.invalidateQueries({ queryKey: queries.shared.key() })
        onDone(true)
      }}
    />
  )
}
