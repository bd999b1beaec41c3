import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import styles from './import.module.css'
import { importCopy } from './import-copy.ts'

/** The last import can be taken back as long as something of it is in the journal. Only its owner ever sees it. */
export function LastImport({ onTakeBack }: { onTakeBack(id: string): void }) {
  const copy = importCopy.last
  const { queries } = useApi()
  const { data } = useQuery({ ...queries.import.last.queryOptions({ input: {} }), staleTime: 0 })
  const [isAsked, setAsked] = useState(false)
  const last = data?.last ?? null
  if (last === null) return null
  return (
    <section className={styles.section}>
      <h2>{copy.title}</h2>
      <p>{copy.text(last.entries)}</p>
      <ButtonRow>
        <Button onClick={() => setAsked(true)}>{copy.takeBack}</Button>
      </ButtonRow>
      <ConfirmDialog
        open={isAsked}
        title={copy.question}
        confirm={copy.yes}
        cancel={copy.no}
        onConfirm={() => {
          setAsked(false)
          onTakeBack(last.id)
        }}
        onCancel={() => setAsked(false)}
      >
        <p>{copy.explain(last.entries)}</p>
      </ConfirmDialog>
    </section>
  )
}
