import { useState } from 'react'
import type { FeelingFilter, FeelingWords } from '#api/feelings-fields.ts'
import { itemFields } from '#api/feelings-vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { DayRange } from '../../ui/day-range.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { everything } from './feelings-lists.ts'
import { groupsOf } from './labels.ts'

interface FilterBarProps {
  filter: FeelingFilter
  words: FeelingWords
  onChange(filter: FeelingFilter): void
}

/** Search over everything that was said, and a way to narrow the list by days and by one word. */
export function FilterBar({ filter, words, onChange }: FilterBarProps) {
  const copy = feelingsCopy.filter
  const [begins] = useState(filter.from !== null || filter.to !== null || filter.item !== null)
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(everything)
  const change = (part: Partial<FeelingFilter>) => onChange({ ...filter, ...part })
  // What was said with a hidden word is still to be found.
  const groups = itemFields.flatMap((field) => groupsOf(field, words))
  return (
    <div className={styles.filter}>
      <SearchBox label={feelingsCopy.search} value={filter.query} onChange={(query) => change({ query })} />
      <details className={styles.more} open={begins || undefined}>
        <summary>{copy.title}</summary>
        <div className={styles.stack}>
          <DayRange from={filter.from} to={filter.to} onChange={change} />
          <SearchSelect
            label={copy.item}
            nothing={copy.anything}
            noneFits={feelingsCopy.form.noWord}
            value={filter.item}
            onChange={(item) => change({ item })}
            groups={groups.map(({ label, choices }) => ({
              label,
              choices: choices.map((choice) => ({ value: choice.id, label: choice.label })),
            }))}
          />
        </div>
      </details>
      {isNarrowed && (
        <div>
          <Button kind="quiet" onClick={() => onChange(everything)}>
            {copy.clear}
          </Button>
        </div>
      )}
    </div>
  )
}
