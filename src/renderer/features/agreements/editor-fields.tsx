import { useState } from 'react'
import { latestEnd } from '#api/agreement-rules.ts'
import {
  type AgreementDraft,
  type AgreementLevel,
  agreementLevels,
  maxAgreementText,
  maxTitle,
  type ReviewRhythm,
  reasonedGuards,
  reviewRhythms,
  slipAnswers,
} from '#api/agreement-text.ts'
import { type GuardedField, type GuardedFieldName, isBlocking } from '#lens/guards/agreement-guards.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { calendarDay } from '../../ui/days.ts'
import { Note } from '../../ui/note.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { partsCopy } from './agreement-parts-copy.ts'
import styles from './agreements.module.css'
import { atLevel } from './level-days.ts'

interface EditorFieldsProps {
  draft: AgreementDraft
  /** What guards have found, with a reason beside it or without. */
  guarded: readonly GuardedField[]
  ourRoom: OurRoom
  onChange(part: Partial<AgreementDraft>): void
}

/** The parts of an agreement, each with what a guard has to say about it. */
export function EditorFields({ draft, guarded, ourRoom: { self, partner }, onChange }: EditorFieldsProps) {
  const copy = partsCopy.fields
  const [usualEnd, setUsualEnd] = useState<string | null>(null)
  const area = (field: 'measure' | 'fair' | 'inScope' | 'outOfScope' | 'smaller' | 'privacy', hint?: string) => (
    <>
      <TextArea
        label={copy[field]}
        {...(hint === undefined ? {} : { hint })}
        value={draft[field]}
        maxLength={maxAgreementText}
        onChange={(text) => onChange({ [field]: text })}
      />
      {notes(field)}
    </>
  )
  const notes = (field: GuardedFieldName) => (
    <GuardNotes field={field} guarded={guarded} draft={draft} onChange={onChange} />
  )
  const isDemanding = draft.level > 1
  return (
    <div className={styles.form}>
      <TextField
        label={copy.title}
        value={draft.title}
        maxLength={maxTitle}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      {notes('title')}
      {area('measure', copy.measureHint)}
      <ChoiceGroup
        label={copy.level}
        value={String(draft.level)}
        choices={agreementLevels.map((level) => ({
          value: String(level),
          label: partsCopy.level[level],
          text: partsCopy.levelText[level],
        }))}
        onChange={(level) => {
          const part = atLevel(draft, Number(level) as AgreementLevel)
          setUsualEnd(part.end ?? null)
          onChange(part)
        }}
      />
      <div role="status">
        {usualEnd !== null && usualEnd === draft.end && <Note>{copy.usualEnd(calendarDay(usualEnd))}</Note>}
      </div>
      <ChoiceGroup
        label={copy.doneBy}
        value={draft.doneBy}
        choices={[
          { value: 'both', label: copy.both },
          { value: self.id, label: self.called },
          { value: partner.id, label: partner.called },
        ]}
        onChange={(doneBy) => onChange({ doneBy })}
      />
      {draft.doneBy !== 'both' && area('fair')}
      {area('inScope')}
      {area('outOfScope')}
      <TextField
        label={copy.ownWhy}
        hint={copy.ownWhyHint}
        value={draft.why[self.id] ?? ''}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ why: { ...draft.why, [self.id]: currentTarget.value } })}
      />
      {notes('why')}
      {isDemanding && area('smaller')}
      {isDemanding && area('privacy')}
      <div className={styles.pair}>
        <TextField
          type="date"
          label={copy.start}
          value={draft.start ?? ''}
          onChange={({ currentTarget }) => onChange({ start: currentTarget.value || null })}
        />
        <TextField
          type="date"
          label={copy.end}
          hint={draft.start === null ? undefined : copy.endHint(calendarDay(latestEnd(draft.level, draft.start)))}
          value={draft.end ?? ''}
          onChange={({ currentTarget }) => onChange({ end: currentTarget.value || null })}
        />
      </div>
      <CheckGroup
        label={copy.monthly}
        choices={[{ id: 'monthly', label: copy.monthlyChoice }]}
        chosen={draft.monthly ? ['monthly'] : []}
        onChange={(_id, monthly) => onChange({ monthly, review: monthly ? draft.review : noMonth(draft.review) })}
      />
      <ChoiceGroup
        label={copy.review}
        value={String(draft.review)}
        choices={reviewRhythms
          .filter((days) => days !== 30 || draft.monthly)
          .map((days) => ({ value: String(days), label: partsCopy.everyDays(days) }))}
        onChange={(days) => onChange({ review: Number(days) as ReviewRhythm })}
      />
      <CheckGroup
        label={copy.slips}
        choices={slipAnswers.map((id) => ({ id, label: partsCopy.slip[id] }))}
        chosen={draft.slips}
        onChange={(id, isChosen) =>
          onChange({ slips: slipAnswers.filter((one) => (one === id ? isChosen : draft.slips.includes(one))) })
        }
      >
        <p className={styles.quiet}>{copy.slipsHint}</p>
      </CheckGroup>
      {draft.slips.includes('tell') && (
        <TextField
          label={copy.slipBy}
          value={draft.slipBy}
          maxLength={60}
          onChange={({ currentTarget }) => onChange({ slipBy: currentTarget.value })}
        />
      )}
      {notes('slipBy')}
      {notes('reason')}
      <Terms />
    </div>
  )
}

function noMonth(review: ReviewRhythm): ReviewRhythm {
  return review === 30 ? 14 : review
}

interface GuardNotesProps extends Pick<EditorFieldsProps, 'guarded' | 'draft' | 'onChange'> {
  field: GuardedFieldName
}

/** What belongs into no agreement, beside the field that it stands in: what to do about it, and for some a reason. */
function GuardNotes({ field, guarded, draft, onChange }: GuardNotesProps) {
  const copy = partsCopy
  const asked = [...new Set(guarded.filter((hit) => hit.field === field).map(({ guard }) => guard))]
  const reasonOf = (guard: string) => draft.reasons.find((given) => given.guard === guard)?.reason ?? ''
  const giveReason = (guard: string, reason: string) =>
    onChange({
      reasons: reasonedGuards.flatMap((one) => {
        const text = one === guard ? reason : reasonOf(one)
        return text === '' ? [] : [{ guard: one, reason: text }]
      }),
    })
  return (
    <>
      <div role="status">
        {asked.length > 0 && (
          <Note>
            {asked.map((guard) => (
              <p key={guard}>{copy.guard[guard]}</p>
            ))}
          </Note>
        )}
      </div>
      {field !== 'reason' &&
        asked
          .filter((guard) => !isBlocking(guard))
          .map((guard) => (
            <TextField
              key={guard}
              label={copy.reason}
              hint={copy.guard[guard]}
              value={reasonOf(guard)}
              maxLength={200}
              onChange={({ currentTarget }) => giveReason(guard, currentTarget.value)}
            />
          ))}
    </>
  )
}

/** What stands in every agreement and cannot be changed. */
function Terms() {
  const copy = partsCopy.terms
  return (
    <dl className={styles.parts}>
      {(['pausing', 'ending', 'notIn'] as const).map((part) => (
        <div key={part}>
          <dt>{copy[part]}</dt>
          <dd>{copy[1][part]}</dd>
        </div>
      ))}
    </dl>
  )
}
