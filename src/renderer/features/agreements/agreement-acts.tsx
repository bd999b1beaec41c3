import { useState } from 'react'
import { useLocation } from 'wouter'
import { problemsForReady } from '#api/agreement-rules.ts'
import type { AgreementDetail, AgreementVersion } from '#api/agreements-contract.ts'
import { addDays, localDay } from '#api/calendar.ts'
import { openGuards } from '#lens/guards/agreement-guards.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { partsCopy } from './agreement-parts-copy.ts'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { changeOf } from './changing.ts'
import { PauseForm } from './pause-form.tsx'
import { reviewsCopy } from './reviews-copy.ts'
import { SoonerForm } from './sooner-form.tsx'
import { agreementsPath, useDeed } from './use-agreements.ts'

interface ActsProps {
  ourRoom: OurRoom
  /** A draft of one's own was begun. */
  onWrite(draft: string): void
  onSaid(words: string): void
  detail: AgreementDetail
  version: AgreementVersion
}

type Asked = 'end' | 'undo' | 'putAway' | null

/** What can be done now. Away from an agreement leads one press and one question, and no reason is asked for. */
export function AgreementActs({ detail, version: { life, text, signedAt }, ourRoom, onWrite, onSaid }: ActsProps) {
  const copy = agreementsCopy.act
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<Asked>(null)
  const [form, setForm] = useState<'pause' | 'sooner' | null>(null)
  const given = { id: detail.id, version: life.version }
  const ready = useDeed(async (client) => {
    await client.agreements.ready(given)
    focusHeading() // the button goes, here and below
  })
  const keep = useDeed(async (client) => {
    await client.agreements.keep(given)
    onSaid(copy.kept)
    focusHeading()
  })
  const clockRight = useDeed(async (client) => {
    await client.agreements.clockRight(given)
    onSaid(copy.clockSaid)
    focusHeading()
  })
  const leave = useDeed(async (client, what: Exclude<Asked, null>) => {
    if (what === 'end') await client.agreements.end(given)
    if (what === 'undo') await client.agreements.undo(given)
    if (what === 'putAway') await client.agreements.putAway(given)
    setAsked(null)
    focusHeading()
  })
  const change = useDeed(async (client) => {
    const begun = changeOf(detail, new Date())
    if (begun === null) return
    const { id } = await client.agreements.keepDraft({ id: null, ...begun })
    onWrite(id)
  })
  const closeForm = () => {
    setForm(null)
    focusHeading()
  }
  const problems = life.state === 'draft' ? problemsForReady(text, ourRoom.self.id, new Date()) : []
  // An older app, or another program, may have let in what a guard of today asks about. Said here, before anybody hands over.
  const canBeGuarded = life.state === 'draft' || life.state === 'cooling' || life.state === 'signing'
  const guarded = new Set(canBeGuarded ? openGuards(text).map(({ guard }) => guard) : [])
  // With a wrong clock nobody can know whether second thoughts are over.
  const isSure = life.state !== 'unsure'
  const isComing = life.version === detail.coming?.version && life.state !== 'second-thoughts'
  const isRunning = life.version === detail.running?.version
  const canEndSooner = isRunning && addDays(life.endsOn, -1) >= localDay(new Date())
  // While nobody can know what has begun, both words stand beside whatever both have signed.
  const canHalt = isRunning || (!isSure && signedAt !== null)
  const canPause = !isSure || life.state === 'active' || life.state === 'review-due'
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
            <li key={problem}>{partsCopy.problem[problem]}</li>
          ))}
        </ul>
      )}
      {guarded.size > 0 && (
        <div>
          <p>{copy.guarded}</p>
          <ul className={styles.list}>
            {[...guarded].map((guard) => (
              <li key={guard}>{partsCopy.guard[guard]}</li>
            ))}
          </ul>
        </div>
      )}
      {canHalt && (
        <div className={styles.even}>
          <Button disabled={!canPause} onClick={() => setForm('pause')}>
            {copy.pause}
          </Button>
          <Button onClick={() => setAsked('end')}>{copy.end}</Button>
        </div>
      )}
      {form === 'pause' && canHalt && canPause && (
        <PauseForm
          given={given}
          onDone={() => {
            setForm(null)
            if (!isSure) onSaid(copy.isPaused)
          }}
          onLeave={closeForm}
        />
      )}
      {form === 'sooner' && canEndSooner && (
        <SoonerForm
          given={given}
          endsOn={life.endsOn}
          onDone={() => {
            setForm(null)
            onSaid(copy.isSooner)
          }}
          onLeave={closeForm}
        />
      )}
      {life.state === 'paused' && <p className={styles.quiet}>{reviewsCopy.look.keepHint(ourRoom.partner.called)}</p>}
      {!isSure && <p className={styles.quiet}>{copy.clockHint(ourRoom.partner.called)}</p>}
      <ButtonRow>
        {!isSure && (
          <Button disabled={clockRight.isPending} onClick={() => clockRight.mutate()}>
            {copy.clockRight}
          </Button>
        )}
        {life.state === 'draft' && (
          <Button
            kind="main"
            disabled={problems.length > 0 || guarded.size > 0 || ready.isPending}
            onClick={() => ready.mutate()}
          >
            {copy.ready}
          </Button>
        )}
        {life.state === 'signing' && (
          <Button
            kind="main"
            disabled={guarded.size > 0}
            onClick={() => navigate(`${agreementsPath}/of/${detail.id}/sign`)}
          >
            {copy.sign}
          </Button>
        )}
        {life.state === 'paused' && (
          <Button disabled={keep.isPending} onClick={() => keep.mutate()}>
            {copy.keep}
          </Button>
        )}
        {life.state === 'second-thoughts' && <Button onClick={() => setAsked('undo')}>{copy.undo}</Button>}
        {isSure && (isComing || (isRunning && detail.coming === null)) && (
          <Button disabled={change.isPending} onClick={() => change.mutate()}>
            {copy.change}
          </Button>
        )}
        {canEndSooner && <Button onClick={() => setForm('sooner')}>{copy.sooner}</Button>}
        {isComing && !canHalt && (
          <Button kind="quiet" onClick={() => setAsked('putAway')}>
            {copy.putAway}
          </Button>
        )}
      </ButtonRow>
      <NotKept error={ready.error ?? keep.error ?? clockRight.error ?? leave.error ?? change.error} />
      <ConfirmDialog
        open={asked !== null}
        title={title}
        confirm={yes}
        cancel={confirm.stay}
        leadsAway
        onConfirm={() => asked !== null && !leave.isPending && leave.mutate(asked)}
        onCancel={() => setAsked(null)}
      >
        <p>{body}</p>
      </ConfirmDialog>
    </div>
  )
}
