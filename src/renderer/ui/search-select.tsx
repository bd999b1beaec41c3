import { Select } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { useState } from 'react'
import { fits } from './fits.ts'
import { LiveStatus } from './live-status.tsx'
import styles from './search-select.module.css'

export interface ChoiceGroup {
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

interface SearchSelectProps {
  label: string
  groups: readonly ChoiceGroup[]
  /** Null as long as nothing is chosen. */
  value: string | null
  onChange(value: string | null): void
  /** The choice of nothing: "anything", or "none". */
  nothing: string
  /** Said when nothing fits what was typed. */
  noneFits: string
  /** Where somebody else finds what fits: is told what is typed, and `groups` are then shown as they are. */
  onType?(typed: string): void
  /** What is typed is still being looked for. */
  isLooking?: boolean
}

/** One of very many, in groups, found by typing: what is typed fits a choice, or the name of its group. */
export function SearchSelect({
  label,
  groups,
  value,
  onChange,
  nothing,
  noneFits,
  onType,
  isLooking = false,
}: SearchSelectProps) {
  const [typed, setTyped] = useState('')
  const chosen = groups.flatMap(({ choices }) => choices).find((choice) => choice.value === value)
  const wanted = typed === chosen?.label ? '' : typed.trim()
  const shown = onType === undefined ? groups.map((group) => fitting(group, wanted)) : groups
  const found = shown.filter(({ choices }) => choices.length > 0)
  return (
    <div className={styles.field}>
      <Select
        label={label}
        placeholder={nothing}
        searchable
        value={value ?? null}
        onChange={(next) => onChange(next === null || next === '' ? null : next)}
        onSearchChange={(text) => {
          setTyped(text)
          onType?.(text)
        }}
        data={[
          ...(value === null || wanted !== '' ? [] : [{ value: '', label: nothing }]),
          ...found.map((group) => ({ group: group.label, items: [...group.choices] })),
        ]}
        filter={({ options }) => options} // what fits is found above
        selectFirstOptionOnChange={!isLooking} // and again as soon as something is found: Enter takes the first
        rightSection={<IconSelector size={18} stroke={1.8} aria-hidden />}
        allowDeselect={false}
        withCheckIcon={false}
        withScrollArea={false}
        nothingFoundMessage={isLooking ? undefined : noneFits}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        onFocus={({ currentTarget }) => currentTarget.select()} // the next key begins anew
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 }, position: 'bottom-start' }}
        classNames={{
          label: styles.label,
          input: styles.input,
          dropdown: styles.dropdown,
          options: styles.options,
          group: styles.group,
          groupLabel: styles.groupLabel,
          option: styles.option,
          empty: styles.empty,
        }}
      />
      <LiveStatus>{wanted !== '' && !isLooking && found.length === 0 ? noneFits : ''}</LiveStatus>
    </div>
  )
}

/** With fewer letters, the name of a group would fit by an "and" in it. */
const lettersOfName = 3

function fitting({ label, choices }: ChoiceGroup, wanted: string): ChoiceGroup {
  const isNamed = wanted.length >= lettersOfName && fits(label, wanted)
  return { label, choices: choices.filter((choice) => isNamed || fits(choice.label, wanted)) }
}
