import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ExportAsk } from '#api/export-contract.ts'
import type { PageNode } from '#api/export-page.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { printPage } from '../../ui/print-page.ts'
import { StepActions } from '../../ui/step-actions.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { DocumentFrame } from './document-frame.tsx'
import styles from './export.module.css'
import { exportCopy } from './export-copy.ts'

export interface BegunExport {
  readonly id: string
  readonly records: number
  /** The style sheet that stands in the file. */
  readonly style: string
}

/** One of two says that they give the document, or takes it back. */
export type EachSays = (said: {
  keptBy: readonly string[]
  isBusy: boolean
  onSay(member: string, keeps: boolean): void
}) => ReactNode

interface PreviewStepProps {
  ask: ExportAsk
  /** Where two make it together: a button for each of them. */
  eachSays: EachSays | null
  onNext(begun: BegunExport): void
  onBack(): void
}

/** Pieces that are drawn by themselves; more of them take a press. */
const shownAtOnce = 4

/** The very document, before anything of it leaves. */
export function PreviewStep({ ask: asked, eachSays, onNext, onBack }: PreviewStepProps) {
  const copy = exportCopy
  const { client } = useApi()
  // The document is of what was asked when this was opened, and so is its key: one that is still being made is of another.
  const [ask] = useState(asked)
  const frame = useRef<HTMLIFrameElement>(null)
  const progress = useRef<HTMLParagraphElement>(null)
  const begun = useQuery({
    queryKey: ['export-begun', ask],
    queryFn: () => client.export.begin({ ask }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const id = begun.data?.id ?? null
  const shown = usePreview(id)
  const [keptBy, setKeptBy] = useState<readonly string[]>([])
  const say = useMutation({
    mutationFn: (said: { id: string; member: string; keeps: boolean }) => client.export.keep(said),
  })
  const failed = begun.error ?? say.error
  const failure = failed === null ? shown.failure : failureCode(failed)
  const isGiven = eachSays === null || keptBy.length === 2
  return (
    <>
      <p>{copy.preview.lead}</p>
      <VisibilityLabel leaves="computer" />
      {failure !== null && <p role="alert">{failureCopy[failure]}</p>}
      {begun.isPending && <Waiting>{copy.making}</Waiting>}
      <p ref={progress} role="status" tabIndex={-1}>
        {begun.data !== undefined && failure === null && copy.preview[shown.state]}
      </p>
      {begun.data !== undefined && shown.nodes.length > 0 && (
        <DocumentFrame ref={frame} title={begun.data.title} style={begun.data.style} nodes={shown.nodes} />
      )}
      <div className={styles.files}>
        {shown.state === 'some' && (
          <Button
            onClick={() => {
              shown.showRest()
              progress.current?.focus() // the button goes
            }}
          >
            {copy.preview.rest}
          </Button>
        )}
        {shown.state === 'all' && isGiven && (
          <Button onClick={() => printPage(copy.preview.paper, frame.current?.contentWindow ?? undefined)}>
            {copy.preview.print}
          </Button>
        )}
        {shown.state === 'all' && isGiven && <p>{`${copy.preview.printHint} ${copy.seal.lead}`}</p>}
      </div>
      {eachSays !== null && id !== null && shown.nodes.length > 0 && (
        <section className={styles.folds} aria-label={copy.both.keepTitle}>
          <h2>{copy.both.keepTitle}</h2>
          <p>{copy.both.keep}</p>
          {eachSays({
            keptBy,
            isBusy: say.isPending,
            onSay: (member, keeps) =>
              say.mutate({ id, member, keeps }, { onSuccess: (said) => setKeptBy(said.keptBy) }),
          })}
          {!isGiven && <p>{copy.both.wait}</p>}
        </section>
      )}
      <StepActions
        next={copy.steps.seal}
        disabled={begun.data === undefined || shown.nodes.length === 0 || !isGiven}
        onNext={() => begun.data !== undefined && onNext(begun.data)}
        onBack={onBack}
      />
    </>
  )
}

type Shown = {
  readonly nodes: readonly PageNode[]
  readonly state: 'drawing' | 'some' | 'all'
  readonly failure: FailureCode | null
}

function usePreview(id: string | null) {
  const { client } = useApi()
  const [wantsAll, setWantsAll] = useState(false)
  const [next, setNext] = useState<number | null>(0)
  const [pieces, setPieces] = useState(0)
  const [shown, setShown] = useState<Shown>({ nodes: [], state: 'drawing', failure: null })
  useEffect(() => {
    if (id === null || next === null || (pieces >= shownAtOnce && !wantsAll)) return
    let isOver = false
    client.export.preview({ id, after: next }).then(
      (piece) => {
        if (isOver) return
        const state = piece.next === null ? 'all' : pieces + 1 >= shownAtOnce && !wantsAll ? 'some' : 'drawing'
        setShown((before) => ({ nodes: [...before.nodes, ...piece.nodes], state, failure: null }))
        setPieces(pieces + 1)
        setNext(piece.next)
      },
      (error: unknown) => {
        if (!isOver) setShown((before) => ({ ...before, failure: failureCode(error) }))
      },
    )
    return () => {
      isOver = true
    }
  }, [client, id, next, pieces, wantsAll])
  return { ...shown, showRest: () => setWantsAll(true) }
}
