import type { ImportedEntry } from '#api/import-contract.ts'
import { inlinesOf } from '../../editor/document/inlines-of.ts'

const shown = 5
const longest = 80

/** What a preview shows of the entries: the first few, and the days between which they lie. */
export interface Sample {
  readonly entries: { readonly day: string; readonly title: string }[]
  from: string | null
  to: string | null
}

export function emptySample(): Sample {
  return { entries: [], from: null, to: null }
}

export function addSample(sample: Sample, { day, ownTitle, document }: ImportedEntry): void {
  if (sample.from === null || day < sample.from) sample.from = day
  if (sample.to === null || day > sample.to) sample.to = day
  if (sample.entries.length === shown) return
  const words = ownTitle ?? inlinesOf(document).find((inline) => inline.type === 'text')?.text ?? ''
  sample.entries.push({ day, title: words.length > longest ? `${words.slice(0, longest)}…` : words })
}
