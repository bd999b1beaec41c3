import { join } from 'node:path'

/** A vault as the program once wrote it. It is never written again; its passphrase must open it for ever. */
export const frozenVault = join(import.meta.dirname, 'vault-v1')

/** With an accent, spelled as two characters here: the vault was made with this exact spelling. */
export const frozenPassphrase = 'frozen harbour cafe\u0301 lantern bovine prepaid meadow'
