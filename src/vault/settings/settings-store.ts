import { defaultAutoLockMinutes } from '#api/auto-lock.ts'
import { type Settings, settingsSchema } from '#api/settings-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'

export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

const defaults: Settings = {
  theme: 'system',
  hideExplained: false,
  autoLockMinutes: defaultAutoLockMinutes,
  hideChord: null,
  role: null,
  stage: null,
  supportLine: true,
  weekStart: null,
  questionMark: true,
  onThisDay: false,
}

/** Each setting by itself: one that no longer fits (an older or newer program wrote it) falls back to its default. */
export function readSettings(db: CipherDatabase): Settings {
  const rows = db.prepare('SELECT name, value FROM setting').all() as { name: string; value: string }[]
  const found = rows.map(({ name, value }) => settingsSchema.partial().safeParse({ [name]: parseJson(value) }))
  return Object.assign({ ...defaults }, ...found.map((setting) => (setting.success ? setting.data : {})))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function writeSettings(db: CipherDatabase, change: SettingsChange): void {
  const write = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  for (const [name, value] of Object.entries(change)) {
    if (value !== undefined) write.run(name, JSON.stringify(value))
  }
}
