import type { FoundName } from '#api/export-contract.ts'
import type { ExportDraft } from './export-draft.ts'

/** A place, or another word that is known, stays unless its row is unticked; everything else goes unless it is ticked. */
export function isKept(kept: ExportDraft['kept'], { name, guess }: FoundName): boolean {
  return kept[name] ?? guess === 'unsure'
}

export function keptNames(kept: ExportDraft['kept'], names: readonly FoundName[]): string[] {
  return names.filter((one) => isKept(kept, one)).map(({ name }) => name)
}

/** Whether all that would become of the names was on the screen. */
export function wereShown(shown: readonly FoundName[], names: readonly FoundName[]): boolean {
  return names.every(({ name, guess }) => shown.some((one) => one.name === name && one.guess === guess))
}
