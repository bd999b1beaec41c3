import { Fragment } from 'react'
import type { MarkedBlock } from './compare-blocks.ts'
import styles from './marked-pieces.module.css'

interface MarkedPiecesProps {
  pieces: MarkedBlock['pieces']
  /** Which of the two sides these words stand on. */
  side: 'before' | 'after'
  /** Said before and after what stands on this side alone, for whoever hears it. */
  said: { readonly only: string; readonly end: string }
}

/** Words of one of two sides. What the other side does not have is told by a line and by words, never by colour alone. */
export function MarkedPieces({ pieces, side, said }: MarkedPiecesProps) {
  const Mark = side === 'before' ? 'del' : 'ins'
  return pieces.map(({ text, differs }, place) => {
    const key = `${place}${text}`
    if (!differs) return <span key={key}>{text}</span>
    const words = text.trimEnd()
    return (
      <Fragment key={key}>
        <Mark className={styles[side]}>
          <span className={styles.said}>{said.only} </span>
          {words}
          {place < pieces.length - 1 && <span className={styles.said}>{said.end}</span>}
        </Mark>
        {text.slice(words.length)}
      </Fragment>
    )
  })
}
