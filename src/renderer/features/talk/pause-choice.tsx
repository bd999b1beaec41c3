import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { pauseMinutes, usualPause } from './pause-length.ts'
import { PauseLengthField } from './pause-length-field.tsx'
import { talkCopy } from './talk-copy.ts'

interface PauseChoiceProps {
  onStay(): void
}

/** Nobody is asked who wants it. */
export function PauseChoice({ onStay }: PauseChoiceProps) {
  const { client } = useApi()
  const copy = talkCopy.pause
  const [chosen, setChosen] = useState(() => usualPause(new Date()))
  const pause = useMutation({ mutationFn: (minutes: number) => client.talk.pause({ minutes }) })
  const isOnItsWay = pause.isPending || pause.isSuccess || pauseMinutes(chosen, new Date()).minutes === null
  function begin() {
    const { minutes } = pauseMinutes(chosen, new Date())
    if (!isOnItsWay && minutes !== null) pause.mutate(minutes)
  }
  return (
    <Page title={copy.title}>
      <p>{copy.how}</p>
      <PauseLengthField label={copy.when} chosen={chosen} onChosen={setChosen} />
      <ButtonRow>
        <Button kind="main" aria-disabled={isOnItsWay} onClick={begin}>
          {copy.begin}
        </Button>
        <Button onClick={onStay}>{copy.stay}</Button>
      </ButtonRow>
      <NotKept error={pause.error} />
    </Page>
  )
}
