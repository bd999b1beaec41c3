import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultVaultDir, type Surroundings } from '#host/default-vault-dir.ts'

/**
 * The vault folder that a start asks for: `--vault DIR`, else the platform's own place. Null when `--vault` stands
 * there without a folder, because opening another vault than the one that was meant would be worse than stopping.
 * Only the first instance's arguments are ever read.
 */
export function vaultDirFrom(argv: readonly string[], surroundings: Surroundings): string | null {
  const { values } = parseArgs({ args: [...argv], options: { vault: { type: 'string' } }, strict: false })
  const { vault } = values
  if (vault === undefined) return defaultVaultDir(surroundings)
  const isFolder = typeof vault === 'string' && vault !== '' && !vault.startsWith('-')
  return isFolder ? resolve(vault) : null
}
