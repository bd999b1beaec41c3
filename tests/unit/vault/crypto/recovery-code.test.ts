import { describe, expect, test } from 'vitest'
import {
  decodeRecoveryCode,
  encodeRecoveryCode,
  type RecoveryCodeKind,
  recoveryCodeBytes,
  recoveryCodeSymbols,
} from '#vault/crypto/recovery-code.ts'
import { newRecoveryCode, readRecoveryCode, recoveryKey, spellRecoveryCode } from '#vault/crypto/recovery-key.ts'
import { VaultError } from '#vault/vault-error.ts'

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
/** Random codes in one run; every single slip is made in each. */
const codes = 200

function randomCode(kind: RecoveryCodeKind = 'whole'): string {
  return encodeRecoveryCode(kind, newRecoveryCode())
}

/** The refusal of a code, or null when it was taken. */
function refusal(text: string): VaultError | null {
  try {
    decodeRecoveryCode(text)
    return null
  } catch (error) {
    if (error instanceof VaultError) return error
    throw error
  }
}

const lettersOf = (code: string) => [...code.replaceAll(' ', '')]
const groupOf = (at: number) => Math.floor(at / 4) + 1

interface Slip {
  readonly text: string
  readonly group: number | null
}

function substitutions(code: string): Slip[] {
  const letters = lettersOf(code)
  return letters.flatMap((right, at) =>
    alphabet
      .filter((letter) => letter !== right)
      .map((letter) => ({ text: letters.with(at, letter).join(''), group: groupOf(at) })),
  )
}

/** Of neighbours that differ; a swap of equal letters is no slip. */
function transpositions(code: string): Slip[] {
  const letters = lettersOf(code)
  return letters.flatMap((letter, at) => {
    const next = letters[at + 1]
    if (next === undefined || next === letter) return []
    const group = groupOf(at) === groupOf(at + 1) ? groupOf(at) : null
    return [
      {
        text: letters
          .with(at, next)
          .with(at + 1, letter)
          .join(''),
        group,
      },
    ]
  })
}

function tally(slips: Slip[]) {
  const refusals = slips.map(({ text, group }) => ({ group, error: refusal(text) }))
  const caught = refusals.filter(({ error }) => error?.code === 'recovery-code-typo')
  const located = caught.filter(({ error }) => error?.data?.group !== undefined)
  return {
    made: slips.length,
    caught: caught.length,
    located: located.length,
    misplaced: located.filter(({ error, group }) => error?.data?.group !== group).length,
  }
}

