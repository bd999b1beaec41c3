import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultVaultDir } from '#host/default-vault-dir.ts'

export interface ShellArguments {
  readonly vaultDir: string
  readonly printLink: boolean
}

/** Reads `--vault DIR` and `--print-link`. Throws on anything else. */
export function readArguments(argv: readonly string[]): ShellArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: { vault: { type: 'string' }, 'print-link': { type: 'boolean' } },
    strict: true,
    allowPositionals: false,
  })
  const vaultDir = values.vault
    ? resolve(values.vault)
    : defaultVaultDir({ platform: process.platform, env: process.env, home: homedir() })
  return { vaultDir, printLink: values['print-link'] ?? false }
}
