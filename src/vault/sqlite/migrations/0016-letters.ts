import type { Migration } from '../migrate.ts'
import { asIndexed } from '../word-index.ts'
import { withoutWordSeams } from '../word-seams.ts'

/**
 * Scripts without spaces were indexed by the words that a dictionary found in them, and the beginning of such a word
 * was often not found. They are indexed letter by letter now, and letters with and without their marks as the same where
 * people write either. Tables stay as they are; what would stand in an index in
 * another way is indexed again: entries at the next quiet moment, feelings here, for they are short.
 */
export const migration0016: Migration = {
  version: 16,
  name: 'letters',
  layout: '7ddecd3ed38f76a7de28527e5a8b88dc9ebf4145ee4085c499f3cbbfcd57abb8',
  up(db) {
    const isOther = (words: string) => asIndexed(withoutWordSeams(words)) !== words
    const entries = db.prepare('SELECT number, title, words FROM entry_words').iterate()
    const stale: number[] = []
    for (const { number, title, words } of entries as Iterable<{ number: number; title: string; words: string }>) {
      if (isOther(title) || isOther(words)) stale.push(number)
    }
    const mark = db.prepare('UPDATE entry SET stale = 1 WHERE number = ?')
    for (const number of stale) mark.run(number)

    const feelings = db.prepare('SELECT number, words FROM feeling_words').all() as { number: number; words: string }[]
    const others = feelings.filter(({ words }) => isOther(words))
    if (others.length === 0) return
    const keep = db.prepare('UPDATE feeling_words SET words = ? WHERE number = ?')
    for (const { number, words } of others) keep.run(asIndexed(withoutWordSeams(words)), number)
    db.exec("INSERT INTO feeling_search (feeling_search) VALUES ('rebuild')")
  },
}
