/** A passphrase that is being chosen. It lives in this page's memory only. */
export interface PassphraseDraft {
  /** The generated words; null until they arrived. */
  readonly words: string | null
  /** A passphrase of the person's own; null while the generated words are used. */
  readonly own: string | null
}

export const emptyPassphrase: PassphraseDraft = { words: null, own: null }

export function chosenPassphrase({ own, words }: PassphraseDraft): string {
  return own ?? words ?? ''
}
