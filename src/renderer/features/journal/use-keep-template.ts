import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { imagesIn, withoutImages } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { flushUnsavedWords, hasUnsavedWords } from '../../api/unsaved-words.ts'
import { useOneAtATime } from '../../api/use-one-at-a-time.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { journalCopy } from './journal-copy.ts'

interface Said {
  readonly words: string
  /** What was made; null when it was not. */
  readonly id: string | null
}

/** Makes a template of an entry as it stands now. The entry stays as it is. */
export function useKeepTemplate() {
  const copy = journalCopy.templates
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [said, setSaid] = useState<Said | null>(null)
  const oneAtATime = useOneAtATime()

  async function keep(entryId: string): Promise<void> {
    if (hasUnsavedWords() && !(await flushUnsavedWords())) return // the banner says why
    try {
      const { title, document } = await client.journal.open({ id: entryId })
      const { id } = await client.journal.addTemplate({ name: title, document: withoutImages(document) })
      await queryClient.invalidateQueries({ queryKey: queries.journal.prompts.key() })
      setSaid({ words: imagesIn(document).length === 0 ? copy.kept : copy.keptWithout, id })
    } catch (failure) {
      setSaid({ words: failureCopy[failureCode(failure)], id: null })
    }
  }
  return {
    said,
    keep: (entryId: string) => oneAtATime(() => keep(entryId)),
    dismiss: () => setSaid(null),
  }
}
