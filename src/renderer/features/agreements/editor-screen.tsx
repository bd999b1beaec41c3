import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemsForReady, problemsOf } from '#api/agreement-rules.ts'
import type { AgreementDraft } from '#api/agreement-text.ts'
import type { KeptDraft } from '#api/agreements-contract.ts'
import { guardsInAgreement, openGuards } from '#lens/guards/agreement-guards.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { useKept } from '../../api/use-kept.ts'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { SaveLine } from '../../editor/save/save-line.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { partsCopy } from './agreement-parts-copy.ts'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { EditorFields } from './editor-fields.tsx'
import { asText, useDeed } from './use-agreements.ts'

interface EditorScreenProps {
  /** A draft of one's own. */
  id: string
  ourRoom: OurRoom
  /** It is before both now; `id` is the agreement's. */
  onPlaced(id: string): void
  onLeave(): void
}

export function EditorScreen({ id, ourRoom, onPlaced, onLeave }: EditorScreenProps) {
  const { queries } = useApi()
  const drafts = useQuery({ ...queries.agreements.drafts.queryOptions({ input: {} }), gcTime: 0, staleTime: 0 })
  const [begun, setBegun] = useState<KeptDraft | null>(null)
  const found = begun ?? drafts.data?.drafts.find((draft) => draft.id === id) ?? null
  if (begun === null && found !== null) setBegun(found)
  if (found !== null) return <Editor kept={found} ourRoom={ourRoom} onPlaced={onPlaced} onLeave={onLeave} />
  if (!drafts.isFetched) return null
  return (
    <Page title={agreementsCopy.editor.title}>
      <p role="alert">{failureCopy[drafts.isError ? failureCode(drafts.error) : 'not-found']}</p>
      <div>
        <Button onClick={onLeave}>{uiCopy.back}</Button>
      </div>
    </Page>
  )
}

interface EditorProps extends Omit<EditorScreenProps, 'id'> {
  kept: KeptDraft
}

/** Kept in the own room as it is typed. Nobody else sees it before the button that says so. */
function Editor({ kept: { id, changes, draft: begun }, ourRoom, onPlaced, onLeave }: EditorProps) {
  const copy = agreementsCopy.editor
  const { client } = useApi()
  const [draft, setDraft] = useState(begun)
  const kept = useKept(begun, async (value) => {
    await client.agreements.keepDraft({ id, changes, draft: value })
  })
  const change = (part: Partial<AgreementDraft>) => {
    const next = { ...kept.current(), ...part }
    setDraft(next)
    kept.change(next)
  }
  const trimmed = withoutEdges(draft)
  const found = guardsInAgreement(trimmed)
  const guarded = openGuards(trimmed)
  const missing = problemsOf(trimmed, ourRoom.self.id)
  const notReady = problemsForReady(trimmed, ourRoom.self.id, new Date())
  const place = useDeed(async (_client, isReady: boolean) => {
    const asked = new Set<string>(found.map(({ guard }) => guard))
    const text = asText({ ...trimmed, reasons: trimmed.reasons.filter(({ guard }) => asked.has(guard)) })
    if (text === null) return
    await kept.idle()
    const placed = await client.agreements.place({ changes, text, draft: id })
    kept.discard()
    if (isReady) await client.agreements.ready(placed)
    onPlaced(placed.id)
  })
  const discard = useDeed(async () => {
    await kept.idle()
    kept.discard()
    await client.agreements.discardDraft({ id })
    onLeave()
  })
  const isOpen = missing.length === 0 && guarded.length === 0
  const onlyForReady = notReady.filter((problem) => !missing.includes(problem))
  return (
    <Page title={changes === null ? copy.title : copy.change}>
      <VisibilityLabel />
      <EditorFields draft={draft} guarded={found} ourRoom={ourRoom} onChange={change} />
      {kept.state.kind === 'failed' && (
        <SaveBanner code={kept.state.code} onRetry={kept.save} text={() => JSON.stringify(draft, null, 2)} />
      )}
      <SaveLine state={kept.state} saved={copy.kept} />
      <Problems title={copy.missing} problems={missing} id="missing" />
      <Problems title={copy.notReady} problems={onlyForReady} id="not-ready" />
      <p className={styles.quiet}>{copy.readyHint}</p>
      <VisibilityLabel sharedWith={ourRoom.partner.called} />
      <ButtonRow>
        <Button
          kind="main"
          disabled={!isOpen || place.isPending}
          aria-describedby="missing"
          onClick={() => place.mutate(false)}
        >
          {copy.place}
        </Button>
        <Button
          disabled={!isOpen || notReady.length > 0 || place.isPending}
          aria-describedby="missing not-ready"
          onClick={() => place.mutate(true)}
        >
          {copy.ready}
        </Button>
        <Button kind="quiet" onClick={() => discard.mutate()}>
          {copy.discard}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {uiCopy.back}
        </Button>
      </ButtonRow>
      <NotKept error={place.error ?? discard.error} />
    </Page>
  )
}

function Problems({ title, problems, id }: { title: string; problems: ReturnType<typeof problemsOf>; id: string }) {
  return (
    <div id={id} role="status">
      {problems.length > 0 && (
        <>
          <p>{title}</p>
          <ul className={styles.list}>
            {problems.map((problem) => (
              <li key={problem}>{partsCopy.problem[problem]}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** As the engine reads it: spaces at the ends are no words. */
function withoutEdges(draft: AgreementDraft): AgreementDraft {
  const why = Object.fromEntries(Object.entries(draft.why).map(([member, line]) => [member, line.trim()]))
  const { title, measure, fair, inScope, outOfScope, smaller, privacy, slipBy, reasons } = draft
  return {
    ...draft,
    why,
    title: title.trim(),
    measure: measure.trim(),
    fair: draft.doneBy === 'both' ? '' : fair.trim(),
    inScope: inScope.trim(),
    outOfScope: outOfScope.trim(),
    smaller: smaller.trim(),
    privacy: privacy.trim(),
    slipBy: draft.slips.includes('tell') ? slipBy.trim() : '',
    reasons: reasons.filter(({ reason }) => reason.trim() !== ''),
  }
}
