import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNameFinder } from '#vault/export/names/find-names.ts'
import { type Called, createReplacer } from '#vault/export/names/replace-names.ts'

function foundBeside(own: readonly string[], ...texts: string[]) {
  const finder = createNameFinder(own)
  for (const text of texts) finder.look(text)
  return finder.found()
}
const found = (...texts: string[]) => foundBeside(['Ana'], ...texts)
const namesIn = (...texts: string[]) => found(...texts).map(({ name }) => name)

function replaced(text: string, partner: Called | null = null, more: string[] = []) {
  const likely = found(text).filter(({ guess }) => guess !== 'unsure')
  const initials = likely.map(({ name }) => name).filter((name) => name !== partner?.name)
  return createReplacer({ initials, more, called: partner === null ? [] : [partner] })(text)
}

describe('names that are found', () => {
  test.each([
    ['a capital within a sentence', 'I told Varga about it.', ['Varga']],
    ['with what belongs to them', "It was Varga’s idea, and Mirko's.", ['Varga', 'Mirko']],
    ['a given name at the beginning', 'Lena called. lena cried.', ['Lena']],
    ['a given name in small letters alone', 'then nina called', ['Nina']],
    ['a given name that is shouted', 'THEN NINA CALLED', ['Nina']],
    ['an unknown word at the beginning of a line', 'Zsófika\nand more', ['Zsófika']],
    ['after a title', 'I saw Dr. Okonjo.', ['Okonjo']],
    ['with a letter that is written in two ways', 'I told Zoe\u0308 and Zo\u00eb.', ['Zo\u00eb']],
    ['in other alphabets', 'и я видел Наташу, а она τον Γιώργο.', ['Наташу', 'Γιώργο']],
    ['both parts of a double name', 'I met Anna-Lena.', ['Anna-Lena', 'Anna', 'Lena']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text).toSorted()).toEqual(names.toSorted())
  })

  test.each([
    ['days and months', 'We met on Monday in March.'],
    ['oneself', 'Then I said what I’m like, and I’ll go. I’ve been Ana.'],
    ['beginnings of sentences', 'Yesterday we talked. “Maybe,” he said. Then: Nothing. The end.\nToday again.'],
    ['family words', 'I told Mum and Dad.'],
  ])('none: %s', (_, text) => {
    expect(namesIn(text)).toEqual([])
  })

  test('a form of a name is one, also where nothing else tells; what is theirs or one’s own is not asked about', () => {
    expect(found('I told Zsófika.\nZsófikának adtam. Ottawanak.')).toEqual([
      { name: 'Zsófika', guess: 'name' },
      { name: 'Zsófikának', guess: 'name' },
      { name: 'Ottawanak', guess: 'unknown' },
    ])
    expect(namesIn('Anas idea.')).toEqual([])
  })

  test('places and words that are names too are asked about and stay at first', () => {
    expect(found('We were in Debrecen. It was all for Hope.')).toEqual([
      { name: 'Debrecen', guess: 'unsure' },
      { name: 'Hope', guess: 'unsure' },
    ])
  })
})

