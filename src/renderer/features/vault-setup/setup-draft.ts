import type { MemberMark } from '#api/vault-contract.ts'

/** What was entered so far. It lives in this page's memory only. */
export interface SetupDraft {
  readonly name: string
  /** Null until the person chose a letter other than the first of the name. */
  readonly letter: string | null
  readonly colour: MemberMark['colour']
  /** The generated words; null until they arrived. */
  readonly words: string | null
  /** A passphrase of the person's own; null while the generated words are used. */
  readonly own: string | null
}

export const emptyDraft: SetupDraft = { name: '', letter: null, colour: 'teal', words: null, own: null }

export function chosenPassphrase({ own, words }: SetupDraft): string {
  return own ?? words ?? ''
}

/** The letter of the mark: the chosen one, or the first letter of the name. Empty when there is none yet. */
export function chosenLetter({ letter, name }: SetupDraft): string {
  return letter ?? firstLetter(name)
}

export function firstLetter(text: string): string {
  return /\p{L}/u.exec(text.normalize('NFC'))?.[0].toLocaleUpperCase() ?? ''
}
