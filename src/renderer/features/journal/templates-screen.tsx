import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Template } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { localDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { journalCopy } from './journal-copy.ts'
import styles from './templates.module.css'

export const templatesPath = '/journal/templates'

interface TemplatesScreenProps {
  /** Begins an entry. */
  onBegin(template: Template): void
  onBack(): void
}

/** Every own template. One that was removed is held by this page until something else is said, and can come back. */
export function TemplatesScreen({ onBegin, onBack }: TemplatesScreenProps) {
  const copy = journalCopy.templates
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  const list = useQuery(queries.journal.prompts.queryOptions({ input: { today: localDay(new Date()) } }))
  const [said, setSaid] = useState<string | null>(null)
  const [removed, setRemoved] = useState<Template | null>(null)

  const say = (words: string | null, undo: Template | null = null) => {
    setSaid(words)
    setRemoved(undo)
  }
  async function changed(words: string, undo: Template | null = null): Promise<void> {
    await queryClient.invalidateQueries({ queryKey: queries.journal.prompts.key() })
    say(words, undo)
    focusHeading() // the row that had the focus may be gone
  }
  const onError = (error: unknown) => say(failureCopy[failureCode(error)])
  const remove = useMutation({
    async mutationFn(id: string) {
      const template = await client.journal.openTemplate({ id })
      await client.journal.removeTemplate({ id })
      return template
    },
    onSuccess: (template) => changed(copy.removed, template),
    onError,
  })
  const undo = useMutation({
    mutationFn: ({ name, document }: Template) => client.journal.addTemplate({ name, document }),
    onSuccess: () => changed(copy.isBack),
    onError,
  })
  const begin = useMutation({
    mutationFn: (id: string) => client.journal.openTemplate({ id }),
    onSuccess: onBegin,
    onError,
  })

  return (
    <Page title={copy.title}>
      <VisibilityLabel />
      <p>{copy.lead}</p>
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      {list.data?.templates.length === 0 && <p>{copy.none}</p>}
      <ul className={styles.list}>
        {inOrder(list.data?.templates ?? []).map(({ id, name }) => {
          const called = name || copy.unnamed
          return (
            <li key={id}>
              <span className={styles.name}>{called}</span>
              <div className={styles.deeds}>
                <Button kind="quiet" aria-label={copy.beginNamed(called)} onClick={() => begin.mutate(id)}>
                  {copy.begin}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={copy.changeNamed(called)}
                  onClick={() => navigate(`${templatesPath}/${id}`)}
                >
                  {copy.change}
                </Button>
                <Button kind="quiet" aria-label={copy.removeNamed(called)} onClick={() => remove.mutate(id)}>
                  {copy.remove}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      <ButtonRow>
        <Button kind="main" onClick={() => navigate(`${templatesPath}/new`)}>
          {copy.write}
        </Button>
        <Button onClick={onBack}>{copy.back}</Button>
      </ButtonRow>
      <Notice text={said} onClose={() => say(null)}>
        {removed !== null && (
          <Button kind="quiet" onClick={() => undo.mutate(removed)}>
            {copy.undo}
          </Button>
        )}
      </Notice>
    </Page>
  )
}

/** By name, so that one that came back stands where it stood. */
function inOrder<T extends { readonly name: string }>(templates: readonly T[]): T[] {
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return templates.toSorted((a, b) => order.compare(a.name, b.name))
}
