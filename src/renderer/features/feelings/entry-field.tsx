import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type EntrySummary, everyEntry } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { calendarDay } from '../../ui/days.ts'
import { SearchSelect } from '../../ui/search-select.tsx'
import { feelingsCopy } from './feelings-copy.ts'

/** Entries that are offered at once. More are found by typing. */
const mostShown = 20

interface EntryFieldProps {
  /** The entry that belongs to the feeling; null for none. */
  entryId: string | null
  onChange(entryId: string | null): void
}

/** Which entry of the journal belongs to a feeling: one of the latest, or any that is found by its title. */
export function EntryField({ entryId, onChange }: EntryFieldProps) {
  const copy = feelingsCopy.linked
  const { client, queries } = useApi()
  const [typed, setTyped] = useState('')
  const chosen = useLinkedEntry(entryId)
  const chosenLabel = chosen.data ? labelOf(chosen.data) : copy.gone
  const wanted = typed === chosenLabel ? '' : typed.trim()
  const [settled] = useDebouncedValue(wanted, 120)
  // Under a name of its own: the journal mends its lists, page after page, and this one has no pages.
  const latest = useQuery({
    queryKey: ['feelings-entries'],
    queryFn: () => client.journal.list({ place: 'journal', filter: everyEntry, after: null, limit: mostShown }),
    enabled: settled === '',
    gcTime: 0,
  })
  const titled = useQuery({
    ...queries.journal.titles.queryOptions({ input: { query: settled, limit: mostShown } }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    gcTime: 0, // what was searched for is not kept once it is off the screen
  })
  const entries = (settled === '' ? latest.data?.entries : titled.data?.entries) ?? []
  const others = entryId === null || entries.some(({ id }) => id === entryId) ? [] : [entryId]
  return (
    <SearchSelect
      label={copy.label}
      nothing={copy.none}
      noneFits={copy.noneFits}
      value={entryId}
      onChange={onChange}
      onType={setTyped}
      isLooking={wanted !== settled || titled.isFetching}
      groups={[
        { label: copy.chosen, choices: others.map((value) => ({ value, label: chosenLabel })) },
        {
          label: settled === '' ? copy.latest : copy.found,
          choices: entries.map((entry) => ({ value: entry.id, label: labelOf(entry) })),
        },
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
