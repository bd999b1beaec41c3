import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { earliestStart } from '#api/agreement-rules.ts'
import { type AgreementTemplate, agreementTemplates } from '#api/agreement-templates.ts'
import { type AgreementDraft, type AgreementText, lastDayOf, levelLimits } from '#api/agreement-text.ts'
import { addDays } from '#api/calendar.ts'
import { useApi } from '../../api/api-context.tsx'
import type { Client } from '../../api/link.ts'

export const agreementsPath = '/our-room/agreements'

/** Pages below it that are one person's alone: drafts, signing, receipts, reviews. */
export function isOwnAgreementsPage(path: string): boolean {
  return (
    path.startsWith(agreementsPath) &&
    /\/(?:new|write\/[^/]+|receipts|sign|review|look|reviews(?:\/[^/]+)?)$/.test(path)
  )
}

/** Where one signs alone. Nothing there leads to another page: every way ends on its last screen, or locks. */
export function isSigningPage(path: string): boolean {
  return path.startsWith(`${agreementsPath}/of/`) && path.endsWith('/sign')
}

/** What the two have moves on by itself, so it is asked for at every look. */
const anew = { gcTime: 0, staleTime: 0 } as const

export function useAgreements() {
  const { queries } = useApi()
  return useQuery({ ...queries.agreements.list.queryOptions({ input: {} }), ...anew })
}

export function useAgreement(id: string) {
  const { queries } = useApi()
  return useQuery({ ...queries.agreements.open.queryOptions({ input: { id } }), ...anew })
}

export function useDrafts() {
  const { queries } = useApi()
  return useQuery({ ...queries.agreements.drafts.queryOptions({ input: {} }), ...anew })
}

/** One deed, after which everything about agreements is asked for again. */
export function useDeed<T = void, R = unknown>(work: (client: Client, what: T) => Promise<R>) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (what: T) => work(client, what),
    onSettled: () =>
      Promise.all(
        [queries.agreements, queries.checkIns, queries.reviews].map((part) =>
          queryClient.invalidateQueries({ queryKey: part.key() }),
        ),
      ),
  })
}

export function templateOf(id: string | null): AgreementTemplate | null {
  return agreementTemplates.find((template) => template.id === id) ?? null
}

/** Days between the first possible start and the one that is proposed: time for both to sign. */
export const timeToSign = 5

/** Words to begin with, by a template or without one. */
export function draftFrom(
  template: AgreementTemplate | null,
  { self, partner, now }: { self: string; partner: string; now: Date },
): AgreementDraft {
  const level = template?.level ?? 1
  const start = addDays(earliestStart(level, now), timeToSign)
  return {
    terms: 1,
    template: template?.id ?? null,
    title: template?.title ?? '',
    measure: template?.measure ?? '',
    level,
    doneBy: 'both',
    fair: '',
    inScope: template?.inScope ?? '',
    outOfScope: template?.outOfScope ?? '',
    why: { [self]: template?.why ?? '', [partner]: '' },
    smaller: '',
    privacy: '',
    monthly: template?.review === 30,
    review: template?.review ?? 7,
    slips: ['talk'],
    slipBy: '',
    reasons: [],
    start,
    end: lastDayOf(start, template?.days ?? levelLimits[level].defaultDays),
  }
}

/** The draft as words to be signed; null as long as a day is missing. */
export function asText({ start, end, ...draft }: AgreementDraft): AgreementText | null {
  return start === null || end === null ? null : { ...draft, start, end }
}