describe('names that are replaced', () => {
  const partner = { name: 'Ben', as: 'my-partner' } as const
  test.each([
    ['everywhere', 'Lena came. I told Lena. LENA! lena’s coat', 'L. came. I told L. L.! l.’s coat'],
    ['without a second full stop', 'I told Lena. Then Varga.', 'I told L. Then V.'],
    ['double names', 'Anna-Lena came with Varga-Kovacs.', 'A. came with V.'],
  ])('%s', (_, text, expected) => {
    expect(replaced(text).toLowerCase()).toBe(expected.toLowerCase())
  })

  test('so is one that another word leans on', () => {
    const said = "J’ai vu Anna hier. Le sac d’Anna, l’ami d'Anna, dell’Anna, qu’Anna-Lena."
    const after = replaced(said)
    expect(after).not.toMatch(/Anna|Lena/)
    expect(after).toContain("Le sac d’A., l’ami d'A., dell’A., qu’A.")
    expect(replaced('Il sacco d’Ben', { name: 'Ben', as: 'initial' })).toBe('Il sacco d’B.')
    // What is known only where something leans on it is found there, and what is no name stays.
    expect(found('le sac d’Okonjo').map(({ name }) => name)).toContain('Okonjo')
    expect(replaced('it’s o’clock, rock’n’roll, l’eau d’ici')).toBe('it’s o’clock, rock’n’roll, l’eau d’ici')
  })

  test('the other person is called by what they are', () => {
    expect(replaced('Ben came. I told Ben. It was Ben’s idea.', partner)).toBe(
      'My partner came. I told my partner. It was my partner’s idea.',
    )
    expect(replaced('I told Ben.', { name: 'Ben', as: 'initial' })).toBe('I told B.')
    expect(replaced('He will. Will came.', { name: 'Will', as: 'my-partner' })).toBe('He will. My partner came.')
    expect(replaced('I told Ben Alder today.', { name: 'Ben Alder', as: 'my-partner' })).toBe(
      'I told my partner today.',
    )
  })

  test.each([
    ['Lena', 'Lenas Mantel. Lenának adtam. Lenát láttam.'],
    ['Varga', 'Vargas came. Vargáék too. Vargának.'],
    ['Наташа', 'Наташу я видел. Наташей. Наташи нет.'],
    ['Petr', 'Petra vidím. Petrovi. Petrem.'],
    ['Kowalski', 'Kowalskiego nie. Kowalskiemu tak. Kowalskim.'],
  ])('so are the forms of %s', (name, text) => {
    const after = createReplacer({ initials: [name], more: [], called: [] })(text)
    const stem = name.replace(/[aа]$/u, '')
    expect(after).not.toMatch(new RegExp(stem, 'iu'))
  })

  test('forms of the other person’s name are theirs where something is said to be, and never somebody else’s', () => {
    const bens = createReplacer({ initials: ['Bens'], more: [], called: [partner] })
    expect(bens('Bens Idee. Das ist Bens. Bennek.')).toBe('My partner Idee. Das ist my partner. B.')
    const martin = { name: 'Martin', as: 'my-partner' } as const
    const rules = { initials: [], more: [], called: [martin] }
    expect(createReplacer(rules)('Martina knew. Martinnak.')).toBe('M. knew. M.')
    // What stays was asked about, and a word is a word.
    expect(createReplacer({ ...rules, keep: ['Martina'] })('Martina knew.')).toBe('Martina knew.')
    expect(createReplacer({ initials: ['Ben'], more: [], called: [] })('Bend. Bench. Benny, bens')).toBe(
      'Bend. Bench. Benny, bens',
    )
  })

  test('a name that was typed is replaced in any script, and within words where words have no spaces', () => {
    expect(replaced('昨天美玲来了', null, ['美玲'])).toBe('昨天美.来了')
    expect(replaced('I met sam the baker, not samovars', null, ['sam the baker'])).toBe(
      'I met s. t. b., not samovars'.replace('s. t. b.', 'S. T. B.'),
    )
  })

  test('whatever surrounds it, a name that was found is nowhere in the text any more', () => {
    const names = fc.constantFrom('Lena', 'Varga', 'Zoë', 'Zoe\u0308', 'Наташа', 'Okonjo')
    const around = fc.constantFrom(' ', ', ', '. ', '\n', ' “', '” ', '! ', ' (', ') ', '’s ', ' - ', ' and ', '/')
    fc.assert(
      fc.property(fc.array(fc.tuple(around, names, around), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = `I told Lena, Varga, Zoë, Наташа, Okonjo.${parts.flat().join('')}`
        const after = replaced(text)
        for (const name of ['Lena', 'Varga', 'Zo\u00eb', 'Наташа', 'Okonjo']) expect(after).not.toContain(name)
      }),
    )
  })
})
