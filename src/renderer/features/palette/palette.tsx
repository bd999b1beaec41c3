import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { LiveStatus } from '../../ui/live-status.tsx'
import styles from './palette.module.css'
import { paletteCopy } from './palette-copy.ts'
import { type PaletteAction, PaletteList } from './palette-list.tsx'

interface PaletteProps {
  /** Places and deeds, in the order in which they stand. */
  actions: readonly PaletteAction[]
  onOpenEntry(id: string): void
  onClose(): void
}

/** One field that leads everywhere: what is typed narrows the places and deeds, and finds entries by their title. */
export function Palette({ actions, onOpenEntry, onClose }: PaletteProps) {
  const { queries } = useApi()
  const [before] = useState(() => document.activeElement)
  const list = useId()
  const options = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [settled] = useDebouncedValue(typed.trim(), 120)
  const titles = useQuery({
    ...queries.journal.titles.queryOptions({ input: { query: settled, limit: 8 } }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    // What was searched for is not kept once it is off the screen.
    gcTime: 0,
    staleTime: 0,
  })
  const wanted = typed.trim().toLowerCase()
  const shown = actions.filter(({ label }) => label.toLowerCase().includes(wanted))
  const entries = wanted === '' ? [] : (titles.data?.entries ?? [])
  const count = shown.length + entries.length
  const chosen = Math.min(at, count - 1)
  // Until there is an answer to what is typed, the entries of the words before stay to be seen.
  const isBehind = typed.trim() !== settled || titles.isPlaceholderData
  const nothing = count === 0 && titles.isSuccess && !isBehind
  useEffect(() => {
    options.current?.querySelector(`[id="${list}-${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, list])

  function choose(place: number) {
    const action = shown[place]
    const entry = entries[place - shown.length]
    if (action === undefined && entry === undefined) return
    onClose()
    if (action !== undefined) action.run()
    else if (entry !== undefined) onOpenEntry(entry.id)
  }
  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 && event.key !== 'Enter') return
    event.preventDefault()
    if (step === 0) {
      if (chosen < shown.length || !isBehind) choose(chosen)
    } else if (count > 0) setAt((chosen + step + count) % count)
  }
  /** Nothing was chosen: the reading position goes back to where it was. */
  function leave() {
    onClose()
    if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus({ preventScroll: true }))
  }
  return (
    <Modal
      opened
      onClose={leave}
      title={paletteCopy.title}
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.content, header: styles.header, title: styles.title, body: styles.body }}
    >
      <input
        ref={focusAtOnce}
        data-autofocus
        role="combobox"
        aria-label={paletteCopy.field}
        aria-expanded={count > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? `${list}-${chosen}` : undefined}
        placeholder={paletteCopy.hint}
        className={styles.field}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        value={typed}
        onKeyDown={onKey}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setAt(0)
        }}
      />
      {titles.isError && <p role="alert">{failureCopy[failureCode(titles.error)]}</p>}
      <LiveStatus>{nothing ? paletteCopy.nothing : ''}</LiveStatus>
      {nothing && <p aria-hidden>{paletteCopy.nothing}</p>}
      <div ref={options} id={list} role="listbox" aria-label={paletteCopy.title} className={styles.options}>
        <PaletteList list={list} actions={shown} entries={entries} chosen={chosen} onChoose={choose} />
      </div>
    </Modal>
  )
}

/** The dialog itself only does so a moment later, and the first letters of a quick hand would be lost. */
function focusAtOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
