import { useState } from 'react'
import { useLocation } from 'wouter'
import type { NamedTemplate, Template } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import { useOneAtATime } from '../../api/use-one-at-a-time.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { journalCopy } from './journal-copy.ts'
import styles from './prompts.module.css'
import { templatesPath } from './templates-screen.tsx'

interface OwnTemplatesProps {
  templates: readonly NamedTemplate[]
  onChoose(template: Template): void
}

/** Beginnings that a person has made. An entry keeps what it was begun with, whatever becomes of these. */
export function OwnTemplates({ templates, onChoose }: OwnTemplatesProps) {
  const copy = journalCopy.templates
  const { client } = useApi()
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<FailureCode | null>(null)
  const oneAtATime = useOneAtATime()
  const choose = (id: string) =>
    oneAtATime(async () => {
      try {
        onChoose(await client.journal.openTemplate({ id }))
      } catch (error) {
        setFailure(failureCode(error))
      }
    })
  return (
    <details className={styles.more}>
      <summary>{copy.title}</summary>
      {failure !== null && <p role="alert">{failureCopy[failure]}</p>}
      <ul className={styles.list}>
        {templates.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={styles.choice} onClick={() => choose(id)}>
              <span className={styles.text}>{name || copy.unnamed}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <Button onClick={() => navigate(templatesPath)}>{copy.look}</Button>
      </div>
    </details>
  )
}
