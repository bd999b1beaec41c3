import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { CodesStep } from './codes-step.tsx'
import { KeeperPage } from './keeper-page.tsx'
import { MakeStep } from './make-step.tsx'
import { recoveryCopy } from './recovery-copy.ts'
import { RemoveStep } from './remove-step.tsx'

type Step = { at: 'keeper' } | { at: 'make' } | { at: 'remove' } | { at: 'codes'; codes: string[] }

interface RecoveryScreenProps {
  /** The answer that leaves everything as it is: where the person came from, or on to the room. */
  leave: string
  onLeave(): void
}

/** The recovery code of the open room: made, made anew, or removed. A code is in this page's memory while it is shown. */
export function RecoveryScreen({ leave, onLeave }: RecoveryScreenProps) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const existing = useQuery(queries.recovery.exists.queryOptions({ input: {} }))
  const exists = existing.data?.exists === true
  const [step, setStep] = useState<Step>({ at: 'keeper' })
  const begin = () => setStep({ at: 'keeper' })
  const changed = () => queryClient.invalidateQueries({ queryKey: queries.recovery.exists.key() })

  switch (step.at) {
    case 'keeper':
      return (
        <KeeperPage>
          {existing.data && <p role="status">{exists ? recoveryCopy.has : recoveryCopy.hasNot}</p>}
          {existing.isError && <p role="alert">{failureCopy[failureCode(existing.error)]}</p>}
          <ButtonRow>
            <Button onClick={() => setStep({ at: 'make' })}>{exists ? recoveryCopy.another : recoveryCopy.make}</Button>
            {exists && <Button onClick={() => setStep({ at: 'remove' })}>{recoveryCopy.remove}</Button>}
            <Button kind="quiet" onClick={onLeave}>
              {leave}
            </Button>
          </ButtonRow>
        </KeeperPage>
      )
    case 'make':
      return (
        <MakeStep
          exists={exists}
          onBack={begin}
          onMade={(codes) => {
            void changed()
            setStep({ at: 'codes', codes })
          }}
        />
      )
    case 'codes':
      return <CodesStep codes={step.codes} onDone={onLeave} />
    case 'remove':
      return <RemoveStep onBack={begin} onRemoved={() => void changed().then(begin)} />
  }
}
