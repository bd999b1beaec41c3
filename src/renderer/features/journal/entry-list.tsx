import { memo, useCallback, useEffect, useRef } from 'react'
import type { EntrySummary } from '#api/journal-contract.ts'
import { Button } from '../../ui/button.tsx'
import { byDay, dayName, staysUntil } from '../../ui/days.ts'
import styles from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'
import { journalCopy } from './journal-copy.ts'
import type { EntryPage } from './journal-lists.ts'
import { EndOfList, Stretch } from './list-window.tsx'
import panes from './panes.module.css'

interface EntryListProps {
  pages: readonly EntryPage[]
  hasMore: boolean
  openId: string | null
  onOpen(id: string): void
  onMore(): void
}

/** Entries under their days, the newest first, and before them the pinned ones. */
export function EntryList({ pages, hasMore, openId, onOpen, onMore }: EntryListProps) {
  const latest = useRef(onOpen)
  latest.current = onOpen
  // A page that a person scrolls to is drawn as it comes. A list that comes back with all its pages draws the first.
  const known = useRef(0)
  const cameTogether = pages.length - known.current > 1
  useEffect(() => {
    known.current = pages.length
  }, [pages.length])
  const open = useCallback((id: string) => latest.current(id), [])
  return (
    <>
      {pages.map((page, place) => (
        <PageOfEntries
          key={page.entries[0]?.id ?? place}
          page={page}
          isDrawn={place === 0 || !cameTogether}
          before={pages[place - 1]?.entries.at(-1)}
          openId={page.entries.some(({ id }) => id === openId) ? openId : null}
          onOpen={open}
        />
      ))}
      {hasMore && (
        <EndOfList pages={pages.length} onNear={onMore}>
          <div className={panes.more}>
            <Button onClick={onMore}>{journalCopy.earlier}</Button>
          </div>
        </EndOfList>
      )}
    </>
  )
}

interface PageOfEntriesProps {
  page: EntryPage
  /** Whether it is drawn at once. */
  isDrawn: boolean
  /** The entry above the first of this page: a day goes on without its name. */
  before: EntrySummary | undefined
  openId: string | null
  onOpen(id: string): void
}

const PageOfEntries = memo(function PageOfEntries({ page, isDrawn, before, openId, onOpen }: PageOfEntriesProps) {
  const now = new Date()
  const groups = byDay(page.entries.map((entry) => ({ day: groupOf(entry), entry })))
  return (
    <Stretch guess={isDrawn ? null : `${page.entries.length * usualRow}rem`}>
      {groups.map(({ day, rows }, place) => {
        const goesOn = place === 0 && before !== undefined && groupOf(before) === day
        const name = day === pinnedGroup ? journalCopy.pinned : dayName(day, now)
        return (
          <section key={day} className={goesOn ? undefined : styles.day} aria-label={goesOn ? name : undefined}>
            {!goesOn && <h3 className={styles.name}>{name}</h3>}
            <ul className={styles.rows}>
              {rows.map(({ entry }) => (
                <li key={entry.id}>
                  <EntryRow entry={entry} open={entry.id === openId} onOpen={() => onOpen(entry.id)}>
                    {entry.daysLeft !== null &&
                      `${staysUntil(entry.daysLeft, now)}${entry.preview === '' ? '' : ' · '}`}
                    {entry.daysLeft === null &&
                      entry.pinned &&
                      `${dayName(entry.day, now)}${entry.preview === '' ? '' : ' · '}`}
                    {entry.preview}
                  </EntryRow>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Stretch>
  )
})

/** Height of most rows, with their share of a day's name. */
const usualRow = 5.2

const pinnedGroup = 'pinned'

function groupOf(entry: EntrySummary): string {
  return entry.pinned && entry.trashedAt === null ? pinnedGroup : entry.day
}
