/** Four letters at a time, to be compared aloud. */
export function inGroups(fingerprint: string): string[] {
  return fingerprint.match(/.{1,4}/gu) ?? []
}

const whole = 64

export type TypedFingerprint =
  | { readonly is: 'none' | 'not-one' }
  | { readonly is: 'begun'; readonly count: number }
  | { readonly is: 'whole'; readonly fingerprint: string }

/** A fingerprint as somebody types it from paper, or pastes it: in groups, in capitals, over several lines. */
export function typedFingerprint(typed: string): TypedFingerprint {
  const letters = typed.replaceAll(/[\s:.-]/gu, '').toLowerCase()
  if (letters === '') return { is: 'none' }
  if (!/^[0-9a-f]*$/.test(letters) || letters.length > whole) return { is: 'not-one' }
  return letters.length < whole ? { is: 'begun', count: letters.length } : { is: 'whole', fingerprint: letters }
}
