import type { EntryPrompt, NamedTemplate } from '#api/journal-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { listTemplates } from './own-templates.ts'

const putOffDays = 60
const firstDays = 7

export interface PromptsOfRoom {
  readonly putOff: string[]
  readonly firstWeek: boolean
  readonly templates: NamedTemplate[]
}

/** What a person's own use says about which prompts to offer on `today`, YYYY-MM-DD. */
export function promptsOfRoom(db: CipherDatabase, today: string): PromptsOfRoom {
  const putOff = db.prepare('SELECT prompt FROM prompt_put_off WHERE day > ? ORDER BY prompt LIMIT 200').pluck()
  const begun = db.prepare('SELECT begun_at FROM room WHERE one = 1').pluck().get()
  return {
    putOff: putOff.all(daysBefore(today, putOffDays)) as string[],
    firstWeek: typeof begun === 'string' && begun.slice(0, 10) > daysBefore(today, firstDays),
    templates: listTemplates(db),
  }
}

/** What was put off longer ago is forgotten: it has nothing to say any more. */
export function putOffPrompt(db: CipherDatabase, prompt: string, today: string): void {
  db.prepare('DELETE FROM prompt_put_off WHERE day <= ?').run(daysBefore(today, putOffDays))
  db.prepare('INSERT OR REPLACE INTO prompt_put_off (prompt, day) VALUES (?, ?)').run(prompt, today)
}

/** The prompts of the app that entries were begun with. */
export function promptsInUse(db: CipherDatabase): string[] {
  return db
    .prepare(
      'SELECT DISTINCT prompt FROM entry WHERE prompt IS NOT NULL AND trashed_at IS NULL ORDER BY prompt LIMIT 2000',
    )
    .pluck()
    .all() as string[]
}

export function promptColumns(prompt: EntryPrompt | null): { prompt: string | null; promptText: string | null } {
  if (prompt === null) return { prompt: null, promptText: null }
  return 'id' in prompt ? { prompt: prompt.id, promptText: null } : { prompt: null, promptText: prompt.text }
}

export function rowToPrompt(row: { prompt: string | null; prompt_text: string | null }): EntryPrompt | null {
  if (row.prompt !== null) return { id: row.prompt }
  return row.prompt_text === null ? null : { text: row.prompt_text }
}

function daysBefore(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - count)
  return date.toISOString().slice(0, 10)
}
