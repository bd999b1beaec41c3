import type { CSSProperties } from 'react'
import type { BreathPhase, Moment } from './exercises.ts'
import styles from './settling.module.css'

/** From where to where the shape grows, as a part of its full size. */
const sizes: Record<BreathPhase, readonly [from: number, to: number]> = {
  in: [0.4, 0.85],
  inAgain: [0.85, 1],
  holdFull: [0.85, 0.85],
  out: [0.85, 0.4],
  holdEmpty: [0.4, 0.4],
}

interface BreathShapeProps {
  moment: Moment
  /** The phase before this one, where there was one. */
  before: BreathPhase | null
  name: BreathPhase
}

/** Says what the words beside it say. Where less motion is wanted it is not there at all. */
export function BreathShape({ moment, before, name }: BreathShapeProps) {
  const [from, to] = sizes[name]
  const style = {
    '--from': before === null ? from : sizes[before][1],
    '--to': to,
    '--seconds': `${moment.phase.seconds}s`,
  }
  return (
    <div className={styles.shape} data-testid="breath-shape" aria-hidden>
      {/* A new element for each phase, so that its animation begins anew. */}
      <div key={moment.at} className={styles.breath} style={style as CSSProperties} />
    </div>
  )
}
