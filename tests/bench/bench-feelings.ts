import type { FeelingFields } from '#api/feelings-fields.ts'
import { vocabulary } from '#api/feelings-vocabulary.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import type { Engine } from '#vault/engine.ts'
import { insertFeeling } from '#vault/feelings/feelings-store.ts'

/** Five years, some entries a day, with two or three words each; the same in every run. */
export function* benchFeelings(count: number): Generator<FeelingFields> {
  const words = Object.keys(vocabulary.emotions)
  const triggers = Object.keys(vocabulary.triggers)
  const helped = Object.keys(vocabulary.helped)
  const pick = (from: readonly string[], n: number) => from[(n * 7919) % from.length] ?? ''
  const first = Date.parse('2021-01-01')
  for (let n = 0; n < count; n += 1) {
    yield someFeeling({
      day: new Date(first + Math.floor((n / count) * 1825) * 86_400_000).toISOString().slice(0, 10),
      emotions: [...new Set([pick(words, n), pick(words, n + 31), pick(words, n * 3 + 5)])],
      strength: ([1, 2, 3, 4, 5] as const)[(n * 31) % 5] ?? 3,
      triggers: [pick(triggers, n)],
      helped: n % 3 === 0 ? [pick(helped, n)] : [],
      facts: 'A few words about what is known. '.repeat(4),
    })
  }
}

/** Into the open room of an engine, in one transaction. */
export function keepFeelings(engine: Engine, kept: Iterable<FeelingFields>): void {
  engine.context.session.room().store.write((room) => {
    for (const fields of kept) {
      insertFeeling(room, { id: crypto.randomUUID(), now: '2026-03-02T20:15:00.000Z', fields, words: fields.facts })
    }
  })
}
