import { daysBetween } from '#api/calendar.ts'
import { maxExportDays } from '#api/export-contract.ts'

/** Whether a document can be about these days. */
export function isPeriod(from: string, to: string): boolean {
  return from !== '' && to !== '' && from <= to && daysBetween(from, to) < maxExportDays
}
