import type { CalledMember } from '../../api/our-room.ts'
import { talkCopy } from './talk-copy.ts'
import { type Talk, turnOf } from './talk-machine.ts'
import { closingParts } from './talk-rounds.ts'

export interface Called {
  readonly speaker: CalledMember
  readonly listener: CalledMember
}

/** What a screen reader says when the floor moves and when the talk turns; it says nothing of the blind step. */
export function saidOf(talk: Talk, called: Called | null): string {
  switch (talk.at) {
    case 'turn': {
      if (called === null) return talkCopy.turn.saidBoth
      const round = talkCopy.rounds[turnOf(talk).round]
      return `${talkCopy.turn.said(called.speaker.called, called.listener.called)} ${round}`
    }
    case 'mirror':
      return called === null ? '' : talkCopy.mirror.said(called.listener.called)
    case 'offers':
      return `${talkCopy.offers.title}.`
    case 'closing':
      return talkCopy.closing.said(talkCopy.closing.titles[closingParts[talk.step] ?? 'word'])
    default:
      return ''
  }
}
