import { useQuery } from '@tanstack/react-query'
import { type EntrySummary, everyEntry } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { calendarDay } from '../../ui/days.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { feelingsCopy } from './feelings-copy.ts'

interface EntryFieldProps {
  /** The entry that belongs to the feeling; null for none. */
  entryId: string | null
  onChange(entryId: string | null): void
}

/** Which entry of the journal belongs to a feeling: one of the latest, or the one that was chosen before. */
export function EntryField({ entryId, onChange }: EntryFieldProps) {
  const copy = feelingsCopy.linked
  const { queries } = useApi()
  const latest = useQuery(
    queries.journal.list.queryOptions({ input: { place: 'journal', filter: everyEntry, after: null, limit: 50 } }),
  )
  const chosen = useLinkedEntry(entryId)
  const entries = latest.data?.entries ?? []
  const isListed = entryId === null || entries.some(({ id }) => id === entryId)
  const others =
    isListed || entryId === null ? [] : [{ value: entryId, label: chosen.data ? labelOf(chosen.data) : copy.gone }]
  return (
    <SelectField
      label={copy.label}
      value={entryId ?? ''}
      onChange={(value) => onChange(value === '' ? null : value)}
      choices={[
        { value: '', label: copy.none },
        ...others,
        ...entries.map((entry) => ({ value: entry.id, label: labelOf(entry) })),
      ]}
    />
  )
}

/** The entry that belongs to a feeling. It may have been erased since. */
export function useLinkedEntry(entryId: string | null) {
  const { queries } = useApi()
  return useQuery({
    ...queries.journal.open.queryOptions({ input: { id: entryId ?? '' } }),
    enabled: entryId !== null,
    gcTime: 0,
  })
}

function labelOf({ day, title }: Pick<EntrySummary, 'day' | 'title'>): string {
  return `${calendarDay(day)}: ${title === '' ? feelingsCopy.linked.untitled : title}`
}
