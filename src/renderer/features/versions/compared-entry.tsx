import { useMemo, useRef, useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { compareBlocks, type MarkedBlock, type Stretch } from '../../editor/compare/compare-blocks.ts'
import { MarkedPieces } from '../../editor/compare/marked-pieces.tsx'
import { textBlocksOf } from '../../editor/compare/text-blocks.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './compared.module.css'
import { versionsCopy } from './versions-copy.ts'

interface State {
  readonly ownTitle: string | null
  readonly document: JournalDocument
}

interface ComparedEntryProps {
  before: State
  after: State
}

/** Two states of an entry side by side. What differs is told by lines and by words, never by colour alone. */
export function ComparedEntry({ before, after }: ComparedEntryProps) {
  const copy = versionsCopy.compare
  const stretches = useMemo(
    () => compareBlocks(textBlocksOf(before.ownTitle, before.document), textBlocksOf(after.ownTitle, after.document)),
    [before, after],
  )
  const count = stretches.filter(({ differs }) => differs).length
  const place = useRef(0)
  const rows = useRef<HTMLDivElement>(null)
  const [hasStepped, setStepped] = useState(false)

  function step(by: 1 | -1) {
    place.current = hasStepped ? (place.current + by + count) % count : by === 1 ? 0 : count - 1
    setStepped(true)
    rows.current?.querySelectorAll<HTMLElement>('[data-differs]')[place.current]?.focus()
  }

  let number = 0
  return (
    <div className={styles.compared}>
      <p role="status">{count === 0 ? copy.same : copy.places(count)}</p>
      {count > 0 && (
        <>
          <p className={styles.hint}>{copy.legend}</p>
          <div className={styles.actions}>
            <Button onClick={() => step(1)}>{copy.next}</Button>
            <Button onClick={() => step(-1)}>{copy.previous}</Button>
          </div>
        </>
      )}
      <p className={styles.hint}>{copy.formatting}</p>
      <div className={styles.sides} aria-hidden>
        <p>{copy.before}</p>
        <p>{copy.after}</p>
      </div>
      <div ref={rows} className={styles.rows}>
        {stretches.map((stretch, at) => {
          if (stretch.differs) number += 1
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn whole
          return <Row key={at} stretch={stretch} number={number} />
        })}
      </div>
    </div>
  )
}

function Row({ stretch: { differs, before, after }, number }: { stretch: Stretch; number: number }) {
  const copy = versionsCopy.compare
  if (!differs) {
    return (
      <div className={styles.row}>
        <div className={styles.side}>
          <Blocks blocks={before} side="before" />
        </div>
        {/* The same words once more, for the eye. */}
        <div className={classNames(styles.side, styles.again)} aria-hidden>
          <Blocks blocks={after} side="after" />
        </div>
      </div>
    )
  }
  return (
    <section
      className={classNames(styles.row, styles.differs)}
      data-differs
      tabIndex={-1}
      aria-label={copy.place(number)}
    >
      <div className={styles.side}>
        <p className={styles.label}>{copy.before}</p>
        {before.length === 0 && <p className={styles.hint}>{copy.nothingBefore}</p>}
        <Blocks blocks={before} side="before" />
      </div>
      <div className={styles.side}>
        <p className={styles.label}>{copy.after}</p>
        {after.length === 0 && <p className={styles.hint}>{copy.nothingAfter}</p>}
        <Blocks blocks={after} side="after" />
      </div>
    </section>
  )
}

function Blocks({ blocks, side }: { blocks: readonly MarkedBlock[]; side: 'before' | 'after' }) {
  const { onlyBefore, onlyAfter, end } = versionsCopy.compare
  const said = { only: side === 'before' ? onlyBefore : onlyAfter, end }
  return blocks.map(({ kind, depth, pieces }, at) => (
    <p
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn whole
      key={at}
      className={styles.block}
      data-kind={kind}
      data-depth={depth === 0 ? undefined : Math.min(depth, 4)}
    >
      <MarkedPieces pieces={pieces} side={side} said={said} />
    </p>
  ))
}
