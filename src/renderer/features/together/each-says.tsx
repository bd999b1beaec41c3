import type { CalledMember } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import styles from './together.module.css'
import { togetherCopy } from './together-copy.ts'

interface EachSaysProps {
  members: readonly CalledMember[]
  keptBy: readonly string[]
  isBusy: boolean
  onSay(member: string, keeps: boolean): void
}

/**
 * One button for each of the two, no louder than the way out: the second one decides as freely as the first. A yes is
 * taken back with the same button, until the other has said so as well.
 */
export function EachSays({ members, keptBy, isBusy, onSay }: EachSaysProps) {
  const copy = togetherCopy.choice
  const saying = members.filter(({ id }) => keptBy.includes(id))
  return (
    <>
      <ul className={styles.members}>
        {members.map(({ id, called, mark }) => {
          const keeps = keptBy.includes(id)
          return (
            <li key={id}>
              <MemberMark mark={mark} size="small" />
              <Button aria-disabled={isBusy} onClick={() => !isBusy && onSay(id, !keeps)}>
                {keeps ? copy.notYet(called) : copy.keep(called)}
              </Button>
            </li>
          )
        })}
      </ul>
      <p role="status" className={styles.said}>
        {saying.map(({ called }) => copy.said(called)).join(' ')}
      </p>
    </>
  )
}
