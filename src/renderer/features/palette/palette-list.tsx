import type { ReactNode } from 'react'
import type { EntrySummary } from '#api/journal-contract.ts'
import { dayName } from '../../ui/days.ts'
import styles from './palette.module.css'
import { paletteCopy } from './palette-copy.ts'

export interface PaletteAction {
  readonly id: string
  readonly label: string
  run(): void
}

interface PaletteListProps {
  /** What the ids of the options begin with. */
  list: string
  actions: readonly PaletteAction[]
  entries: readonly EntrySummary[]
  /** The place of the one that Enter takes. */
  chosen: number
  onChoose(place: number): void
}

export function PaletteList({ list, actions, entries, chosen, onChoose }: PaletteListProps) {
  const option = (place: number, content: ReactNode) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <div
      key={place}
      id={`${list}-${place}`}
      role="option"
      aria-selected={place === chosen}
      className={styles.option}
      onClick={() => onChoose(place)}
    >
      {content}
    </div>
  )
  return (
    <>
      {actions.length > 0 && (
        <Group label={paletteCopy.doing}>{actions.map(({ label }, place) => option(place, label))}</Group>
      )}
      {entries.length > 0 && (
        <Group label={paletteCopy.entries}>
          {entries.map((entry, place) =>
            option(
              actions.length + place,
              <>
                <span className={styles.entry}>{entry.title === '' ? paletteCopy.untitled : entry.title}</span>{' '}
                <span className={styles.day}>{dayName(entry.day, new Date())}</span>
              </>,
            ),
          )}
        </Group>
      )}
    </>
  )
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
    <div role="group" aria-label={label}>
      <div className={styles.group} aria-hidden>
        {label}
      </div>
      {children}
    </div>
  )
}
