import { type Settings, settingsSchema } from '#api/settings-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'

export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

const defaults: Settings = { theme: 'system', hideExplained: false }

export function readSettings(db: CipherDatabase): Settings {
  const rows = db.prepare('SELECT name, value FROM setting').all() as { name: string; value: string }[]
  const stored = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
  // A value that no longer fits (an older or newer program wrote it) falls back to its default.
  const parsed = settingsSchema.partial().safeParse(stored)
  return { ...defaults, ...(parsed.success ? withoutUndefined(parsed.data) : {}) }
}

export function writeSettings(db: CipherDatabase, change: SettingsChange): void {
  const write = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  for (const [name, value] of Object.entries(change)) {
    if (value !== undefined) write.run(name, JSON.stringify(value))
  }
}

function withoutUndefined(values: SettingsChange): Partial<Settings> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
