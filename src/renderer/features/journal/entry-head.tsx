import { TagsInput } from '@mantine/core'
import { IconPin, IconPinFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo, useId, useRef, useState } from 'react'
import type { Entry } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import styles from './entry-head.module.css'
import { journalCopy } from './journal-copy.ts'
import type { HeadChange } from './use-entry-words.ts'

interface EntryHeadProps {
  entry: Entry | null
  day: string
  /** `now` is for what is chosen and not typed. */
  onChange(change: HeadChange, now: boolean): void
}

/**
 * What a person can say about an entry beside its words: all of it optional, and quiet. Like the editor below it, it is
 * not drawn anew with each save.
 */
export const EntryHead = memo(function EntryHead({ entry, day, onChange }: EntryHeadProps) {
  const copy = journalCopy.head
  const id = useId()
  const { queries } = useApi()
  const known = useQuery(queries.journal.labels.queryOptions({ input: {} })).data?.tags ?? []
  const [title, setTitle] = useState(entry?.ownTitle ?? '')
  const [tags, setTags] = useState(entry?.tags ?? [])
  const [typedTag, setTypedTag] = useState('')
  // Choosing a tag empties the field in the same moment: each has to know of the other.
  const latestTags = useRef(tags)
  const [pinned, setPinned] = useState(entry?.pinned ?? false)
  const [typedDay, setTypedDay] = useState(day)
  return (
    <div className={styles.head}>
      <input
        aria-label={copy.title}
        placeholder={copy.titleHint}
        className={styles.title}
        maxLength={120}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        value={title}
        onChange={({ currentTarget: { value } }) => {
          setTitle(value)
          onChange({ ownTitle: value }, false)
        }}
      />
      <div className={styles.row}>
        <label htmlFor={`${id}-day`} className={styles.label}>
          {copy.day}
        </label>
        <input
          id={`${id}-day`}
          type="date"
          className={styles.day}
          value={typedDay}
          onChange={({ currentTarget: { value } }) => {
            setTypedDay(value)
            // While a year is typed it is one of the first centuries.
            if (value >= '1900' && value.length === 10) onChange({ day: value }, true)
          }}
        />
        <button
          type="button"
          className={styles.pin}
          aria-pressed={pinned}
          onClick={() => {
            setPinned(!pinned)
            onChange({ pinned: !pinned }, true)
          }}
        >
          {pinned ? <IconPinFilled size={17} aria-hidden /> : <IconPin size={17} stroke={1.7} aria-hidden />}
          <span>{copy.pin}</span>
        </button>
      </div>
      <TagsInput
        aria-label={copy.tags}
        placeholder={tags.length === 0 ? copy.tagsHint : ''}
        data={known.map(({ label }) => label)}
        value={tags}
        maxTags={mostTags}
        maxLength={60}
        splitChars={[',', ';']}
        isDuplicate={(value, others) => others.some((other) => sameTag(other, value))}
        onChange={(next) => {
          latestTags.current = next
          setTags(next)
          onChange({ tags: next }, true)
        }}
        searchValue={typedTag}
        onSearchChange={(typed) => {
          setTypedTag(typed)
          // What is half typed is kept as well: a lock does not wait for Enter.
          if (typed !== typedTag) onChange({ tags: withTyped(latestTags.current, typed) }, false)
        }}
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
        classNames={{
          input: styles.tags,
          inputField: styles.tagField,
          pill: styles.tag,
          dropdown: styles.dropdown,
          option: styles.option,
        }}
      />
    </div>
  )
})

const mostTags = 20

function withTyped(tags: readonly string[], typed: string): readonly string[] {
  const isNew = typed.trim() !== '' && tags.length < mostTags && !tags.some((tag) => sameTag(tag, typed))
  return isNew ? [...tags, typed.trim()] : tags
}

function sameTag(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
