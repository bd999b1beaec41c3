import { type Strength, strengths } from '#api/feelings-fields.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { feelingsCopy } from './feelings-copy.ts'

interface StrengthChoiceProps {
  label: string
  value: Strength | null
  onChange(value: Strength | null): void
  /** Offers to take the answer back. */
  optional?: boolean
}

const scale: readonly Strength[] = [...strengths, 'unsure']

/** Five points with names, and the answer that one cannot say. */
export function StrengthChoice({ label, value, onChange, optional = false }: StrengthChoiceProps) {
  const points = scale.map((point) => ({ value: String(point), label: strengthLabel(point) }))
  return (
    <ChoiceGroup
      label={label}
      choices={optional ? [...points, { value: 'none', label: feelingsCopy.noAnswer }] : points}
      value={value === null ? (optional ? 'none' : null) : String(value)}
      onChange={(chosen) => onChange(scale.find((point) => String(point) === chosen) ?? null)}
    />
  )
}

/** "4 very strong", or "not sure". */
export function strengthLabel(strength: Strength): string {
  const name = feelingsCopy.strengthNames[strength]
  return strength === 'unsure' ? name : `${strength} ${name}`
}
