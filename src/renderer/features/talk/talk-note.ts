import type { JournalBlock, JournalDocument } from '#api/journal-document.ts'
import type { TalkKind } from '#api/talk-contract.ts'
import type { CalledMember } from '../../api/our-room.ts'
import { calendarDay } from '../../ui/days.ts'
import { talkCopy } from './talk-copy.ts'
import type { ClosingPart } from './talk-rounds.ts'

/** What the two have typed in the closing round, by member id. It lies on the page and nowhere else. */
export interface ClosingWords {
  readonly heard: Readonly<Record<string, string>>
  readonly steps: Readonly<Record<string, string>>
  readonly days: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
  /** Who has ticked that the words may be kept. */
  readonly ticked: readonly string[]
  /** YYYY-MM-DD of the next talk; empty for none. */
  readonly next: string
}

export const noClosingWords: ClosingWords = { heard: {}, steps: {}, days: {}, words: {}, ticked: [], next: '' }

/** The words of one who passes are gone, and those of the other stay as they are. */
export function without(words: ClosingWords, part: ClosingPart, id: string): ClosingWords {
  switch (part) {
    case 'heard':
      return { ...words, heard: omit(words.heard, id) }
    case 'step':
      return { ...words, steps: omit(words.steps, id), days: omit(words.days, id) }
    case 'word':
      return { ...words, words: omit(words.words, id), ticked: words.ticked.filter((other) => other !== id) }
    case 'appreciate':
      return words
  }
}

function omit(texts: Readonly<Record<string, string>>, id: string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([other]) => other !== id))
}

export interface NotePlan {
  readonly kind: TalkKind
  /** YYYY-MM-DD */
  readonly day: string
  readonly members: readonly CalledMember[]
  readonly closing: ClosingWords
}

/** The day and the kind, and nothing else. */
export function shortNote({ kind, day }: Pick<NotePlan, 'kind' | 'day'>): JournalDocument {
  return { type: 'doc', content: [heading(2, talkCopy.note.heading(talkCopy.kind.names[kind], calendarDay(day)))] }
}

/** What stands before both, and exactly what is kept. A part that was passed is not in it. */
export function fullNote(plan: NotePlan): JournalDocument {
  const { members, closing } = plan
  const copy = talkCopy.note
  const heard = members.flatMap(({ id, called }) => said(closing.heard[id], (text) => copy.heard(called, text)))
  const steps = members.flatMap(({ id, called }) => {
    const by = closing.days[id] ?? ''
    return said(closing.steps[id], (text) =>
      by === '' ? copy.step(called, text) : copy.stepBy(called, text, calendarDay(by)),
    )
  })
  const mayKeepWords = members.every(({ id }) => closing.ticked.includes(id))
  const words = mayKeepWords
    ? members.flatMap(({ id, called }) => said(closing.words[id], (text) => copy.words(called, text)))
    : []
  const content: JournalBlock[] = [
    ...shortNote(plan).content,
    ...titled(copy.heardTitle, heard),
    ...titled(copy.stepsTitle, steps),
    ...words.map(paragraph),
    ...(closing.next === '' ? [] : [paragraph(copy.nextTalk(calendarDay(closing.next)))]),
  ]
  return { type: 'doc', content }
}

function said(text: string | undefined, line: (text: string) => string): string[] {
  const words = text?.trim() ?? ''
  return words === '' ? [] : [line(words)]
}

function titled(title: string, lines: readonly string[]): JournalBlock[] {
  return lines.length === 0 ? [] : [heading(3, title), ...lines.map(paragraph)]
}

function heading(level: 2 | 3, text: string): JournalBlock {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
}

function paragraph(text: string): JournalBlock {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
