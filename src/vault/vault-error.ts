import type { ErrorCode, ErrorData } from '#api/errors.ts'

/**
 * The one error that may leave the vault. It carries a code and nothing of what a person wrote; the cause stays
 * behind for the debugger and is never serialised.
 */
export class VaultError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData | undefined

  constructor(code: ErrorCode, options: { data?: ErrorData; cause?: unknown } = {}) {
    super(code, { cause: options.cause })
    this.name = 'VaultError'
    this.code = code
    this.data = options.data
  }
}

const codeByFailure: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  SQLITE_READONLY: 'vault-read-only',
  EROFS: 'vault-read-only',
  EACCES: 'vault-read-only',
  EPERM: 'vault-read-only',
  SQLITE_CORRUPT: 'vault-damaged',
  SQLITE_NOTADB: 'vault-damaged',
  SQLITE_BUSY: 'vault-in-use',
  EBUSY: 'disk-failed',
  EMFILE: 'disk-failed',
  SQLITE_LOCKED: 'vault-in-use',
  SQLITE_IOERR: 'disk-failed',
  SQLITE_CANTOPEN: 'disk-failed',
  EIO: 'disk-failed',
  ENOENT: 'disk-failed',
}

/** Turns a failure of SQLite or of the file system into a code. Anything else is passed back unchanged. */
export function toVaultError(error: unknown): unknown {
  if (error instanceof VaultError || !(error instanceof Error) || !('code' in error)) return error
  const failure = String(error.code)
  // SQLite's extended codes add to the plain one: SQLITE_IOERR_WRITE, SQLITE_READONLY_DIRECTORY.
  const plain = failure.split('_').slice(0, 2).join('_')
  const code = codeByFailure[failure] ?? codeByFailure[plain]
  return code === undefined ? error : new VaultError(code, { cause: error })
}

/** Runs `work` and lets only codes out. */
export function withVaultErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toVaultError(error)
  }
}
