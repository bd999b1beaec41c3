import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { longestPause } from '#api/talk-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { localTime } from '../../ui/days.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'

type Length = keyof typeof talkCopy.pause.minutes

interface PauseChoiceProps {
  onStay(): void
}

/** Nobody is asked who wants it. */
export function PauseChoice({ onStay }: PauseChoiceProps) {
  const { client } = useApi()
  const copy = talkCopy.pause
  const [length, setLength] = useState<Length>('30')
  const [time, setTime] = useState(() => timeTomorrow(new Date()))
  const minutes = length === 'tomorrow' ? minutesUntilTomorrow(time, new Date()) : Number(length)
  const pause = useMutation({ mutationFn: () => client.talk.pause({ minutes: minutes ?? 30 }) })
  const isOnItsWay = pause.isPending || pause.isSuccess || minutes === null
  return (
    <Page title={copy.title}>
      <p>{copy.how}</p>
      <ChoiceGroup<Length>
        label={copy.when}
        value={length}
        onChange={setLength}
        choices={(['20', '30', '60', 'tomorrow'] as const).map((value) => ({ value, label: copy.minutes[value] }))}
      />
      {length === 'tomorrow' && (
        <TextField
          label={copy.time}
          type="time"
          className={styles.key}
          value={time}
          problem={minutes === null ? copy.tooLong : null}
          onChange={({ currentTarget }) => setTime(currentTarget.value)}
        />
      )}
      <ButtonRow>
        <Button kind="main" aria-disabled={isOnItsWay} onClick={() => !isOnItsWay && pause.mutate()}>
          {copy.begin}
        </Button>
        <Button onClick={onStay}>{copy.stay}</Button>
      </ButtonRow>
      <NotKept error={pause.error} />
    </Page>
  )
}

const morning = '09:00'

/** A time tomorrow that is no more than a day away. */
function timeTomorrow(now: Date): string {
  return localTime(now) < morning ? localTime(now) : morning
}

/** Null for a time that is more than a day from now, and for none. */
function minutesUntilTomorrow(time: string, now: Date): number | null {
  const [hours, minutes] = time.split(':').map(Number)
  if (hours === undefined || minutes === undefined || Number.isNaN(hours) || Number.isNaN(minutes)) return null
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hours, minutes)
  const until = Math.floor((at.getTime() - now.getTime()) / 60_000)
  if (until > longestPause) return null
  return Math.max(until, 20)
}
