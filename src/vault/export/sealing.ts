import { Encrypter } from 'age-encryption'
import type { SealFor } from '#api/export-contract.ts'
import { suggestWords } from '../passphrase/suggest-words.ts'
import { VaultError } from '../vault-error.ts'

/** Work that a guess of the six words costs, as a power of two (security design (b)14): about a second, and 256 MiB. */
const scryptWork = 18

/** For whom a document is sealed. The words are drawn here, so that nothing weaker and nothing of the person's own is used. */
export interface Seal {
  readonly words: readonly string[] | null
  /** Seals what comes, as it comes. A file of its own each time: two never look alike. */
  seal(plain: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>>
}

export function createSeal(given: SealFor): Seal {
  const words = given.kind === 'words' ? suggestWords() : null
  const encrypter = () => {
    const made = new Encrypter()
    if (given.kind === 'key') addKey(made, given.key)
    else {
      made.setScryptWorkFactor(scryptWork)
      made.setPassphrase((words ?? []).join(' '))
    }
    return made
  }
  encrypter() // a key that is none is refused here, and not in the middle of a file
  return { words, seal: (plain) => encrypter().encrypt(plain) }
}

function addKey(encrypter: Encrypter, key: string): void {
  // A secret key is never asked for. Whoever pastes one is told that it is not the right one.
  if (!/^age1[0-9a-z]+$/u.test(key)) throw new VaultError('invalid-input')
  try {
    encrypter.addRecipient(key)
  } catch (cause) {
    throw new VaultError('invalid-input', { cause })
  }
}
