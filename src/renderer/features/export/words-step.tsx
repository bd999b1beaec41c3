import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ExportAsk, FoundName } from '#api/export-contract.ts'
import { maxHelp, maxSafety, nameGuesses, partnerNames } from '#api/export-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Form } from '../../ui/form.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './export.module.css'
import { exportCopy } from './export-copy.ts'
import { areTakable, type ExportDraft, type Makers } from './export-draft.ts'
import { isKept, keptNames, wereShown } from './kept-names.ts'

interface WordsStepProps {
  draft: ExportDraft
  makers: Makers
  /** How the other is called; null where there is nobody. Of two who make it together, how both are. */
  partner: string | null
  ask: ExportAsk
  onChange(part: Partial<ExportDraft>): void
  onNext(keep: string[]): void
  onBack(): void
}

const namesOfBoth = ['name', 'initial'] as const

/** Words for the reader, and what becomes of the names of others. */
export function WordsStep({ draft, makers, partner, ask, onChange, onNext, onBack }: WordsStepProps) {
  const copy = exportCopy
  const { client } = useApi()
  const isOne = makers === 'one'
  const heading = useRef<HTMLHeadingElement>(null)
  const typed = `${draft.help}\n${draft.safety}`
  const [looked, setLooked] = useState(typed)
  const [isMore, setIsMore] = useState(false)
  // Names that are still being looked for may be those of another choice: each look is of what was chosen when it began.
  const [opened] = useState(ask)
  const found = useQuery({
    queryKey: ['export-names', opened],
    queryFn: () => client.export.names({ ask }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const names = found.data?.names ?? []

  /** What was typed here may name somebody too: nobody goes on before what becomes of it was on the screen. */
  async function goOn(): Promise<void> {
    if (!found.isSuccess || found.isFetching || !areTakable(draft.more)) return
    const now = typed === looked ? found : await found.refetch()
    if (now.data === undefined || now.isError) return
    setLooked(typed)
    const isAllShown = wereShown(names, now.data.names)
    setIsMore(!isAllShown)
    if (isAllShown) onNext(keptNames(draft.kept, now.data.names))
    else heading.current?.focus()
  }

  return (
    <Form onSubmit={() => void goOn()}>
      <VisibilityLabel leaves="computer" />
      <TextArea
        label={isOne ? copy.help : copy.both.help}
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
      {isOne && (
        <TextField
          label={copy.by}
          hint={copy.byHint}
          value={draft.by}
          maxLength={60}
          onChange={({ currentTarget }) => onChange({ by: currentTarget.value })}
        />
      )}
      <TextField
        label={copy.for}
        hint={copy.forHint}
        value={draft.for}
        maxLength={60}
        onChange={({ currentTarget }) => onChange({ for: currentTarget.value })}
      />
      {partner !== null && (
        <ChoiceGroup
          label={copy.partner.label(partner, isOne)}
          choices={(isOne ? partnerNames : namesOfBoth).map((value) => ({
            value,
            label: isOne ? copy.partner.choices[value] : copy.both.names[value],
          }))}
          value={draft.partner}
          onChange={(chosen) => onChange({ partner: chosen })}
        />
      )}
      <section className={styles.names} aria-label={copy.names.title}>
        <h2 ref={heading} tabIndex={-1}>
          {copy.names.title}
        </h2>
        <p>{copy.names.lead}</p>
        <p role="status">
          {found.isFetching && copy.names.looking}
          {found.isSuccess && !found.isFetching && names.length === 0 && copy.names.none}
          {!found.isFetching && isMore && copy.names.added}
        </p>
        {found.isError && <p role="alert">{failureCopy[failureCode(found.error)]}</p>}
        {nameGuesses.map((guess) => (
          <NameGroup
            key={guess}
            label={copy.names.guesses[guess]}
            names={names.filter((one) => one.guess === guess)}
            isKept={(one) => isKept(draft.kept, one)}
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
      <p role="status">{!areTakable(draft.more) && copy.names.tooMany}</p>
      <StepActions next={copy.steps.preview} disabled={!found.isSuccess || !areTakable(draft.more)} onBack={onBack} />
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
