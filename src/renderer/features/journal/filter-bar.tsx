import { useQuery } from '@tanstack/react-query'
import { memo, useEffect } from 'react'
import { useLocation } from 'wouter'
import { everyEntry, type JournalFilter } from '#api/journal-contract.ts'
import { promptById } from '#api/journal-prompts.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { DayRange } from '../../ui/day-range.tsx'
import { localDay } from '../../ui/days.ts'
import { SelectField } from '../../ui/select-field.tsx'
import styles from './filter.module.css'
import { begunWith, toBegunWith, withoutGone } from './filter-labels.ts'
import { journalCopy } from './journal-copy.ts'
import { MonthCalendar } from './month-calendar.tsx'
import { tagsPath } from './tags-screen.tsx'

interface FilterBarProps {
  filter: JournalFilter
  onChange(filter: JournalFilter): void
}

export function isNarrowed(filter: JournalFilter): boolean {
  return Object.values(filter).some((value) => value !== null)
}

/** Ways to narrow the list: a day in the calendar, days from and to, a tag, a prompt, a picture. */
export const FilterBar = memo(function FilterBar({ filter, onChange }: FilterBarProps) {
  const copy = journalCopy.filter
  const [, navigate] = useLocation()
  const { queries } = useApi()
  const labels = useQuery(queries.journal.labels.queryOptions({ input: {} }))
  const { tags = [], prompts = [] } = labels.data ?? {}
  const own = useQuery(queries.journal.prompts.queryOptions({ input: { today: localDay(new Date()) } }))
  const names = new Set(own.data?.templates.map(({ name }) => name).filter((name) => name !== ''))
  const templates = [...names].toSorted((a, b) => a.localeCompare(b))
  const change = (part: Partial<JournalFilter>) => onChange({ ...filter, ...part })
  const isKnown = labels.isSuccess && !labels.isFetching && own.isSuccess && !own.isFetching
  const left = isKnown ? withoutGone(filter, { ...labels.data, templates }) : filter
  useEffect(() => {
    if (left !== filter) onChange(left)
  }, [left, filter, onChange])
  const isOneDay = filter.from !== null && filter.from === filter.to
  return (
    <div className={styles.filter}>
      <details className={styles.more}>
        <summary>{copy.calendar}</summary>
        <MonthCalendar chosen={isOneDay ? filter.from : null} onChoose={(day) => change({ from: day, to: day })} />
      </details>
      <details className={styles.more}>
        <summary>{copy.title}</summary>
        <div className={styles.fields}>
          <DayRange from={filter.from} to={filter.to} onChange={change} />
          <SelectField
            label={copy.tag}
            value={filter.tag ?? ''}
            onChange={(tag) => change({ tag: tag === '' ? null : tag })}
            choices={[{ value: '', label: copy.anyTag }, ...tags.map(({ id, label }) => ({ value: id, label }))]}
          />
          {tags.length > 0 && (
            <div>
              <Button kind="quiet" onClick={() => navigate(tagsPath)}>
                {copy.changeTags}
              </Button>
            </div>
          )}
          <SelectField
            label={copy.prompt}
            value={begunWith(filter)}
            onChange={(chosen) => change(toBegunWith(chosen))}
            choices={[
              { value: '', label: copy.withOrWithout },
              { value: 'any', label: copy.anyPrompt },
              ...templates.map((name) => ({ value: begunWith({ ...everyEntry, template: name }), label: name })),
              ...prompts.map((id) => ({ value: id, label: promptById(id)?.text ?? id })),
            ]}
          />
          <SelectField
            label={copy.pictures}
            value={filter.image ?? ''}
            onChange={(chosen) => change({ image: chosen === 'any' ? chosen : null })}
            choices={[
              { value: '', label: copy.withOrWithoutPictures },
              { value: 'any', label: copy.anyPicture },
            ]}
          />
        </div>
      </details>
      {isNarrowed(filter) && (
        <div>
          {/* It comes where an offered tag stood: the second click of a double one is not for it. */}
          <Button kind="quiet" onClick={({ detail }) => detail < 2 && onChange(everyEntry)}>
            {copy.clear}
          </Button>
        </div>
      )}
    </div>
  )
})
