import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Template } from '#api/journal-contract.ts'
import { emptyJournalDocument } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { type Kept, useKept } from '../../api/use-kept.ts'
import { type KeptWords, useKeptWords } from '../../editor/save/use-kept-words.ts'

interface KeptTemplate {
  readonly name: Kept<string>
  readonly words: KeptWords
}

/** Keeps a template on the disk, its name and its page. A new one is made with the first of them. */
export function useTemplateWords(template: Template | null): KeptTemplate {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const made = useRef<Promise<string> | null>(template === null ? null : Promise.resolve(template.id))

  async function make(change: Partial<Template>): Promise<string> {
    try {
      return (await client.journal.addTemplate({ name: '', document: emptyJournalDocument, ...change })).id
    } catch (failure) {
      made.current = null // the next try makes it
      throw failure
    }
  }
  /** Name and page may both be the first: it is made once all the same. */
  async function keep(change: { name: string } | Pick<Template, 'document'>): Promise<void> {
    const isFirst = made.current === null
    made.current ??= make(change)
    const id = await made.current
    if (!isFirst) await client.journal.changeTemplate({ id, ...change })
    void queryClient.invalidateQueries({ queryKey: queries.journal.prompts.key() })
  }
  return {
    name: useKept(template?.name ?? '', (name) => keep({ name })),
    words: useKeptWords((document) => keep({ document })),
  }
}
