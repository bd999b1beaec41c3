import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { headingOf, leadOn } from './lead-on.ts'
import { questionsCopy } from './questions-copy.ts'
import { useDeed } from './use-questions.ts'

interface WithdrawProps {
  id: string
  partner: string
  /** Where its words stand: a list has many buttons of this name. */
  describedBy: string
  onSaid(words: string): void
}

/** It asks first: the next one moves up to where this one was, and there is no way back. */
export function Withdraw({ id, partner, describedBy, onSaid }: WithdrawProps) {
  const copy = questionsCopy.withdraw
  const button = useRef<HTMLButtonElement>(null)
  const [isAsked, setAsked] = useState(false)
  const withdraw = useDeed(async (client) => {
    await client.questions.withdraw({ id })
    onSaid(copy.done(partner))
    leadOn(headingOf(button.current))
  })
  return (
    <div>
      <Button
        ref={button}
        kind="quiet"
        aria-describedby={describedBy}
        disabled={withdraw.isPending}
        onClick={() => setAsked(true)}
      >
        {copy.button}
      </Button>
      <NotKept error={withdraw.error} />
      <ConfirmDialog
        open={isAsked}
        title={copy.title}
        confirm={copy.confirm}
        cancel={copy.keep}
        leadsAway
        onCancel={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false)
          withdraw.mutate(undefined, { onError: () => leadOn(headingOf(button.current)) })
        }}
      >
        <p>{copy.body(partner)}</p>
      </ConfirmDialog>
    </div>
  )
}
