import * as z from 'zod'

/**
 * Every way in which a call can fail, seen from a screen. The list is closed: a screen switches on it
 * exhaustively, and nothing but the code (and the few safe fields below) crosses the boundary, because
 * messages of lower layers may hold words that a person wrote.
 */
export const errorCodes = [
  'invalid-input',
  'locked',
  'not-locked',
  'wrong-passphrase',
  'passphrase-weak',
  'recovery-code-typo',
  'recovery-code-half',
  'not-found',
  'too-large',
  'images-full',
  'templates-full',
  'disk-full',
  'disk-failed',
  'vault-missing',
  'vault-exists',
  'vault-full',
  'words-changed',
  'together-over',
  'moved-on',
  'clock-behind',
  'words-guarded',
  'vault-foreign',
  'vault-damaged',
  'vault-newer',
  'vault-read-only',
  'vault-in-use',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Why a passphrase was refused. The sentence for each lives with the screen that shows it. */
export const weaknessReasons = ['too-short', 'too-long', 'common', 'personal', 'pattern', 'guessable'] as const
export type WeaknessReason = (typeof weaknessReasons)[number]

/** The only data that may travel beside a code. `reference` is random and leads nowhere. */
export const errorDataSchema = z.strictObject({
  reason: z.enum(weaknessReasons).optional(),
  reference: z.string().max(32).optional(),
  /** Which of the two halves of a recovery code is meant. */
  part: z.int().min(1).max(2).optional(),
  /** Which group of a recovery code does not fit, from 1. It says nothing about the others. */
  group: z.int().min(1).max(9).optional(),
  /** With `vault-damaged`, after the right passphrase: when the last good copy of the room was made. */
  copyMadeAt: z.iso.datetime().optional(),
})
export type ErrorData = z.infer<typeof errorDataSchema>

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && (errorCodes as readonly string[]).includes(value)
}
