import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Template } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { useOneAtATime } from '../../api/use-one-at-a-time.ts'
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
  /** Those that were removed since the room was opened, and can come back. */
  removed: readonly Template[]
  onRemoved(templates: readonly Template[]): void
  /** Begins an entry. */
  onBegin(template: Template): void
  onBack(): void
}

/** Every own template. Nothing is asked before one goes, so each that went can come back. */
export function TemplatesScreen({ removed, onRemoved, onBegin, onBack }: TemplatesScreenProps) {
  const copy = journalCopy.templates
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  const list = useQuery(queries.journal.prompts.queryOptions({ input: { today: localDay(new Date()) } }))
  const [said, setSaid] = useState(removed.length > 0 ? copy.removed : null)
  const last = removed.at(-1)

  const oneAtATime = useOneAtATime()
  /** What fails leaves everything as it was, the way back too. */
  const act = (deed: () => Promise<void>) =>
    oneAtATime(() => deed().catch((error) => setSaid(failureCopy[failureCode(error)])))
  async function changed(words: string, templates: readonly Template[]): Promise<void> {
    onRemoved(templates)
    setSaid(words)
    await queryClient.invalidateQueries({ queryKey: queries.journal.prompts.key() })
    focusHeading() // the row that had the focus may be gone
  }
  const remove = (id: string) =>
    act(async () => {
      const template = await client.journal.openTemplate({ id })
      await client.journal.removeTemplate({ id })
      await changed(copy.removed, [...removed, template])
    })
  const undo = ({ name, document }: Template) =>
    act(async () => {
      await client.journal.addTemplate({ name, document })
      await changed(copy.isBack, removed.slice(0, -1))
    })
  const begin = (id: string) => act(async () => onBegin(await client.journal.openTemplate({ id })))

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
                <Button kind="quiet" aria-label={copy.beginNamed(called)} onClick={() => begin(id)}>
                  {copy.begin}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={copy.changeNamed(called)}
                  onClick={() => navigate(`${templatesPath}/${id}`)}
                >
                  {copy.change}
                </Button>
                <Button kind="quiet" aria-label={copy.removeNamed(called)} onClick={() => remove(id)}>
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
      <Notice
        text={said}
        onClose={() => {
          setSaid(null)
          onRemoved([])
        }}
      >
        {last !== undefined && (
          <Button kind="quiet" onClick={() => undo(last)}>
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
