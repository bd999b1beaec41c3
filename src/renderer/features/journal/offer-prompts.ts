import { type Prompt, prompts } from '#api/journal-prompts.ts'
import type { Settings } from '#api/settings-contract.ts'

const offered = 3
/** Heavy prompts rest from this hour on, and until the morning. */
const evening = 22
const morning = 5

export interface OfferAsk {
  readonly role: Settings['role']
  readonly stage: Settings['stage']
  /** Ids that are not offered for now. */
  readonly putOff: readonly string[]
  /** Ids that were just offered: others come first. */
  readonly seen: readonly string[]
  readonly firstWeek: boolean
  /** The hour on the person's clock, 0 to 23. */
  readonly hour: number
  /** From 0 to 1, without 1. */
  readonly random: () => number
}

/** Up to three prompts: at most one heavy one, and that never first, in the first week or late in the evening. */
export function offerPrompts(ask: OfferAsk): Prompt[] {
  const mayBeHeavy = !ask.firstWeek && ask.hour >= morning && ask.hour < evening
  const fitting = promptsFor(ask.role).filter(
    ({ id, weight }) => !ask.putOff.includes(id) && (weight < 3 || mayBeHeavy),
  )
  const rank = (prompt: Prompt) =>
    Number(ask.seen.includes(prompt.id)) * 2 + Number(ask.stage !== null && prompt.stage !== ask.stage)
  const order = shuffled(fitting, ask.random).sort((a, b) => rank(a) - rank(b))
  const chosen: Prompt[] = []
  for (const prompt of order) {
    const isSecondHeavy = prompt.weight === 3 && chosen.some(({ weight }) => weight === 3)
    if (chosen.length < offered && !isSecondHeavy) chosen.push(prompt)
  }
  const calmFirst = chosen.sort((a, b) => Number(a.weight === 3) - Number(b.weight === 3))
  return calmFirst[0]?.weight === 3 ? [] : calmFirst
}

/** With no part chosen, those that fit everybody. */
export function promptsFor(role: Settings['role']): Prompt[] {
  return prompts.filter((prompt) => prompt.role === 'both' || role === 'both' || prompt.role === role)
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items]
  const result: T[] = []
  while (left.length > 0) result.push(...left.splice(Math.floor(random() * left.length), 1))
  return result
}
