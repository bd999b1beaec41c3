import { useEffect, useEffectEvent, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import styles from './talk.module.css'
import type { TalkClock } from './talk-clock.ts'
import { talkCopy } from './talk-copy.ts'
import { type Talk, timeLeft } from './talk-machine.ts'

const tick = 1000
const minute = 60_000

interface TurnTimerProps {
  talk: Talk
  clock: TalkClock
  /** Whether its time stands still. */
  isHeld: boolean
  /** Something that a screen reader says; once for each. */
  onSaid(words: string): void
  /** Whether time runs: two who talk touch nothing, and are there. */
  onRunning(isRunning: boolean): void
}

/** What is left of a turn, in words. It cuts nobody off. */
export function TurnTimer({ talk, clock, isHeld, onSaid, onRunning }: TurnTimerProps) {
  const [left, setLeft] = useState(() => timeLeft(talk, clock.monotonic()))
  const say = useEffectEvent(onSaid)
  const run = useEffectEvent(onRunning)

  useEffect(() => {
    let cancel = () => {}
    let before = timeLeft(talk, clock.monotonic())
    function look() {
      const now = timeLeft(talk, clock.monotonic())
      setLeft(now)
      if (now === null) return
      if (now === 0) {
        if (before !== 0) say(talkCopy.timer.said)
        return
      }
      if (before !== null && before > minute && now <= minute) say(talkCopy.timer.minute)
      before = now
      cancel = clock.after(Math.min(tick, now), look)
    }
    look()
    return () => cancel()
  }, [talk, clock])

  const isRunning = left !== null && left > 0 && !isHeld
  useEffect(() => {
    if (!isRunning) return
    run(true)
    return () => run(false)
  }, [isRunning])

  if (left === null) return null
  return (
    <div
      role="timer"
      aria-label={talkCopy.timer.name}
      className={classNames(styles.timer, left === 0 && styles.timeOver)}
    >
      {left === 0 ? talkCopy.timer.over : talkCopy.timer.left(clockText(left))}
    </div>
  )
}

function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