describe('a recovery code', () => {
  test('is read as it was spelled, whatever its kind', () => {
    for (const kind of ['whole', 'first-half', 'second-half'] as const) {
      const bytes = newRecoveryCode()
      const text = encodeRecoveryCode(kind, bytes)
      expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){8}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(decodeRecoveryCode(text)).toEqual({ kind, bytes })
    }
  })

  test('is read in small letters, with other spaces and dashes, and with the letters it is mistaken for', () => {
    const code = encodeRecoveryCode(
      'whole',
      Uint8Array.from({ length: recoveryCodeBytes }, (_, at) => at * 13),
    )
    const { bytes } = decodeRecoveryCode(code)
    const spellings = [
      code.toLowerCase(),
      code.replaceAll(' ', ''),
      `  ${code.replaceAll(' ', ' - ')}\n`,
      code.replaceAll(' ', '–'),
      code.replaceAll('0', 'o'),
      code.replaceAll('0', 'O').replaceAll('1', 'I'),
      code.replaceAll('1', 'l').replaceAll('V', 'u'),
      code.normalize('NFKC').replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    ]
    for (const spelling of spellings) expect(decodeRecoveryCode(spelling).bytes).toEqual(bytes)
  })

  test(`47: every wrong letter and every swap of neighbours is noticed, in ${codes} codes`, () => {
    const kinds = ['whole', 'first-half', 'second-half'] as const
    const drawn = Array.from({ length: codes }, (_, at) => randomCode(kinds[at % 3]))
    const wrong = tally(drawn.flatMap(substitutions))
    const swapped = tally(drawn.flatMap(transpositions))
    // biome-ignore lint/suspicious/noConsole: the figures belong into the report
    console.info('wrong letters', wrong, 'swapped neighbours', swapped)
    expect(wrong.made).toBe(codes * recoveryCodeSymbols * 31)
    expect(wrong.caught).toBe(wrong.made)
    expect(swapped.made).toBeGreaterThan(codes * (recoveryCodeSymbols - 1) * 0.9)
    expect(swapped.caught).toBe(swapped.made)
    // Where a group is named it is the right one, for one wrong letter always.
    expect(wrong.located).toBeGreaterThan(wrong.made * 0.98)
    expect(wrong.misplaced).toBe(0)
    expect(swapped.misplaced).toBe(0)
  })

  test('47: two wrong letters anywhere are noticed, in 20,000 tries', () => {
    const code = lettersOf(randomCode())
    const missed = Array.from({ length: 20_000 }, (_, at) => {
      const [one, other] = [at % code.length, (at * 7 + 1 + Math.floor(at / code.length)) % code.length]
      const turned = (place: number, by: number) => alphabet[(alphabet.indexOf(code[place] ?? '') + by) % 32] ?? ''
      const typed = code.with(one, turned(one, 1 + (at % 31))).with(other, turned(other, 1 + (at % 29)))
      return refusal(typed.join('')) === null
    }).filter(Boolean)
    expect(missed).toHaveLength(0)
  })

  test('control: a checksum that only adds up would miss every swap', () => {
    const sum = (letters: string[]) => letters.reduce((total, letter) => total + alphabet.indexOf(letter), 0) % 32
    const code = randomCode()
    const swaps = transpositions(code)
    expect(swaps.length).toBeGreaterThan(20)
    expect(swaps.every(({ text }) => sum(lettersOf(text)) === sum(lettersOf(code)))).toBe(true)
  })

  test.each([
    ['a letter is missing', (code: string) => code.slice(0, -1)],
    ['a letter is too many', (code: string) => `${code}0`],
    ['it is empty', () => ' - '],
    ['a later version spelled it', (code: string) => code.replace(/^./, 'Z')],
  ])('is refused when %s', (_name, change) => {
    expect(refusal(change(randomCode()))).toMatchObject({ code: 'recovery-code-typo' })
  })

  test('names the group of a character that no code has', () => {
    const code = randomCode()
    expect(refusal(`${code.slice(0, 10)}é${code.slice(11)}`)).toMatchObject({ data: { group: 3 } })
  })
})

describe('two halves', () => {
  test('give the code in either order, and each alone is refused', () => {
    const code = newRecoveryCode()
    const [first = '', second = ''] = spellRecoveryCode(code, true)
    expect(readRecoveryCode([first, second])).toEqual(code)
    expect(readRecoveryCode([second, first])).toEqual(code)
    for (const wrong of [[first], [second], [first, first], [first, randomCode()], [randomCode(), randomCode()]]) {
      expect(() => readRecoveryCode(wrong)).toThrow('recovery-code-half')
    }
  })

  test('say nothing alone: the first of one code goes with the second of any other', () => {
    const code = newRecoveryCode()
    const halves = Array.from({ length: 50 }, () => spellRecoveryCode(code, true))
    expect(new Set(halves.flat()).size).toBe(100)
    const [one, other] = halves
    expect(readRecoveryCode([one?.[0] ?? '', other?.[1] ?? ''])).not.toEqual(code)
  })

  test('a slip names the half and the group', () => {
    const [first = '', second = ''] = spellRecoveryCode(newRecoveryCode(), true)
    const typed = `${second.slice(0, 5)}${second[5] === '7' ? '8' : '7'}${second.slice(6)}`
    try {
      readRecoveryCode([first, typed])
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'recovery-code-typo', data: { part: 2, group: 2 } })
    }
  })
})

test('the key of a code differs with the salt', () => {
  const code = newRecoveryCode()
  const [one, other] = [1, 2].map((byte) => recoveryKey(code, new Uint8Array(16).fill(byte)).expose())
  expect(one).not.toEqual(other)
  expect(one).toEqual(recoveryKey(code, new Uint8Array(16).fill(1)).expose())
})
