import { useQuery } from '@tanstack/react-query'
import type { SharedMember, SharedOverview } from '#api/shared-contract.ts'
import { useApi } from './api-context.tsx'

/** A member as a screen calls them. */
export interface CalledMember {
  readonly id: string
  readonly called: string
  readonly mark: SharedMember['mark']
}

export interface OurRoom extends Pick<SharedOverview, 'findings' | 'writable'> {
  /** The one whose own room is open, called as the other sees it. */
  readonly self: CalledMember
  /** The other one. */
  readonly partner: CalledMember
}

/** Who shares the room; fails with `not-found` as long as there is none. */
export function useOurRoom() {
  const { queries } = useApi()
  return useQuery(queries.shared.overview.queryOptions({ input: {}, select: toOurRoom }))
}

/** How the one whose room is open stands to the other. */
export function useMembership() {
  const { queries } = useApi()
  return useQuery(queries.membership.get.queryOptions({ input: {} }))
}

export function toOurRoom({ self, members: [first, second], findings, writable }: SharedOverview): OurRoom {
  const [me, other] = second.id === self ? [second, first] : [first, second]
  return {
    self: { id: me.id, called: calledBy(other, me), mark: me.mark },
    partner: { id: other.id, called: calledBy(me, other), mark: other.mark },
    findings,
    writable,
  }
}

/** Both members, for a screen that neither of the two has for themselves. */
export function calledMembers({ members: [first, second] }: SharedOverview): [CalledMember, CalledMember] {
  const called = (member: SharedMember, other: SharedMember) => ({
    id: member.id,
    called: calledBy(other, member),
    mark: member.mark,
  })
  return [called(first, second), called(second, first)]
}

/**
 * How `me` sees the other called. The other chooses that name: one that reads like "you" or like the name of `me` gets
 * the letter of its mark, or words could be put into the mouth of `me`.
 */
function calledBy(me: SharedMember, other: SharedMember): string {
  const name = other.name === null ? '' : plainName(other.name)
  if (name === '') return other.mark.letter
  const taken = ['you', 'me', plainName(me.name ?? '').toLowerCase()]
  return taken.includes(name.toLowerCase()) ? `${name} (${other.mark.letter})` : name
}

/** Without the characters that turn the words around it the other way, or break the line. */
function plainName(name: string): string {
  return name.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '').trim()
}
