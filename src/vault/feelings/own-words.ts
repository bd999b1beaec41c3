import {
  type FeelingDraft,
  type FeelingFields,
  type FeelingWords,
  maxItems,
  maxOwnWords,
  type OwnWord,
  ownWordSchema,
} from '#api/feelings-fields.ts'
import { type ItemField, itemFields, vocabulary } from '#api/feelings-vocabulary.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'

/** The person's own words, the oldest first. One that no longer fits is left out and not changed. */
export function readOwnWords(db: CipherDatabase): OwnWord[] {
  const rows = db.prepare('SELECT id, field, label FROM own_word ORDER BY created_at, id').all()
  return rows.flatMap((row) => {
    const word = ownWordSchema.safeParse(row)
    return word.success ? [word.data] : []
  })
}

export function readWords(db: CipherDatabase): FeelingWords {
  const hidden = db.prepare('SELECT id FROM hidden_word ORDER BY id').pluck().all() as string[]
  return { own: readOwnWords(db), hidden }
}

/** Adds a word, or answers the one that says the same. A hidden one is offered again. `too-large` when there are too many. */
export function addOwnWord(db: CipherDatabase, word: OwnWord, now: string): OwnWord {
  const same = (label: string) => fold(label) === fold(word.label)
  const builtIn = Object.entries(vocabulary[word.field]).find(([, label]) => same(label))
  const own = readOwnWords(db)
  const found: OwnWord | undefined =
    builtIn === undefined
      ? own.find(({ field, label }) => field === word.field && same(label))
      : { id: builtIn[0], field: word.field, label: builtIn[1] }
  if (found !== undefined) {
    setHidden(db, found.id, false)
    return found
  }
  if (own.length >= maxOwnWords) throw new VaultError('too-large')
  const { id, field, label } = word
  db.prepare('INSERT INTO own_word (id, field, label, created_at) VALUES (?, ?, ?, ?)').run(id, field, label, now)
  return word
}

/** The fields with the words that stand beside them: whoever typed them means them, added or not. */
export function withTyped(
  db: CipherDatabase,
  { fields, typed }: Pick<FeelingDraft, 'fields' | 'typed'>,
  { newId, now }: { readonly newId: () => string; readonly now: string },
): FeelingFields {
  const whole = { ...fields }
  for (const field of itemFields) {
    const label = (typed[field] ?? '').trim()
    // What stands in the search of feeling words may be half of one.
    if (field === 'emotions' || label === '' || whole[field].length >= maxItems[field]) continue
    const { id } = addOwnWord(db, { id: `own_${newId()}`, field, label }, now)
    whole[field] = [...new Set([...whole[field], id])]
  }
  return whole
}

export function setHidden(db: CipherDatabase, id: string, hidden: boolean): void {
  const sql = hidden ? 'INSERT OR IGNORE INTO hidden_word (id) VALUES (?)' : 'DELETE FROM hidden_word WHERE id = ?'
  db.prepare(sql).run(id)
}

/** `not-found` for a word with which something was said, in the trash or a draft too: that would be left without it. */
export function removeOwnWord(db: CipherDatabase, id: string, begun: readonly FeelingDraft[]): void {
  const isBegun = begun.some(({ fields }) => itemFields.some((field) => fields[field].includes(id)))
  const isUsed = isBegun || db.prepare('SELECT 1 FROM feeling_item WHERE item = ? LIMIT 1').get(id) !== undefined
  if (isUsed || db.prepare('DELETE FROM own_word WHERE id = ?').run(id).changes === 0) throw new VaultError('not-found')
  setHidden(db, id, false)
}

/** Refuses ids that stand for no word of their field: `invalid-input`. */
export function assertKnownItems(db: CipherDatabase, fields: FeelingFields): void {
  const own = readOwnWords(db)
  for (const field of itemFields) {
    for (const id of fields[field]) if (labelOf(field, id, own) === null) throw new VaultError('invalid-input')
  }
}

export function isKnownItem(db: CipherDatabase, id: string): boolean {
  const own = readOwnWords(db)
  return itemFields.some((field) => labelOf(field, id, own) !== null)
}

/** Everything in a log entry that can be searched for: its words as they are shown, and its texts. */
export function wordsOf(db: CipherDatabase, fields: FeelingFields): string {
  const own = readOwnWords(db)
  const labels = itemFields.flatMap((field) => fields[field].map((id) => labelOf(field, id, own) ?? ''))
  return [...labels, fields.facts, fields.story, fields.ask].filter((text) => text !== '').join('\n')
}

function labelOf(field: ItemField, id: string, own: readonly OwnWord[]): string | null {
  const word = own.find((one) => one.field === field && one.id === id)
  return word?.label ?? vocabulary[field][id] ?? null
}

function fold(label: string): string {
  return label.normalize('NFC').toLocaleLowerCase()
}
