import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { hasWords } from '../../editor/has-words.ts'
import { JournalEditor } from '../../editor/journal-editor.tsx'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { SaveLine } from '../../editor/save/save-line.tsx'
import { useKeptWords } from '../../editor/save/use-kept-words.ts'
import { type Words, wordsToDocument } from '../../editor/words.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { TwoDots } from '../../ui/two-dots.tsx'
import { Discard } from './discard.tsx'
import { Preview } from './preview.tsx'
import styles from './shared.module.css'
import { sharedCopy } from './shared-copy.ts'

interface ComposerProps {
  ourRoom: OurRoom
  /** What the editor holds at first. */
  begun: JournalDocument
  /** What that is a copy of, which is not kept before it is changed. Left out where it is none. */
  copyOf?: 'entry' | 'passage'
  /** Whether the entry has pictures, which are not copied. */
  leavesOut?: boolean
  onDone(said: string | null): void
}

/**
 * Writes, looks, shares: three steps, and nothing is shared before the last. Until then the words lie in the writer's
 * own room, saved as they are typed.
 */
export function Composer({ ourRoom, begun, copyOf, leavesOut = false, onDone }: ComposerProps) {
  const { client } = useApi()
  const [shown, setShown] = useState(begun)
  const [isPreviewed, setPreviewed] = useState(false)
  const [said, setSaid] = useState('')
  const typed = useRef<Words | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const words = useKeptWords(async (document) => {
    await client.draft.keep({ document: hasWords(document) ? document : null })
  })
  const isKept = words.state.kind !== 'untouched' || (copyOf === undefined && hasWords(begun))
  useEffect(() => {
    window.scrollTo(0, 0)
    if (!isPreviewed) heading.current?.focus({ preventScroll: true })
  }, [isPreviewed])

  async function look() {
    const document = typed.current === null ? shown : wordsToDocument(typed.current)
    if (!hasWords(document)) return setSaid(sharedCopy.compose.nothing)
    if (!(await words.save())) return // the banner says why
    setShown(document)
    setPreviewed(true)
  }
  /** Whatever was on its way to the disk arrives first, or it would bring back what is taken away here. */
  async function forget() {
    await words.save()
    words.discard()
    await client.draft.keep({ document: null })
  }

  if (isPreviewed) {
    return (
      <Preview
        ourRoom={ourRoom}
        document={shown}
        leavesOut={leavesOut}
        onBack={() => setPreviewed(false)}
        onShared={async () => {
          await forget().catch(() => {}) // shared it is; a draft that could not be removed is still only the writer's
          onDone(sharedCopy.preview.shared(ourRoom.partner.called))
        }}
      />
    )
  }
  const copy = sharedCopy.compose
  const title = copyOf === undefined ? copy.write : copy.copyTitle[copyOf]
  return (
    <section className={styles.writing} aria-label={title}>
      <div>
        <Button kind="quiet" icon={<IconArrowLeft size={18} aria-hidden />} onClick={() => onDone(null)}>
          {copy.back}
        </Button>
      </div>
      <div className={styles.composer}>
        <TwoDots className={styles.sign} />
        <div className={styles.composerHead}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <SaveLine state={words.state} saved={copy.kept} />
        </div>
        {copyOf !== undefined && (
          <p className={styles.hint}>{leavesOut ? `${copy.copy[copyOf]} ${copy.noPictures}` : copy.copy[copyOf]}</p>
        )}
        {words.state.kind === 'failed' && <SaveBanner code={words.state.code} onRetry={words.save} text={words.text} />}
        <JournalEditor
          document={shown}
          focus={false}
          onChange={(changed) => {
            typed.current = changed
            setSaid('')
            words.change(changed)
          }}
        />
      </div>
      <p role="status" className={styles.hint}>
        {said}
      </p>
      <div className={styles.actions}>
        <Button kind="main" onClick={() => void look()}>
          {copy.look}
        </Button>
        {isKept && (
          <Discard
            onDiscard={() =>
              void forget().then(
                () => onDone(sharedCopy.draft.discarded),
                (error: unknown) => setSaid(failureCopy[failureCode(error)]),
              )
            }
          />
        )}
      </div>
    </section>
  )
}
