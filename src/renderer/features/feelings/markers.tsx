import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Begun, type Marker, maxMarkerLabel } from '#api/feelings-looks.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { calendarDay, localDay } from '../../ui/days.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Form } from '../../ui/form.tsx'
import { LiveStatus } from '../../ui/live-status.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './charts.module.css'
import { chartsCopy } from './charts-copy.ts'
import { useKeptBegun } from './use-begun.ts'

interface MarkersProps {
  markers: readonly Marker[]
  /** One that was being named, and was not added. */
  begun: Begun['marker']
}

/** Days that the owner has named, and a way to name another. */
export function Markers({ markers, begun }: MarkersProps) {
  const copy = chartsCopy.markers
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [{ label, day }, setShown] = useState(() => begun ?? { label: '', day: localDay(new Date()) })
  const kept = useKeptBegun('marker', begun)
  function change(part: Partial<{ label: string; day: string }>): void {
    const next = { label, day, ...part }
    setShown(next)
    kept.change(next.label === '' ? null : next)
  }
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.feelings.charts.key() })
  const add = useMutation({
    async mutationFn() {
      kept.discard() // the room takes it out when the day is added
      await kept.idle()
      return client.feelings.addMarker({ day, label })
    },
    async onSuccess() {
      setShown({ label: '', day })
      await refresh()
    },
    onError: () => kept.change(kept.current()),
  })
  const remove = useMutation({
    mutationFn: (id: string) => client.feelings.removeMarker({ id }),
    async onSuccess() {
      await refresh()
      focusHeading()
    },
  })

  return (
    <section className={styles.chart} aria-label={copy.title}>
      <h2>{copy.title}</h2>
      <p>{copy.lead}</p>
      {markers.length === 0 && <p>{copy.none}</p>}
      <ul className={styles.list}>
        {markers.map((marker) => (
          <li key={marker.id}>
            <span>
              {calendarDay(marker.day)}: {marker.label}
            </span>
            <Button kind="quiet" onClick={() => remove.mutate(marker.id)}>
              {copy.remove(marker.label)}
            </Button>
          </li>
        ))}
      </ul>
      <Form onSubmit={() => label.trim() !== '' && add.mutate()}>
        <div className={styles.row}>
          <TextField
            label={copy.label}
            value={label}
            maxLength={maxMarkerLabel}
            onChange={({ currentTarget }) => change({ label: currentTarget.value })}
          />
          <TextField
            label={copy.day}
            type="date"
            value={day}
            onChange={({ currentTarget }) => currentTarget.value !== '' && change({ day: currentTarget.value })}
          />
          <Button type="submit" disabled={label.trim() === '' || add.isPending}>
            {copy.add}
          </Button>
        </div>
      </Form>
      <LiveStatus>{add.isSuccess ? copy.added : ''}</LiveStatus>
      <NotKept error={add.error ?? remove.error} />
    </section>
  )
}
