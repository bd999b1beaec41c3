import { useState } from 'react'
import { useLocation } from 'wouter'
import { problemsForReady } from '#api/agreement-rules.ts'
import { maxPauseDays } from '#api/agreement-text.ts'
import type { AgreementDetail, AgreementVersion, Life } from '#api/agreements-contract.ts'
import { addDays, localDay } from '#api/calendar.ts'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { calendarDay, momentName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { AgreementWords } from './agreement-text.tsx'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { agreementsPath, useAgreement, useDeed } from './use-agreements.ts'

interface AgreementScreenProps {
  id: string
  ourRoom: OurRoom
  /** A draft of one's own was begun. */
  onWrite(draft: string): void
  onSaid(words: string): void
  onBack(): void
}

/** One agreement: where it stands, what can be done about it, and what it says. The same for both. */
export function AgreementScreen({ id, ourRoom, onWrite, onSaid, onBack }: AgreementScreenProps) {
  const agreement = useAgreement(id)
  const back = (
    <Button kind="quiet" onClick={onBack}>
      {uiCopy.back}
    </Button>
  )
  if (agreement.data === undefined) {
    if (!agreement.isError) return null
    return (
      <Page title={agreementsCopy.title}>
        <p role="alert">{failureCopy[failureCode(agreement.error)]}</p>
        <div>{back}</div>
      </Page>
    )
  }
  const detail = agreement.data
  const lives = [detail.running, detail.coming].filter((life) => life !== null)
  const shown = lives.length > 0 ? lives : detail.ended === null ? [] : [detail.ended]
  const versions = shown.flatMap((life) => detail.versions.filter(({ life: { version } }) => version === life.version))
  const earlier = detail.versions.filter((version) => !versions.includes(version))
  return (
    <Page title={detail.title}>
      <VisibilityLabel sharedWith={ourRoom.partner.called} hasParted={!ourRoom.writable} />
      {versions.map((version) => (
        <section key={version.life.version} className={styles.stack}>
          {version.life.version === detail.coming?.version && detail.running !== null && (
            <h2>{agreementsCopy.coming}</h2>
          )}
          <LifeLines life={version.life} />
          {ourRoom.writable && (
            <Acts detail={detail} version={version} ourRoom={ourRoom} onWrite={onWrite} onSaid={onSaid} />
          )}
          <AgreementWords version={version} ourRoom={ourRoom} />
        </section>
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{agreementsCopy.act.versions}</summary>
          <div className={styles.form}>
            {earlier.map((version) => (
              <section key={version.life.version} className={styles.stack}>
                <LifeLines life={version.life} />
                <AgreementWords version={version} ourRoom={ourRoom} />
              </section>
            ))}
          </div>
        </details>
      )}
      <ButtonRow>
        <Button onClick={() => window.print()}>{agreementsCopy.act.print}</Button>
        {back}
      </ButtonRow>
    </Page>
  )
}

/** Where a version stands, in a sentence or two. Nobody is named. */
function LifeLines({ life: { state, until, endsOn, ending } }: { life: Life }) {
  const copy = agreementsCopy.state
  const moment = until === null ? '' : momentName(until)
  const day = until === null ? '' : calendarDay(localDay(new Date(until)))
  const last = calendarDay(endsOn)
  const lines: Record<Life['state'], readonly string[]> = {
    draft: [copy.draft],
    cooling: [copy.cooling(moment)],
    signing: [copy.signing, copy.signingText],
    'second-thoughts': [copy['second-thoughts'](moment)],
    active: [copy.active(last), ...(until === null ? [] : [copy.review(day)])],
    'review-due': [copy['review-due'](last)],
    paused: [copy.paused(until === null ? last : calendarDay(addDays(localDay(new Date(until)), -1)))],
    resting: [copy.resting],
    unsure: [copy.unsure],
    ended: [ending === null ? agreementsCopy.short.ended : agreementsCopy.ending[ending]],
  }
  return (
    <div role="status" data-testid="state">
      {lines[state].map((line, at) => (
        <p key={line} className={at === 0 ? styles.state : styles.quiet}>
          {line}
        </p>
      ))}
    </div>
  )
}

interface ActsProps extends Pick<AgreementScreenProps, 'ourRoom' | 'onWrite' | 'onSaid'> {
  detail: AgreementDetail
  version: AgreementVersion
}

type Asked = 'end' | 'undo' | 'putAway' | null

/** What can be done now. Away from an agreement leads one press and one question, and no reason is asked for. */
function Acts({ detail, version: { life, text }, ourRoom, onWrite, onSaid }: ActsProps) {
  const copy = agreementsCopy.act
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<Asked>(null)
  const [isPausing, setPausing] = useState(false)
  const given = { id: detail.id, version: life.version }
  const ready = useDeed((client) => client.agreements.ready(given))
  const keep = useDeed(async (client) => {
    await client.agreements.keep(given)
    onSaid(copy.kept)
  })
  const leave = useDeed(async (client, what: Exclude<Asked, null>) => {
    if (what === 'end') await client.agreements.end(given)
    if (what === 'undo') await client.agreements.undo(given)
    if (what === 'putAway') await client.agreements.putAway(given)
    setAsked(null)
    focusHeading()
  })
  const change = useDeed(async (client) => {
    const newest = detail.versions[0]
    if (newest === undefined) return
    const changes = { id: detail.id, version: newest.life.version }
    const draft = await client.agreements.keepDraft({ id: null, changes, draft: newest.text })
    onWrite(draft.id)
  })
  const problems = life.state === 'draft' ? problemsForReady(text, ourRoom.self.id, new Date()) : []
  const isComing = ['draft', 'cooling', 'signing'].includes(life.state)
  const isRunning = ['active', 'review-due', 'paused', 'resting'].includes(life.state)
  const canPause = life.state === 'active' || life.state === 'review-due'
  const confirm = agreementsCopy.confirm
  const words = {
    end: [confirm.endTitle, confirm.end, copy.end],
    undo: [confirm.undoTitle, confirm.undo, copy.undo],
    putAway: [confirm.putAwayTitle, confirm.putAway, copy.putAway],
  } as const
  const [title, body, yes] = words[asked ?? 'end']
  if (life.state === 'ended') return null
  return (
    <div className={styles.stack}>
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={problem}>{agreementsCopy.problem[problem]}</li>
          ))}
        </ul>
      )}
      {isRunning && (
        <div className={styles.even}>
          <Button disabled={!canPause} onClick={() => setPausing(true)}>
            {copy.pause}
          </Button>
          <Button onClick={() => setAsked('end')}>{copy.end}</Button>
        </div>
      )}
      {isPausing && canPause && <PauseForm given={given} onDone={() => setPausing(false)} />}
      <ButtonRow>
        {life.state === 'draft' && (
          <Button kind="main" disabled={problems.length > 0 || ready.isPending} onClick={() => ready.mutate()}>
            {copy.ready}
          </Button>
        )}
        {life.state === 'signing' && (
          <Button kind="main" onClick={() => navigate(`${agreementsPath}/of/${detail.id}/sign`)}>
            {copy.sign}
          </Button>
        )}
        {isRunning && life.state !== 'active' && (
          <Button kind="main" disabled={keep.isPending} onClick={() => keep.mutate()}>
            {copy.keep}
          </Button>
        )}
        {life.state === 'second-thoughts' && <Button onClick={() => setAsked('undo')}>{copy.undo}</Button>}
        {(isComing || (isRunning && detail.coming === null)) && (
          <Button onClick={() => change.mutate()}>{copy.change}</Button>
        )}
        {isComing && (
          <Button kind="quiet" onClick={() => setAsked('putAway')}>
            {copy.putAway}
          </Button>
        )}
      </ButtonRow>
      <NotKept error={ready.error ?? keep.error ?? leave.error ?? change.error} />
      <ConfirmDialog
        open={asked !== null}
        title={title}
        confirm={yes}
        cancel={confirm.stay}
        onConfirm={() => asked !== null && leave.mutate(asked)}
        onCancel={() => setAsked(null)}
      >
        <p>{body}</p>
      </ConfirmDialog>
    </div>
  )
}

function PauseForm({ given, onDone }: { given: { id: string; version: number }; onDone(): void }) {
  const copy = agreementsCopy.pause
  const today = localDay(new Date())
  const latest = addDays(today, maxPauseDays)
  const [until, setUntil] = useState(addDays(today, 7))
  const pause = useDeed(async (client) => {
    await client.agreements.pause({ ...given, until })
    onDone()
  })
  return (
    <div className={styles.stack}>
      <TextField
        type="date"
        label={copy.title}
        hint={copy.hint(calendarDay(latest))}
        value={until}
        min={today}
        max={latest}
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
      />
      <div>
        <Button kind="main" disabled={until < today || until > latest} onClick={() => pause.mutate()}>
          {agreementsCopy.act.pause}
        </Button>
      </div>
      <NotKept error={pause.error} />
    </div>
  )
}
