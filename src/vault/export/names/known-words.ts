import { dictionary } from '@zxcvbn-ts/language-en'

// What tells a name from another word. The lists are English; in other languages more is asked about, and nothing less is
// found: a capital within a sentence is always looked at.

const common = new Map((dictionary['commonWords-en'] ?? []).map((word, rank) => [String(word), rank]))
const surnames = new Set((dictionary['lastnames-en'] ?? []).map(String))

/** Ranks up to here are everyday words. */
const everyday = 3000

/** Given names that the dictionary knows only as words. */
const givenNames = new Set([
  ...(dictionary['firstnames-en'] ?? []).map(String),
  ...(
    'adam ahmed aidan alan albert alexander alfie ali amir andre andreas andrew anthony anton antonio archie arthur ashton ' +
    'austin ben benjamin bernard bob brad brandon brian bruce bryan caleb cameron carl carlos charles charlie chen colin ' +
    'connor craig curtis daniel darren dave david dennis derek diego dmitri dominic don donald doug douglas duncan dylan ' +
    'eduardo edward elijah eric erik ethan evan felix fernando finn florian francis franz fritz gabriel gareth gary gavin ' +
    'geoff gerald giovanni graham greg gregory hans harry hassan hector henry hiroshi hugh hugo ian ibrahim igor isaac ivan ' +
    'jacob jaime jake james jan jason javier jayden jeff jeffrey jens jeremy jim jimmy joe joel johan johannes john johnny ' +
    'jonah jonas jonathan jorge jose joseph josh joshua juan julian jurgen justin karl keith ken kenneth kevin klaus ' +
    'kurt kyle lars leo leon leonard levi liam logan lorenzo louis luca lucas luis luke manuel marco marcus mario markus ' +
    'martin marvin mateo mathias matt matthew maurice mauro michael miguel mike mikhail milan milo mohammed mohamed morris ' +
    'muhammad nathan nathaniel neil nicholas nick nico nigel noah nolan oliver omar oscar otto owen pablo pascal patrick ' +
    'paul pavel pedro pete peter philip pierre pietro rafael ralph ramon raul reza richard rick rob robert roberto rodrigo ' +
    'roger roland ron ronald ross rui rupert russell ryan said samir samuel scott sebastian sergio seth shaun simon stefan ' +
    'stephen steve steven stuart sven theo thomas tim timothy tobias todd tom tommaso trevor tyler uwe victor vincent ' +
    'vladimir walter wayne werner william wolfgang xavier yusuf zac zachary zoltan'
  ).split(' '),
])

/** Names that are words as well, or months: only a capital within a sentence makes a name of them, and not a sure one. */
const alsoWords = new Set(
  (
    'may hope em glad honey else happy lucky star bill carry max faith grace joy rose storm page fancy angel merry candy row ' +
    'pen april june august dawn deny bride mercy charity pet glory bell gay de fan van jo tuesday summer autumn sky brook ivy ' +
    'violet daisy ruby pearl amber robin will mark rob bob jack art drew grant chase hunter mason frank rich pat sue gene ray ' +
    'dean earl guy miles wade reed cliff dale glen lane crystal destiny chance christian florida virginia paris doll min ' +
    'mommy holly hazel heather iris jade jasmine jewel lily melody olive patience penny poppy prudence sandy sunny trinity ' +
    'don harry jimmy nick pierce said jan sage stormy true ginger misty cherry ebony gale wren blossom clement constant'
  ).split(' '),
)

/** Capitals that stand within sentences without naming anybody. */
const neverNames = new Set(
  (
    "i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday january february march april may june july " +
    'august september october november december mum mom mam mama mummy mommy dad daddy papa grandma granny grandpa grandad ' +
    'granddad nan nana auntie aunt uncle god christmas easter ramadan eid diwali hanukkah passover english german french ' +
    'spanish italian internet ok okay mr mrs ms mx dr prof st'
  ).split(' '),
)

export const isAlsoWord = (word: string) => alsoWords.has(word)
export const isGivenName = (word: string) => givenNames.has(word) && !alsoWords.has(word)
export const isNeverName = (word: string) => neverNames.has(word)
export const isEveryday = (word: string) => (common.get(word) ?? Number.POSITIVE_INFINITY) <= everyday
export const isSurname = (word: string) => surnames.has(word)
export const isWord = (word: string) => common.has(word)
