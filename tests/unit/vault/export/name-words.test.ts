import { describe, expect, test } from 'vitest'
import type { FoundName } from '#api/export-contract.ts'
import { isKept, keptNames, wereShown } from '#renderer/features/export/kept-names.ts'
import { createNameFinder } from '#vault/export/names/find-names.ts'
import { type Called, createReplacer } from '#vault/export/names/replace-names.ts'

// Names that are words as well, and words that are no names.

function found(own: readonly string[], text: string): FoundName[] {
  const finder = createNameFinder(own)
  finder.look(text)
  return finder.found()
}

function guessesIn(text: string): Record<string, FoundName['guess']> {
  return Object.fromEntries(found(['Ana', 'Ben'], text).map(({ name, guess }) => [name, guess]))
}

/** As the document has it when nobody changes a row of the list. */
function written(text: string, called: readonly Called[] = [], more: readonly string[] = []): string {
  const names = found(['Ana', ...called.map(({ name }) => name)], text)
  const keep = keptNames({}, names)
  const initials = names.map(({ name }) => name).filter((name) => !keep.includes(name))
  return createReplacer({ initials, more, keep, called })(text)
}

const partner = (name: string): Called => ({ name, as: 'my-partner' })

describe('a name that is a word as well', () => {
  test('is found at the beginning of a sentence', () => {
    expect(guessesIn('Jack came. Harry knew. Mark called. Will cried.')).toEqual({
      Jack: 'name',
      Harry: 'name',
      Mark: 'name',
      Will: 'name',
    })
    expect(guessesIn('Rose phoned me. Grace was there. Max left.')).toEqual({
      Rose: 'name',
      Grace: 'unsure',
      Max: 'name',
    })
    expect(guessesIn('Nick and I talked. Robin and Jan were there.')).toEqual({
      Nick: 'name',
      Robin: 'unsure',
      Jan: 'name',
    })
    expect(guessesIn('Met with Jack. I told Heather.')).toEqual({ Jack: 'name', Heather: 'name' })
  })

  test('is no name where it is a word', () => {
    expect(guessesIn('Will you come? May I ask? Mark the day. Hope you are well. Rose the sun never.')).toEqual({})
    // A title in capitals says nothing: it is asked about.
    expect(guessesIn('What I Will Say')).toMatchObject({ Will: 'unsure' })
  })

  test('a month is asked about, unless it is a date', () => {
    expect(Object.keys(guessesIn('I told June. I saw April and May with August.'))).toEqual([
      'June',
      'April',
      'May',
      'August',
    ])
    expect(guessesIn('We met in March and in May. On 5 June, since April, last August. June 12 was hard.')).toEqual({})
    expect(written('We left in April. I told April.', [partner('April')])).toBe('We left in April. I told my partner.')
  })

  test('in small letters is the name where it is hardly ever the word', () => {
    expect(written('Jack came. i saw jack and ben', [partner('Ben')])).toBe('J. came. i saw J. and my partner')
    expect(written('ben knew and i told ben', [partner('Ben')])).toBe('My partner knew and i told my partner')
    expect(written('He will. I told Will. will you?', [partner('Will')])).toBe('He will. I told my partner. will you?')
    expect(written('Rose called. The sun rose.')).toBe('R. called. The sun rose.')
  })
})

test('an unknown word at a beginning becomes an initial unless it is kept; a known one stays', () => {
  expect(written('Zsófika called. Okonjo came at nine.')).toBe('Z. called. O. came at nine.')
  const [okonjo] = found([], 'Okonjo came.')
  expect(okonjo).toEqual({ name: 'Okonjo', guess: 'unknown' })
  expect(isKept({}, okonjo as FoundName)).toBe(false)
  expect(isKept({ Okonjo: true }, okonjo as FoundName)).toBe(true)
  expect(isKept({}, { name: 'Debrecen', guess: 'unsure' })).toBe(true)
})

test('names of many languages are asked about at least, also at a beginning alone', () => {
  const names =
    'Adaeze Chidi Siobhan Aoife Bjorn Xiomara Priya Rajesh Fatima Aisha Mehmet Zeynep Agnieszka Wojciech Jiri Tereza Mihai Réka ' +
    'László Kinga Jürgen Torsten Femke Pieter Giulia Matteo Thiago Nerea Sakura Yuki Wei Linh Kwame Jabari Keisha Jaxon Riley ' +
    'Smith Jones Garcia Patel Kowalski Müller Nguyen Kovács Rossi Novak Petrov Park Singh Khan'
  const missed = names.split(' ').filter((name) => found([], `${name} called me.`).length === 0)
  expect(missed).toEqual([])
  expect(written('Priya was there. Patel knew. Jürgen left. i saw jürgen and priya')).toBe(
    'P. was there. P. knew. J. left. i saw J. and P.',
  )
})

test('an unknown word in small letters is asked about, where the other words are known', () => {
  const text = 'then i met okonjo again and we talked'
  expect(guessesIn(text)).toEqual({ Okonjo: 'unsure' })
  expect(written(text)).toBe(text)
  expect(createReplacer({ initials: ['Okonjo'], more: [], called: [] })(text)).toBe('then i met O. again and we talked')
  expect(guessesIn('aztán megint találkoztam vele és sokat beszélgettünk')).toEqual({})
})

