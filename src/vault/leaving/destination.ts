import * as fs from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { DestinationProblem } from '#api/leaving-contract.ts'
import { inspectVault } from '../files/inspect-vault.ts'
import { vaultLayout } from '../files/vault-layout.ts'

export interface Destination {
  /** The full address. */
  readonly folder: string
  /** Whether it lies in a folder that copies itself to other computers. */
  readonly synced: boolean
  /** Null when a vault can be made there. */
  readonly problem: DestinationProblem | null
}

/** Looks at the folder in which somebody wants a vault of their own. It changes nothing. */
export function lookAtDestination(vaultFolder: string, typed: string): Destination {
  if (!isAbsolute(typed)) return { folder: typed, synced: false, problem: 'relative' }
  const folder = resolve(typed)
  if (isWithin(realAddress(vaultFolder), realAddress(folder))) return { folder, synced: false, problem: 'inside' }
  if (basename(folder).length > 200) return { folder, synced: false, problem: 'vault-foreign' }
  const found = inspectVault(vaultLayout(folder))
  switch (found.state) {
    case 'empty':
      return { folder, synced: found.synced, problem: null }
    case 'ready':
      return { folder, synced: found.synced, problem: 'vault-exists' }
    case 'problem':
      return { folder, synced: false, problem: found.problem }
  }
}

function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** Without links, as far as the address is there. */
function realAddress(path: string): string {
  try {
    return fs.realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realAddress(parent), basename(path))
  }
}
