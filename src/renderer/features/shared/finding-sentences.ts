import type { SharedFindings } from '#api/shared-contract.ts'
import { sharedCopy } from './shared-copy.ts'

/** The same for two who look at it together. */
export function findingSentencesForBoth(
  { missing, rewritten, foreign }: SharedFindings,
  members: readonly { readonly id: string; readonly called: string }[],
): readonly string[] {
  const copy = sharedCopy.findings
  const called = (member: string) => members.find(({ id }) => id === member)?.called ?? ''
  return [
    ...missing.map((member) => copy.missing(called(member))),
    ...rewritten.map((member) => copy.rewritten(called(member))),
    ...(foreign ? [copy.foreign] : []),
  ]
}

/** One sentence for each thing that does not fit; none when all is as it was. */
export function findingSentences(
  { missing, rewritten, foreign, ahead }: SharedFindings,
  self: string | null,
  partner: { readonly called: string },
): readonly string[] {
  const copy = sharedCopy.findings
  return [
    ...missing.map((member) => (member === self ? copy.missingOwn : copy.missing(partner.called))),
    ...rewritten.map((member) => (member === self ? copy.rewrittenOwn : copy.rewritten(partner.called))),
    ...(ahead ? [copy.ahead] : []),
    ...(foreign ? [copy.foreign] : []),
  ]
}
