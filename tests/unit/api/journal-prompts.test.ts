import { expect, test } from 'vitest'
import { type Prompt, promptById, promptIdSchema, prompts } from '#api/journal-prompts.ts'
import agreed from '#tests/vectors/prompts.json' with { type: 'json' }

const rowOf = ({ id, role, stage, weight, text }: Prompt) => [id, role, stage, weight, text]

test('the 64 prompts are those that were agreed on, to the letter, with their part, stage and weight', () => {
  expect(agreed).toHaveLength(64)
  expect(prompts.map(rowOf)).toEqual(agreed)
  const [first] = prompts
  expect(first && rowOf({ ...first, text: `${first.text} ` }), 'control: a space more is noticed').not.toEqual(
    agreed[0],
  )
})

test('each has an id of its own, which leads to it', () => {
  for (const prompt of prompts) {
    expect(promptIdSchema.safeParse(prompt.id).success, prompt.id).toBe(true)
    expect(promptById(prompt.id)).toBe(prompt)
  }
  expect(promptById('p_x99')).toBeNull()
})

test('how many there are for each part, and how many are heavy', () => {
  const count = (fits: (prompt: Prompt) => boolean) => prompts.filter(fits).length
  const parts = (['hurt', 'broke', 'both'] as const).map((role) => count((prompt) => prompt.role === role))
  expect(parts).toEqual([24, 22, 18])
  expect(new Set(prompts.map(({ stage }) => stage))).toEqual(new Set([0, 1, 2, 3]))
  expect(count(({ weight }) => weight === 3)).toBe(13)
})
