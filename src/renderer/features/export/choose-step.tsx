import { type ExportKind, ownExportKinds, sharedExportKinds } from '#api/export-contract.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { DayRange } from '../../ui/day-range.tsx'
import { Form } from '../../ui/form.tsx'
import { Note } from '../../ui/note.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './export.module.css'
import { exportCopy } from './export-copy.ts'
import type { ExportDraft, Makers, OurRoomState, Reader } from './export-draft.ts'
import { ItemList } from './item-list.tsx'
import { isPeriod } from './period.ts'
import { useAgreementIds } from './use-agreement-ids.ts'

interface ChooseStepProps {
  draft: ExportDraft
  makers: Makers
  ourRoom: OurRoomState
  onChange(part: Partial<ExportDraft>): void
  onNext(): void
  onBack(): void
}

const readers: readonly Reader[] = ['own', 'couple', 'other']
const readersOfBoth: readonly Reader[] = ['couple', 'other']
const summaryParts = ['feelings', 'ownWords'] as const
/** Agreements are part of it unless they are taken out. */
const sharedByHand = sharedExportKinds.filter((kind) => kind !== 'agreement')

/** Who it is for, which days, and what of them. Nothing of a person's own words is chosen to begin with. */
export function ChooseStep({ draft, makers, ourRoom, onChange, onNext, onBack }: ChooseStepProps) {
  const copy = exportCopy
  const hasOurRoom = ourRoom === 'open'
  const kinds = [...(makers === 'one' ? ownExportKinds : []), ...(hasOurRoom ? sharedByHand : [])]
  const never = makers === 'one' ? copy.never : copy.both.never
  const { ids: agreements, isAll, isFailed } = useAgreementIds(draft)
  const { from, to, chosen, withoutAgreements } = draft
  const isRight = isPeriod(from, to)
  const period = { from, to }

  function choose(kind: ExportKind, id: string, isChosen: boolean) {
    const others = chosen[kind].filter((other) => other !== id)
    onChange({ chosen: { ...chosen, [kind]: isChosen ? [...others, id] : others } })
  }

  return (
    <Form onSubmit={() => isRight && isAll && onNext()}>
      <VisibilityLabel leaves="computer" />
      <ChoiceGroup
        label={copy.reader.label}
        choices={(makers === 'one' ? readers : readersOfBoth).map((value) => ({
          value,
          label: copy.reader.choices[value],
        }))}
        value={draft.reader}
        onChange={(reader) => onChange({ reader })}
      />
      {draft.reader === 'couple' && (
        <Note title={copy.reader.coupleTitle}>
          <p>{copy.reader.couple}</p>
        </Note>
      )}
      <section className={styles.folds} aria-label={copy.period}>
        <h2>{copy.period}</h2>
        <p>{copy.four}</p>
        <DayRange
          from={from || null}
          to={to || null}
          onChange={(part) => onChange('from' in part ? { from: part.from ?? '' } : { to: part.to ?? '' })}
        />
        <p role="status">{from !== '' && to !== '' && from <= to && !isRight && copy.tooLong}</p>
      </section>
      {makers === 'one' && (
        <CheckGroup
          label={copy.summary.label}
          choices={(draft.feelings ? summaryParts : summaryParts.slice(0, 1)).map((id) => ({
            id,
            label: copy.summary[id],
          }))}
          chosen={summaryParts.filter((id) => draft[id])}
          onChange={(id, isChosen) => onChange({ [id]: isChosen })}
        >
          <p>{copy.summary.none}</p>
        </CheckGroup>
      )}
      {ourRoom === 'broken' && <p role="alert">{copy.roomBroken}</p>}
      {isRight && (
        <div className={styles.folds}>
          {kinds.map((kind) => (
            <ItemList
              key={kind}
              wanted={{ kind, ...period }}
              chosen={chosen[kind]}
              onChange={(id, isChosen) => choose(kind, id, isChosen)}
            />
          ))}
          {hasOurRoom && (
            <ItemList
              wanted={{ kind: 'agreement', ...period }}
              chosen={agreements.filter((id) => !withoutAgreements.includes(id))}
              onChange={(id, isChosen) => {
                const others = withoutAgreements.filter((other) => other !== id)
                onChange({ withoutAgreements: isChosen ? others : [...others, id] })
              }}
            />
          )}
        </div>
      )}
      {agreements.length > 0 && (
        <CheckGroup
          label={copy.kinds.agreement}
          choices={[{ id: 'full', label: copy.inFull }]}
          chosen={draft.inFull ? ['full'] : []}
          onChange={(_, inFull) => onChange({ inFull })}
        />
      )}
      {isRight && isFailed && <p role="alert">{copy.agreementsFailed}</p>}
      <TitledList title={never.title} items={never.items} />
      <StepActions next={copy.steps.words} disabled={!isRight || !isAll} onBack={onBack} />
    </Form>
  )
}
