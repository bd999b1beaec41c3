import type { AgreementText } from '#api/agreement-text.ts'
import type { OurRoom } from '../../api/our-room.ts'
import type { MarkedBlock } from '../../editor/compare/compare-blocks.ts'
import { MarkedPieces } from '../../editor/compare/marked-pieces.tsx'
import { changedParts } from './agreement-lines.ts'
import styles from './agreements.module.css'
import { changesCopy } from './changes-copy.ts'

interface ChangedPartsProps {
  title: string
  before: AgreementText
  after: AgreementText
  ourRoom: Pick<OurRoom, 'self' | 'partner'>
}

/** Which words differ, part by part, the title among them. A part that is the same on both sides is left out. */
export function ChangedParts({ title, before, after, ourRoom }: ChangedPartsProps) {
  const parts = changedParts(before, after, ourRoom)
  return (
    <section className={styles.stack} data-testid="changes">
      <h3 className={styles.small}>{title}</h3>
      {parts.length === 0 ? <p>{changesCopy.same}</p> : <p className={styles.quiet}>{changesCopy.legend}</p>}
      <dl className={styles.parts}>
        {parts.map((part) => (
          <div key={part.label}>
            <dt>{part.label}</dt>
            <Side side="before" pieces={part.before} />
            <Side side="after" pieces={part.after} />
          </div>
        ))}
      </dl>
    </section>
  )
}

function Side({ side, pieces }: { side: 'before' | 'after'; pieces: MarkedBlock['pieces'] }) {
  const copy = changesCopy[side]
  return (
    <dd>
      <span className={styles.quiet}>{pieces.length === 0 ? copy.nothing : `${copy.label}: `}</span>
      <MarkedPieces pieces={pieces} side={side} said={{ only: copy.only, end: changesCopy.end }} />
    </dd>
  )
}
