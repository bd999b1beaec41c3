import type { ExportItem } from '#api/export-contract.ts'
import type { ExportRecord } from '#api/export-records.ts'
import type { AgreementHistory } from '../agreements/agreement-history.ts'
import { historiesIn } from '../agreements/agreements-place.ts'
import { checkInsIn, saidIn } from '../agreements/check-ins.ts'
import { clockSeen } from '../agreements/clock-seen.ts'
import { exportCopy } from './export-copy.ts'
import { calledIn, type ExportPlace, labelOf, voiceOf } from './export-place.ts'
import { memorySource } from './memory-source.ts'

type CheckInRecord = Extract<ExportRecord, { kind: 'check-in' | 'said' }>

interface Found {
  readonly id: string
  readonly record: CheckInRecord
}

/** Check-ins, and words that were said to both at a review. Each is chosen for itself, and nothing is counted. */
export const checkInSource = memorySource<Found>({ all: allIn, item: itemOf, record: (_, { record }) => record })

function allIn(place: ExportPlace): Found[] {
  const { room, store, self, now } = place
  if (room === null) return []
  const seen = self === null ? null : store.read(clockSeen)
  return historiesIn(room, now, seen).flatMap((history) => {
    const about = ({ author, version, day }: { author: string; version: number; day: string }) => ({
      day,
      by: voiceOf(place, author),
      title: titleIn(history, version),
    })
    const checkIns = checkInsIn(room, history).map((one): Found => {
      const { id, mark, line: text, noticed } = one
      return { id, record: { kind: 'check-in', ...about(one), mark, text, noticed } }
    })
    const said = saidIn(room, history).map((one): Found => {
      return { id: one.id, record: { kind: 'said', ...about(one), text: one.words } }
    })
    return [...checkIns, ...said]
  })
}

function titleIn({ lives }: AgreementHistory, version: number): string {
  return lives.find((life) => life.version === version)?.text.title ?? ''
}

function itemOf(place: ExportPlace, { id, record }: Found): ExportItem {
  const what = record.kind === 'said' ? record.text : exportCopy.checkIn.marks[record.mark]
  return { id, day: record.day, label: labelOf(record.title, calledIn(place, record.by), what) }
}
