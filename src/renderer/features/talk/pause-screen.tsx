import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { PublicMember } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { dayName, localDay, localTime } from '../../ui/days.ts'
import { LiveStatus } from '../../ui/live-status.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { pauseMinutes, usualPause } from './pause-length.ts'
import { PauseLengthField } from './pause-length-field.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'

interface PauseScreenProps {
  members: readonly PublicMember[]
  backAt: string
  isOver: boolean
  /** The way to sit down together, once both have said that they are back. */
  sitDown: ReactNode
  onSettle(): void
  onRooms(): void
}

/** In place of the lock screen while two pause a talk: the time of their return, and nothing of the talk. */
export function PauseScreen({ members, backAt, isOver, sitDown, onSettle, onRooms }: PauseScreenProps) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [back, setBack] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState(() => usualPause(new Date()))
  const anew = () => queryClient.invalidateQueries({ queryKey: queries.talk.key() })
  const later = useMutation({
    mutationFn: (minutes: number) => client.talk.waitLonger({ minutes }),
    onSuccess: () => {
      setBack([]) // who is back now is away again until then
      setChosen(usualPause(new Date()))
    },
    onSettled: anew,
  })
  const close = useMutation({ mutationFn: () => client.talk.closeForToday({}), onSettled: anew })
  const copy = talkCopy.waiting
  const at = new Date(backAt)
  const time = localTime(at)
  const isToday = localDay(at) === localDay(new Date())
  const until = isToday ? time : copy.onDay(time, dayName(localDay(at), new Date()))
  const areBack = back.length === members.length
  const { minutes } = pauseMinutes(chosen, new Date())
  const said = <LiveStatus>{isOver ? copy.overSaid(time) : copy.title(until)}</LiveStatus>
  const aside = (
    <ButtonRow>
      <Button onClick={onSettle}>{copy.breathe}</Button>
      <Button kind="quiet" onClick={onRooms}>
        {copy.rooms}
      </Button>
    </ButtonRow>
  )
  if (!isOver) {
    return (
      <>
        {said}
        <Page key="waiting" title={copy.title(until)}>
          <p>{copy.how}</p>
          {aside}
          <p className={styles.quiet}>{copy.written}</p>
        </Page>
      </>
    )
  }
  return (
    <>
      {said}
      <Page key="over" title={copy.overTitle(time)}>
        <p>{copy.over}</p>
        <ul className={styles.roles}>
          {members.map(({ id, mark }) => (
            <li key={id}>
              <MemberMark mark={mark} size="small" />
              <Button aria-disabled={back.includes(id)} onClick={() => setBack([...new Set([...back, id])])}>
                {copy.back(mark.letter)}
              </Button>
            </li>
          ))}
        </ul>
        <p role="status">
          {[
            ...members.filter(({ id }) => back.includes(id)).map(({ mark }) => copy.isBack(mark.letter)),
            ...(areBack ? [copy.bothBack] : []),
          ].join(' ')}
        </p>
        {areBack && <div>{sitDown}</div>}
        <PauseLengthField label={copy.when} chosen={chosen} onChosen={setChosen} />
        <ButtonRow>
          <Button aria-disabled={minutes === null} onClick={() => minutes !== null && later.mutate(minutes)}>
            {copy.later}
          </Button>
          <Button onClick={() => close.mutate()}>{copy.close}</Button>
        </ButtonRow>
        <NotKept error={later.error ?? close.error} />
        {aside}
      </Page>
    </>
  )
}
