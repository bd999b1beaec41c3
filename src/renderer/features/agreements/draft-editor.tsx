import { useState } from 'react'
import { problemsForReady, problemsOf } from '#api/agreement-rules.ts'
import { type AgreementDraft, lastDayOf, maxPauseDays } from '#api/agreement-text.ts'
import type { AgreementSummary } from '#api/agreements-contract.ts'
import { localDay } from '#api/calendar.ts'
import { guardsInAgreement, openGuards } from '#lens/guards/agreement-guards.ts'
import { useApi } from '../../api/api-context.tsx'
import type { OurRoom } from '../../api/our-room.ts'
import { useKept } from '../../api/use-kept.ts'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { SaveLine } from '../../editor/save/save-line.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { calendarDay } from '../../ui/days.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { partsCopy } from './agreement-parts-copy.ts'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { ChangedParts } from './changed-parts.tsx'
import { changesCopy } from './changes-copy.ts'
import { isLotToCarry, type Standing } from './changing.ts'
import { EditorFields } from './editor-fields.tsx'
import { asText, useDeed } from './use-agreements.ts'
import { withoutEdges } from './without-edges.ts'

interface DraftEditorProps {
  id: string
  standing: Standing
  /** Every agreement, for what is said about many of them. */
  agreements: readonly AgreementSummary[]
  ourRoom: OurRoom
  /** It is before both now; `id` is the agreement's. Not `isWhole` when something that was chosen with it was not kept. */
  onPlaced(id: string, isWhole: boolean): void
  onLeave(): void
}

type Meanwhile = 'goes-on' | 'paused'

/** Kept in the own room as it is typed. Nobody else sees it before the button that says so. */
export function DraftEditor({ id, standing, agreements, ourRoom, onPlaced, onLeave }: DraftEditorProps) {
  const { changes, draft: begun, before, running, since } = standing
  const copy = agreementsCopy.editor
  const { client } = useApi()
  const [draft, setDraft] = useState(begun)
  const [meanwhile, setMeanwhile] = useState<Meanwhile>('goes-on')
  const pausedUntil = lastDayOf(localDay(new Date()), maxPauseDays)
  const kept = useKept(begun, async (value) => {
    await client.agreements.keepDraft({ id, changes, draft: value })
  })
  const change = (part: Partial<AgreementDraft>) => {
    const next = { ...kept.current(), ...part }
    setDraft(next)
    kept.change(next)
  }
  const trimmed = withoutEdges(draft)
  const words = asText(trimmed)
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
    try {
      if (running !== null && changes !== null && meanwhile === 'paused')
        await client.agreements.pause({ id: changes.id, version: running.life.version, until: pausedUntil })
      if (isReady) await client.agreements.ready(placed)
    } catch {
      onPlaced(placed.id, false) // whatever kept it: here, it would say that nothing was changed
      return
    }
    onPlaced(placed.id, true)
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
      {changes !== null && <p>{changesCopy.bothSign}</p>}
      {since !== null && <Note>{changesCopy[since]}</Note>}
      <EditorFields draft={draft} guarded={found} ourRoom={ourRoom} onChange={change} />
      <div role="status">
        {isLotToCarry(agreements, { id: changes?.id ?? null, doneBy: draft.doneBy }) && <Note>{changesCopy.lot}</Note>}
      </div>
      {running !== null && (
        <ChoiceGroup<Meanwhile>
          label={changesCopy.meanwhile.label}
          value={meanwhile}
          choices={[
            { value: 'goes-on', label: changesCopy.meanwhile['goes-on'], text: changesCopy.meanwhile['goes-on-text'] },
            {
              value: 'paused',
              label: changesCopy.meanwhile.paused,
              text: changesCopy.meanwhile['paused-text'](calendarDay(pausedUntil)),
            },
          ]}
          onChange={setMeanwhile}
        />
      )}
      {before !== null && words !== null && (
        <ChangedParts title={changesCopy.draft} before={before} after={words} ourRoom={ourRoom} />
      )}
      {kept.state.kind === 'failed' && (
        <SaveBanner code={kept.state.code} onRetry={kept.save} text={() => JSON.stringify(draft, null, 2)} />
      )}
      <SaveLine state={kept.state} saved={copy.kept} />
      <Problems
        title={copy.missing}
        problems={[
          ...missing.map((problem) => partsCopy.problem[problem]),
          ...(guarded.length > 0 ? [copy.guarded] : []),
        ]}
        id="missing"
      />
      <Problems
        title={copy.notReady}
        problems={onlyForReady.map((problem) => partsCopy.problem[problem])}
        id="not-ready"
      />
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

function Problems({ title, problems, id }: { title: string; problems: readonly string[]; id: string }) {
  return (
    <div id={id} role="status">
      {problems.length > 0 && (
        <>
          <p>{title}</p>
          <ul className={styles.list}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
