import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Template } from '#api/journal-contract.ts'
import { emptyJournalDocument } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { JournalEditor } from '../../editor/journal-editor.tsx'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { SaveLine } from '../../editor/save/save-line.tsx'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { journalCopy } from './journal-copy.ts'
import styles from './templates.module.css'
import { useTemplateWords } from './use-template-words.ts'

interface TemplateScreenProps {
  /** Null for a new one, which does not exist before its first words. */
  id: string | null
  onBack(): void
}

export function TemplateScreen({ id, onBack }: TemplateScreenProps) {
  const copy = journalCopy.templates
  const { queries } = useApi()
  const found = useQuery({
    ...queries.journal.openTemplate.queryOptions({
      input: { id: id ?? '' },
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
    }),
    enabled: id !== null,
  })
  return (
    <Page title={id === null ? copy.write : copy.one}>
      <VisibilityLabel />
      {found.isError && <p role="alert">{failureCopy[failureCode(found.error)]}</p>}
      {id === null && <TemplateForm template={null} />}
      {found.data !== undefined && <TemplateForm template={found.data} />}
      <div>
        <Button onClick={onBack}>{copy.all}</Button>
      </div>
    </Page>
  )
}

/** A name and a page, kept on the disk as they are typed. */
function TemplateForm({ template }: { template: Template | null }) {
  const copy = journalCopy.templates
  const [shown, setShown] = useState(template?.name ?? '')
  const { name, words } = useTemplateWords(template)
  const state = name.state.kind === 'failed' || words.state.kind === 'untouched' ? name.state : words.state
  const retry = async () => (await name.save()) && (await words.save())
  return (
    <>
      <TextField
        label={copy.name}
        hint={copy.nameHint}
        maxLength={500}
        value={shown}
        onChange={({ currentTarget: { value } }) => {
          setShown(value)
          name.change(value)
        }}
      />
      <div className={styles.composer}>
        <div className={styles.save}>
          <span>{copy.page}</span>
          <SaveLine state={state} saved={journalCopy.saved} />
        </div>
        {state.kind === 'failed' && (
          <SaveBanner code={state.code} onRetry={retry} text={() => `${name.current()}\n\n${words.text()}`} />
        )}
        <JournalEditor
          document={template?.document ?? emptyJournalDocument}
          focus={false}
          label={copy.page}
          placeholder={copy.placeholder}
          onChange={words.change}
        />
      </div>
    </>
  )
}
