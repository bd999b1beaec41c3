import { type GuardPattern, name, one, oneOf, pattern, whose, words } from './guard-pattern.ts'

/** Sex, touch, clothing or weight as a duty. */
export function body(): GuardPattern[] {
  const touch = oneOf(
    'sex',
    'sexual(?:ly)?',
    'intercourse',
    'intima(?:cy|te)',
    'mak(?:e|es|ing) love',
    String.raw`sleep(?:s|ing)? (?:together|with (?:me|him|her|each other|\p{L}+))`,
    'kiss(?:es|ing)?',
    'hug(?:s|ging)?',
    'cuddl(?:e|es|ing)',
    'caress(?:es|ing)?',
    '(?<!in |of )touch(?:es|ing)?(?! base|screen)',
    'massages?',
    'naked',
    'undress(?:es|ing)?',
    'nudes?',
    'physical affection',
    'affection',
  )
  const duty = oneOf(
    'must',
    'ha(?:ve|s) to',
    'needs? to',
    'will',
    'shall',
    'should',
    '(?:is|are) to',
    'agrees? to',
    'at least',
    'once',
    'twice',
    'times',
    'every',
    'each (?:day|week|night|evening|morning|weekend|month)',
    '(?:a|per) (?:day|week|night|month)',
    'daily',
    'weekly',
    'nightly',
    'on demand',
    'when(?:ever)? (?:i|he|she|you|they|we)',
    'dut(?:y|ies)',
    'owes?',
    'expects?',
    'in return',
    'as a reward',
    'never refuses?',
    "does not refuse|doesn't refuse",
  )
  const talking =
    /\b(?:talk|talks|talking|speak|speaks|conversation|conversations|discuss\w*|questions?|therapist|therapy|counsell\w+|owes? the other closeness)\b/iu
  const garment = oneOf(
    'clothes',
    'clothing',
    'dress(?:es)?(?! code)',
    'skirts?',
    'heels',
    'bikinis?',
    'make-?up',
    'lipstick',
    'outfits?',
    'underwear',
    'jeans',
    'tops?',
    'necklines?',
    '(?:short|tight|revealing) \\p{L}+',
  )
  const bound = oneOf(
    'must',
    'ha(?:ve|s) to',
    'will',
    'shall',
    'should',
    'may',
    'can',
    'only',
    'no more',
    'not',
    'never',
    'stops?',
    'always',
    'agrees? to',
    '(?:is|are) to',
    'every',
    'each',
    "won't",
    "can't",
    "doesn't",
  )
  const nobody = /\b(?:neither|nobody|no one|none)\b/iu
  // Said as something that simply happens: "We have sex on Saturdays". With a day to it, it is owed on that day.
  const sexual = oneOf(
    'ha(?:ve|s|ving) sex',
    'sex',
    'intercourse',
    'mak(?:e|es|ing) love',
    '(?:is|are|being) intimate',
    `sleep(?:s|ing)? (?:together|with (?:me|him|her|each other))`,
    `sleep(?:s|ing)? in (?:my|our|one|the same) bed`,
  )
  const when = oneOf(
    'on (?:mon|tues|wednes|thurs|fri|satur|sun)days?',
    '(?:at|on) (?:the )?weekends?',
    String.raw`on (?:our|the|that|date|[\p{L}]+) (?:[\p{L}]+ )?(?:days?|nights?|evenings?)`,
    'in the (?:mornings?|evenings?)',
    'at night',
    'before (?:sleep|bed)',
    'as (?:agreed|planned)',
    'on time',
  )
  const hair = '(?:legs?|armpits?|beard|hair|body|chest|moustache)'
  return [
    pattern(`${sexual}${words(6)}${when}`, 'around', talking),
    pattern(String.raw`${sexual}\s+${when}`, 'around', talking),
    pattern(`${when}${words(4)}${sexual}`, 'around', talking),
    pattern(
      String.raw`sleep(?:s|ing)? in (?:my|our|one|the same) bed(?:\s+[^\s,]+){0,2}?\s+(?:every|each|always|again)`,
    ),
    pattern(
      String.raw`lets?\s+(?:me|him|her|the other|${name})\s+(?:hold|touch|kiss|hug|undress|cuddle|caress)\s+(?:me|him|her|them)`,
    ),
    pattern(
      String.raw`lets?\s+(?:me|him|her|the other|${name})\s+(?:hold|touch|kiss|hug|undress|cuddle|caress)\s+(?:her|him|them)`,
    ),
    pattern('stops? wearing|no longer wears?|never wears?', 'nothing', nobody),
    pattern(`until ${one} (?:is|am|are) (?:thin|slim|fit|lighter)`, 'nothing'),
    pattern(String.raw`headaches?\s+(?:is|are|as|counts?)\s+(?:[^\s,]+\s+){0,2}?excuses?`, 'nothing'),
    pattern(
      String.raw`wears?\s+(?:only\s+)?what\s+(?:i|you|${name})\s+(?:likes?|wants?|says?|chooses?|picks?|prefers?)`,
      'around',
      /\bi wear what i\b/iu,
    ),
    pattern(String.raw`(?:shaves?|waxes?|dyes?|trims?)\s+${whose}\s+(?:[^\s,]+\s+)?${hair}`),
    pattern(
      String.raw`(?:gets?|goes|comes|stays?|keeps?|is|be)\s+(?:down\s+|up\s+)?(?:to|under|below|at)\s+\d+\s*(?:kilos?|kg|pounds?|lbs?|stone)`,
    ),
    pattern(`${touch}${words(8)}${duty}`, 'around', talking),
    pattern(String.raw`${touch}\s+${duty}`, 'around', talking),
    pattern(`${duty}${words(8)}${touch}`, 'before', talking),
    pattern(String.raw`(?:never|not|n't)\s+(?:refuses?|says? no to|turns? down)${words(3)}${touch}`, 'nothing'),
    pattern(
      `${bound}${words(3)}(?:wear|wears|wearing|put on|puts on|dress in|dresses in|buy|buys)${words(4)}${garment}`,
      'nothing',
      nobody,
    ),
    pattern(String.raw`no (?:more )?(?:[^\s,]+ )?${garment}`, 'nothing'),
    pattern(
      String.raw`dress(?:es|ing)?\s+(?:more\s+)?(?:modest\w*|decent\w*|properly|for (?:me|him|her)|the way|as (?:i|he|she)|how (?:i|he|she))`,
      'around',
      nobody,
    ),
    pattern(
      String.raw`(?:decides?|chooses?|approves?|says?|checks?) what (?:i|you|he|she|they|the other|\p{L}+) wears?`,
      'around',
    ),
    pattern(
      String.raw`los(?:e|es|ing) (?:weight|[^\s,]+ (?:kilos?|kg|pounds?|stone))|(?:is|are|be|get|gets|step|steps) (?:weighed|on the scales)|weighs? (?:in|less than|under|no more than)|(?:on|keeps? to|follows?|starts?) (?:a|the|his|her) (?:strict )?diet|gains? no weight|(?:stay|stays|keep|keeps) (?:slim|thin|under [^\s,]+ (?:kilos?|kg|pounds?|stone))`,
    ),
  ]
}
