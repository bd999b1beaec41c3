import { useState } from 'react'
import type { Receipt } from '#api/agreements-contract.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { typedFingerprint } from './fingerprint.ts'

/** Says whether a sheet of paper says the same as one of the own receipts. Nothing of it is kept or sent. */
export function CompareFingerprint({ receipts }: { receipts: readonly Receipt[] }) {
  const copy = agreementsCopy.compare
  const [typed, setTyped] = useState('')
  const given = typedFingerprint(typed)
  const same = given.is === 'whole' ? receipts.find(({ fingerprint }) => fingerprint === given.fingerprint) : undefined
  const answer = {
    none: '',
    'not-one': copy.notOne,
    begun: given.is === 'begun' ? copy.begun(given.count) : '',
    whole: same === undefined ? copy.other : copy.same(same.text.title, same.version),
  }
  return (
    <section className={styles.screenOnly}>
      <TextField
        label={copy.label}
        hint={copy.hint}
        value={typed}
        maxLength={200}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p role="status" data-testid="compared">
        {answer[given.is]}
      </p>
    </section>
  )
}