test('places stay at first, and whom somebody trusts in is none', () => {
  const text = 'We flew to London from Budapest. Vienna was cold. We live in Debrecen.'
  expect(written(text)).toBe(text)
  expect(Object.values(guessesIn(text))).toEqual(['unsure', 'unsure', 'unsure', 'unsure'])
  expect(written('I confide in Okonjo. It was in Varga’s car.')).toBe('I confide in O. It was in V.’s car.')
})

test('what was not on the screen, or was there as something else, was not shown', () => {
  const shown = [{ name: 'Lena', guess: 'unsure' }] as const
  expect(wereShown(shown, shown)).toBe(true)
  expect(wereShown(shown, [...shown, { name: 'Debrecen', guess: 'unsure' }])).toBe(false)
  expect(wereShown(shown, [{ name: 'Lena', guess: 'name' }])).toBe(false)
})

test('a word that is longer than any name is none', () => {
  const long = 'A'.padEnd(70, 'argh')
  expect(found([], `I said ${long} and ${'B'.padEnd(250, 'brr')} to Varga.`)).toEqual([
    { name: 'Varga', guess: 'name' },
  ])
  expect(found([], `I told ${long.slice(0, 60)}.`)).toHaveLength(1)
})

describe('what the two are called', () => {
  test('of words that are said every day', () => {
    const love = partner('My Love')
    const text = 'My day was long. I love you. Love hurts. '
    expect(written(`${text}I told My Love. My love is here.`, [love])).toBe(
      `${text}I told my partner. My partner is here.`,
    )
    // Nowhere else, and with no small letters beside it.
    expect(written('I told My Love. Love hurts.', [love])).toBe('I told my partner. Love hurts.')
    expect(written('I told Ben Alder. Ben knew. Alder too.', [partner('Ben Alder')])).toBe(
      'I told my partner. My partner knew. My partner too.',
    )
  })

  test('by initials, where two have made it together, with one full stop', () => {
    const both = ['Will', 'Ana'].map((name) => ({ name, as: 'initial' }) as const)
    expect(written('We will talk. I asked Will and Ana. So said will, and ana.', both)).toBe(
      'We will talk. I asked W. and A. So said will, and A.',
    )
    expect(written('I met Ana Alder.', [{ name: 'Ana Alder', as: 'initial' }])).toBe('I met A. A.')
  })

  test('of one letter', () => {
    expect(written('I told B about it. Plan b. I saw B. yesterday. With B.', [partner('B')])).toBe(
      'I told my partner about it. Plan b. I saw my partner yesterday. With my partner.',
    )
    expect(written('A long day. I told A all.', [partner('A')])).toBe('A long day. I told my partner all.')
  })
})

test('a name that was typed is found with any apostrophe and hyphen, with one full stop, and never as a word', () => {
  expect(written('It was d’angelo. Or DʼAngelo, D`Angelo.', [], ["D'Angelo"])).toBe('It was D. Or D., D.')
  expect(written('I met x anna‑lena.', [], ['x Anna-Lena'])).toBe('I met X. A.')
  expect(written('We will tell Will.', [], ['Will'])).toBe('We will tell W.')
  expect(written('Lenaʼs coat. I told Lena.')).toBe('L.ʼs coat. I told L.')
})

test('ordinary prose stays as it is', () => {
  expect(written(prose)).toBe(prose)
  // It is looked at: a name within it goes.
  expect(written(`${prose} I told Varga.`)).toBe(`${prose} I told V.`)
})

const prose = `Yesterday was hard. May I say something? Will you listen? I hope so. Hope is small, but it is there. Love hurts.
Grief came back. Sorrow, panic, shame: all of it. Silence followed. Gaslighting is not the word. Stonewalling neither.
Mark my words. Grant me this. The sun rose. Rich or poor. Guilt again. Joy, for a moment. Patience. Trust takes time.
I am happy. Happy to see the kids. Maybe in May, or in June. On Monday we talked. “Why?” I asked. “Because,” he said.
- Breathe
- Walk by the river
- Call Mum
Things I will do: sleep. Self-forgiveness is slow. Half-said things hurt. Summer is over. Autumn rain. Sunny days.
Nobody asked. Everyone knew. Someone called. Honestly, I do not know. Forgiving is work. Anger comes in waves.
I WILL NOT SHOUT. OK. It was in the car, in the dark. Dear diary. Therapy helped. Counselling, too. Lying is what broke us.
A bird sang. The robin was back. A pearl of a day. In the west, storm. Page after page. Ginger tea. Mercy. Ruby light.
Ughhh. Chance had it. Christmas with Grandma. The English lesson. Internet off. I said I’d stay; I’ve stayed. Then, nothing.
Betrayal And Repair
What I Want To Say
The Agreement: A First Draft. In our Repair talk, the repair came late. A British film on Netflix.
Catastrophizing. Doomscrolling until two. Reconnecting helped. Dysregulated. Untick it. Btw, we talk on Sundays.`
