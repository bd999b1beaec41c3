import { useState } from 'react'
import type { FeelingFilter, FeelingWords } from '#api/feelings-contract.ts'
import { itemFields } from '#api/feelings-vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { everything } from './feelings-lists.ts'
import { builtIn } from './labels.ts'

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
  // Some words stand in two lists, so each says in which.
  const items = itemFields.flatMap((field) =>
    [...builtIn(field), ...words.own.filter((word) => word.field === field)]
      .filter(({ id }) => !words.hidden.includes(id) || id === filter.item)
      .map(({ id, label }) => ({ id, label: `${feelingsCopy.words.lists[field]}: ${label}` })),
  )
  return (
    <div className={styles.filter}>
      <SearchBox label={feelingsCopy.search} value={filter.query} onChange={(query) => change({ query })} />
      <details className={styles.more} open={begins || undefined}>
        <summary>{copy.title}</summary>
        <div className={styles.pair}>
          <TextField
            label={copy.from}
            type="date"
            value={filter.from ?? ''}
            onChange={({ currentTarget }) => change({ from: currentTarget.value || null })}
          />
          <TextField
            label={copy.to}
            type="date"
            value={filter.to ?? ''}
            onChange={({ currentTarget }) => change({ to: currentTarget.value || null })}
          />
          <SelectField
            label={copy.item}
            value={filter.item ?? ''}
            onChange={(item) => change({ item: item === '' ? null : item })}
            choices={[{ value: '', label: copy.anything }, ...items.map(({ id, label }) => ({ value: id, label }))]}
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
