import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { useWeekStart } from '../../api/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { localDay } from '../../ui/days.ts'
import styles from './filter.module.css'
import { journalCopy } from './journal-copy.ts'
import {
  addDays,
  addMonths,
  firstOfWeek,
  lastDay,
  monthOf,
  noonOf,
  placeInWeek,
  type Weekday,
  weeksOf,
} from './month-days.ts'

interface MonthCalendarProps {
  /** YYYY-MM-DD; null while the list shows more than one day. */
  chosen: string | null
  onChoose(day: string): void
}

/** A month. A day that has entries has a small mark, and nothing says how many. */
export function MonthCalendar({ chosen, onChoose }: MonthCalendarProps) {
  const copy = journalCopy.calendar
  const { queries } = useApi()
  const first = firstOfWeek[useWeekStart()]
  const heading = useId()
  const grid = useRef<HTMLTableElement>(null)
  const [day, setDay] = useState(chosen ?? localDay(new Date()))
  const [moved, setMoved] = useState(false)
  const month = monthOf(day)
  const input = { from: month, to: lastDay(month) }
  const days = useQuery(queries.journal.days.queryOptions({ input, placeholderData: (previous) => previous }))
  const has = new Set(days.data?.days)

  useEffect(() => {
    if (chosen !== null) setDay(chosen)
  }, [chosen])
  useEffect(() => {
    // Only the keys inside the grid move the focus: the buttons beside it keep theirs.
    if (moved) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day, moved])

  function onKey(event: KeyboardEvent) {
    const to = dayByKey(event.key, day, first)
    if (to === null) return
    event.preventDefault()
    setMoved(true)
    setDay(to)
  }
  const turn = (months: number) => {
    setMoved(false)
    setDay(addMonths(day, months))
  }

  return (
    <div>
      <div className={styles.monthHead}>
        <h3 id={heading} aria-live="polite">
          {monthFormat.format(noonOf(month))}
        </h3>
        <div>
          <Button kind="quiet" aria-label={copy.before} onClick={() => turn(-1)}>
            <IconChevronLeft size={18} aria-hidden />
          </Button>
          <Button kind="quiet" aria-label={copy.after} onClick={() => turn(1)}>
            <IconChevronRight size={18} aria-hidden />
          </Button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of days is what a grid is */}
      <table ref={grid} role="grid" aria-labelledby={heading} className={styles.month} onKeyDown={onKey}>
        <thead>
          <tr>
            {[...copy.weekdays.slice(first), ...copy.weekdays.slice(0, first)].map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, first).map((week, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the month
            <tr key={place}>
              {week.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={at}>
                  {one !== null && (
                    <button
                      type="button"
                      className={styles.cell}
                      data-day={one}
                      data-has={has.has(one)}
                      tabIndex={one === day ? 0 : -1}
                      aria-pressed={one === chosen}
                      aria-label={copy.day(dayWords(one), has.has(one))}
                      onClick={() => {
                        setDay(one)
                        onChoose(one)
                      }}
                    >
                      {Number(one.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function dayByKey(key: string, day: string, first: Weekday): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -placeInWeek(day, first))
    case 'End':
      return addDays(day, 6 - placeInWeek(day, first))
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    default:
      return null
  }
}

function dayWords(day: string): string {
  return dayFormat.format(noonOf(day))
}

const timeZone = 'UTC'
const monthFormat = new Intl.DateTimeFormat('en-GB', { timeZone, month: 'long', year: 'numeric' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' })
