import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { Page } from '../../ui/page.tsx'
import { GatePassphrase } from './gate-passphrase.tsx'
import styles from './together.module.css'
import { togetherCopy } from './together-copy.ts'

/**
 * One member's turn on the way to sitting together: first a screen that only says whose seat it is, then the
 * passphrase. After it this page is gone, and with it what was typed.
 */
export function GateScreen({ onLeave }: { onLeave: () => void }) {
  const { queries } = useApi()
  const [isSeated, setSeated] = useState(false)
  const gate = useQuery(queries.together.gate.queryOptions({ input: {} }))
  const copy = togetherCopy.gate

  if (gate.isError) {
    return (
      <Page title={copy.gone}>
        <div>
          <Button kind="main" onClick={onLeave}>
            {copy.leave}
          </Button>
        </div>
      </Page>
    )
  }
  if (gate.data === undefined) return null
  const { member, other } = gate.data
  const { letter } = member.mark
  if (isSeated) return <GatePassphrase member={member} other={other} onLeave={onLeave} />
  return (
    <Page title={copy.seat(letter)}>
      <MemberMark mark={member.mark} />
      <p>{copy.away(other.mark.letter)}</p>
      <div className={styles.actions}>
        <Button kind="main" onClick={() => setSeated(true)}>
          {copy.ready(letter)}
        </Button>
        <Button onClick={onLeave}>{copy.leave}</Button>
      </div>
    </Page>
  )
}
