import { describe, expect, test } from 'vitest'
import { acceptedBits, assessPassphrase } from '#vault/passphrase/assess-passphrase.ts'
import { effLongWords } from '#vault/passphrase/eff-long-words.ts'
import { suggestWords } from '#vault/passphrase/suggest-words.ts'

describe('suggested words', () => {
  test('come from the whole list, and are accepted', () => {
    expect(new Set(effLongWords).size).toBe(7776)
    const drawn = Array.from({ length: 400 }, suggestWords)
    for (const words of drawn) expect(words).toHaveLength(6)
    expect(new Set(drawn.flat()).size).toBeGreaterThan(1800) // of 2,400 draws; a biased source repeats itself
    for (const words of drawn.slice(0, 20))
      expect(assessPassphrase(words.join(' '), [])).toMatchObject({ accepted: true, bits: 77 })
  })

  // Six draws hold a word twice once in about five hundred times.
  test('never hold a word twice, which would be refused', () => {
    const twice = Array.from({ length: 20_000 }, suggestWords).filter((words) => new Set(words).size < 6)
    expect(twice).toEqual([])
    expect(assessPassphrase('afraid hanky trekker playmaker trekker ovary', []).accepted, 'control').toBe(false)
  })
})

describe('an own passphrase', () => {
  test.each([
    ['password', 'too-short'],
    ['Ana1985!', 'personal'],
    ['ana loves ben since 2012', 'personal'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'pattern'],
    ['2012-06-14 2012-06-15', 'pattern'],
    ['correct horse battery staple', 'guessable'],
    ['the cat sat on the mat again', 'guessable'],
    ['x'.repeat(2000), 'too-long'],
    ['', 'too-short'],
  ])('%s is refused with the reason %s', (passphrase, reason) => {
    expect(assessPassphrase(passphrase, ['Ana', 'Ben Miller'])).toMatchObject({ accepted: false, reason })
  })

  test('a long sentence of one\u2019s own is accepted', () => {
    const strength = assessPassphrase('my little sister paints green elephants on tuesdays', ['Ana'])
    expect(strength).toMatchObject({ accepted: true, reason: null })
    expect(strength.bits).toBeGreaterThanOrEqual(acceptedBits)
  })

  test('is worth less to someone who knows the name in it', () => {
    const passphrase = 'rosalinda-8841-qzv'
    expect(assessPassphrase(passphrase, ['Rosalinda']).bits).toBeLessThan(assessPassphrase(passphrase, []).bits)
  })
})
