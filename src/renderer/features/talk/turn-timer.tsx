import { useEffect, useEffectEvent, useState } from 'react'
import { pageClock } from '../../api/page-clock.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import { type Talk, timeLeft } from './talk-machine.ts'

const tick = 1000
const minute = 60_000

interface TurnTimerProps {
  talk: Talk
  /** Something that a screen reader says; once for each. */
  onSaid(words: string): void
  /** Whether time runs: two who talk touch nothing, and are there. */
  onRunning(isRunning: boolean): void
}

/** What is left of a turn, in words. It cuts nobody off. */
export function TurnTimer({ talk, onSaid, onRunning }: TurnTimerProps) {
  const [left, setLeft] = useState(() => timeLeft(talk, pageClock.monotonic()))
  const say = useEffectEvent(onSaid)
  const run = useEffectEvent(onRunning)

  useEffect(() => {
    let cancel = () => {}
    let before = timeLeft(talk, pageClock.monotonic())
    run(before !== null && before > 0)
    function look() {
      const now = timeLeft(talk, pageClock.monotonic())
      setLeft(now)
      if (now === null) return
      if (now === 0) {
        if (before !== 0) say(talkCopy.timer.said)
        run(false)
        return
      }
      if (before !== null && before > minute && now <= minute) say(talkCopy.timer.minute)
      before = now
      cancel = pageClock.after(Math.min(tick, now), look)
    }
    look()
    return () => {
      cancel()
      run(false)
    }
  }, [talk])

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
