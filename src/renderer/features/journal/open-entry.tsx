import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Entry } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { editorCopy } from '../../editor/editor-copy.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Note } from '../../ui/note.tsx'

/** Fetches one entry, and forgets it as soon as it is off the screen: what is saved later must be read anew. */
export function OpenEntry({ id, children }: { id: string; children: (entry: Entry) => ReactNode }) {
  const { queries } = useApi()
  const entry = useQuery(queries.journal.open.queryOptions({ input: { id }, gcTime: 0, staleTime: 0 }))
  if (entry.data !== undefined) return children(entry.data)
  if (!entry.isError) return null
  return (
    <div role="alert">
      <Note>
        <p>{failureCopy[failureCode(entry.error)]}</p>
        <div>
          <Button onClick={() => void entry.refetch()}>{editorCopy.save.again}</Button>
        </div>
      </Note>
    </div>
  )
}
