import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../src/renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('-copy.ts'))

/** What the product never says, to anyone, in any mood. */
const neverSaid: readonly RegExp[] = [
  /\b(streaks?|scores?|cheaters?|victims?|offenders?|perpetrators?|betrayers?|get over|move on|closure)\b/i,
  /\b(guilty|innocent|injured party|sinners?|abusers?)\b/i,
  /\b(successfully|oops|please wait|are you sure|invalid|error|failed|failure|fatal|illegal)\b/i,
  /\b(never read|can ?never be read|military.grade|bank.grade|100 ?%|unbreakable|hack)/i,
  /\b(you missed|overdue|keep it up|great job|well done|congratulations|goal|level up|badge)\b/i,
  /\b(your data|users?|password|vault space|private space|shared space)\b/i,
  /!|…\w|\p{Extended_Pictographic}/u,
]

/** Calls functions with a stand-in, so that the words that they make are read too. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return stringsOf(callWithStandIn(value as (argument: unknown) => unknown))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsOf)
  return []
}

function callWithStandIn(make: (argument: unknown) => unknown): unknown {
  const standIn = make.name === 'strengthSentence' ? { accepted: true, reason: null, bits: 90 } : 'Ana'
  return make(standIn)
}

describe('the words on the screen', () => {
  it('are kept in files that this test reads', () => {
    expect(files.length).toBeGreaterThanOrEqual(9)
  })

  for (const file of files) {
    it(`of ${relative('features', file)} are none that the product never says`, async () => {
      const strings = stringsOf({ ...(await import(pathToFileURL(join(renderer, file)).href)) })
      expect(strings.length).toBeGreaterThan(3)
      for (const text of strings) {
        for (const pattern of neverSaid) expect(text).not.toMatch(pattern)
        expect(text).toBe(text.trim())
      }
    })
  }
})
