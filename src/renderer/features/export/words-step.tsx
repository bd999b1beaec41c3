import { useQuery } from '@tanstack/react-query'
import type { ExportAsk, FoundName } from '#api/export-contract.ts'
import { maxHelp, maxSafety, partnerNames } from '#api/export-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { useOurRoom } from '../../api/our-room.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Form } from '../../ui/form.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { exportCopy } from './export-copy.ts'
import type { ExportDraft } from './export-draft.ts'

interface WordsStepProps {
  draft: ExportDraft
  ask: ExportAsk
  onChange(part: Partial<ExportDraft>): void
  onNext(keep: string[]): void
  onBack(): void
}

/** Words for the reader, and what becomes of the names of others. */
export function WordsStep({ draft, ask, onChange, onNext, onBack }: WordsStepProps) {
  const copy = exportCopy
  const { client } = useApi()
  const partner = useOurRoom().data?.partner
  // Looked for once: what is typed here comes to the list when this step is come back to, and is replaced in any case.
  const found = useQuery({
    queryKey: ['export-names'],
    queryFn: () => client.export.names({ ask }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const names = found.data?.names ?? []
  const isKept = ({ name, guess }: FoundName) => draft.kept[name] ?? guess === 'unsure'
  const keep = names.filter(isKept).map(({ name }) => name)

  return (
    <Form onSubmit={() => found.isSuccess && onNext(keep)}>
      <VisibilityLabel leaves="computer" />
      <TextArea
        label={copy.help}
        hint={copy.helpHint}
        value={draft.help}
        maxLength={maxHelp}
        onChange={(help) => onChange({ help })}
      />
      <TextArea
        label={copy.safety}
        rows={2}
        value={draft.safety}
        maxLength={maxSafety}
        onChange={(safety) => onChange({ safety })}
      />
      <TextField
        label={copy.by}
        hint={copy.byHint}
        value={draft.by}
        maxLength={60}
        onChange={({ currentTarget }) => onChange({ by: currentTarget.value })}
      />
      <TextField
        label={copy.for}
        hint={copy.forHint}
        value={draft.for}
        maxLength={60}
        onChange={({ currentTarget }) => onChange({ for: currentTarget.value })}
      />
      {partner !== undefined && (
        <ChoiceGroup
          label={copy.partner.label(partner.called)}
          choices={partnerNames.map((value) => ({ value, label: copy.partner.choices[value] }))}
          value={draft.partner}
          onChange={(chosen) => onChange({ partner: chosen })}
        />
      )}
      <section aria-label={copy.names.title}>
        <h2>{copy.names.title}</h2>
        <p>{copy.names.lead}</p>
        <p role="status">
          {found.isPending ? copy.names.looking : names.length === 0 && found.isSuccess ? copy.names.none : ''}
        </p>
        {found.isError && <p role="alert">{failureCopy[failureCode(found.error)]}</p>}
        {(['name', 'unsure'] as const).map((guess) => (
          <NameGroup
            key={guess}
            label={guess === 'name' ? copy.names.likely : copy.names.unsure}
            names={names.filter((one) => one.guess === guess)}
            isKept={isKept}
            onChange={(name, kept) => onChange({ kept: { ...draft.kept, [name]: kept } })}
          />
        ))}
        {found.data?.isAll === false && <p>{copy.names.many}</p>}
      </section>
      <TextArea
        label={copy.names.more}
        hint={copy.names.moreHint}
        rows={2}
        value={draft.more}
        maxLength={6000}
        onChange={(more) => onChange({ more })}
      />
      <StepActions next={copy.steps.preview} disabled={!found.isSuccess} onBack={onBack} />
    </Form>
  )
}

interface NameGroupProps {
  label: string
  names: readonly FoundName[]
  isKept(name: FoundName): boolean
  onChange(name: string, kept: boolean): void
}

function NameGroup({ label, names, isKept, onChange }: NameGroupProps) {
  if (names.length === 0) return null
  return (
    <CheckGroup
      label={label}
      choices={names.map(({ name }) => ({ id: name, label: name }))}
      chosen={names.filter(isKept).map(({ name }) => name)}
      onChange={onChange}
    />
  )
}
