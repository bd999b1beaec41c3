import { type MemberMark, markColours } from '#api/vault-contract.ts'
import { emptyPassphrase, type PassphraseDraft } from '../../passphrase/passphrase-draft.ts'

/** What was entered so far. It lives in this page's memory only. */
export interface SetupDraft extends PassphraseDraft {
  readonly name: string
  /** Null until the person chose a letter other than the first of the name. */
  readonly letter: string | null
  readonly colour: MemberMark['colour']
}

const emptyDraft: SetupDraft = { name: '', letter: null, colour: 'teal', ...emptyPassphrase }

/** The second person begins with another colour than the one that is there. */
export function draftBeside(first: MemberMark | null): SetupDraft {
  const colour = markColours.find((free) => free !== first?.colour)
  return first?.colour === emptyDraft.colour && colour !== undefined ? { ...emptyDraft, colour } : emptyDraft
}

/** The letter of the mark: the chosen one, or the first letter of the name. Empty when there is none yet. */
export function chosenLetter({ letter, name }: SetupDraft): string {
  return letter ?? firstLetter(name)
}

export function firstLetter(text: string): string {
  return /\p{L}/u.exec(text.normalize('NFC'))?.[0].toLocaleUpperCase() ?? ''
}
