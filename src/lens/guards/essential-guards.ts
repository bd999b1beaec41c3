import { type GuardPattern, name, oneOf, pattern, theirs, words } from './guard-pattern.ts'

/** Giving up cards, keys, passport, pay, medicine. */
export function essentials(): GuardPattern[] {
  const things = oneOf(
    '(?:bank|credit|debit|cash)? ?cards?',
    '(?:car|house|home|front door|flat|door)? ?keys?',
    'passports?',
    'id',
    'identity (?:cards?|papers?)',
    'papers',
    'documents',
    "(?:driving |driver's )?licen[cs]e",
    'visa',
    'salar(?:y|ies)',
    'wages?',
    'pay ?(?:checks?|cheques?|packets?)?',
    'income',
    'pension',
    'savings',
    'money',
    'cash',
    'wallet',
    'purse',
    'medicines?',
    'medication',
    'pills?',
    'insulin',
    'inhaler',
  )
  const giveUp = oneOf(
    'hand(?:s|ed|ing)? (?:over|in)',
    'giv(?:e|es|ing) up',
    'gave up',
    'surrender(?:s|ed|ing)?',
    'turn(?:s|ed|ing)? (?:over|in)',
    'lock(?:s|ed|ing)? (?:away|up)',
    'tak(?:e|es|ing) away',
    'confiscat(?:e|es|ed|ing)',
    'withhold(?:s|ing)?',
    'hid(?:e|es|ing)',
  )
  const of = String.raw`(?:${theirs}|both)\s+(?:[^\s,]+\s+){0,2}?`
  const own = /\bown\b(?!.*\bto\b)|\bspare\b/iu
  return [
    pattern(`${giveUp}${words(3)}${things}`),
    pattern(String.raw`(?:hands?|gives?|turns?)\s+${of}${things}\s+(?:over|up|in)\b`),
    pattern(
      String.raw`${things}\s+(?:is|are|be|gets?|stays?)\s+(?:handed over|given up|locked (?:away|up)|taken away|withheld|hidden|(?:kept|held) by)`,
    ),
    pattern(String.raw`tak(?:e|es|ing)\s+${of}${things}\s+(?:away|off)`),
    pattern(
      String.raw`(?:gives?|hands?|brings?)\s+(?:me|him|her|them|you|the other|\p{L}+)\s+(?:his|her|their|my|your|all)\s+(?:[^\s,]+\s+){0,2}?${things}`,
      'around',
      own,
    ),
    pattern(String.raw`hands?\s+(?:me|him|her|them|you|${name})\s+the\s+(?:[^\s,]+\s+)?${things}`, 'around', own),
    pattern(
      String.raw`(?:gives?|hands?|leaves?|deposits?)\s+${of}${things}\s+(?:to|with)\s+(?:me|him|her|them|you|the other|\p{L}+)`,
      'around',
      own,
    ),
    pattern(
      String.raw`(?:keeps?|holds?|manages?|controls?|looks? after|stores?|guards?)\s+(?:the other's|each other's|both|[\p{L}]+'s)\s+(?:[^\s,]+\s+){0,2}?${things}`,
      'around',
      own,
    ),
    pattern(
      String.raw`i\s+(?:keep|hold|take|manage|control|look after|store|guard)\s+(?:your|his|her|their)\s+(?:[^\s,]+\s+){0,2}?${things}`,
      'around',
      own,
    ),
    pattern(
      String.raw`(?:you|he|she)\s+(?:keeps?|holds?|takes?|manages?|controls?|looks? after|stores?|guards?)\s+my\s+(?:[^\s,]+\s+){0,2}?${things}`,
    ),
    pattern(
      String.raw`(?:salary|wages|pay|income|pension|money)\s+(?:goes|go|comes|is paid|are paid|is sent|gets paid)\s+(?:straight\s+)?(?:in)?to\s+(?:me|him|her|my|your|his|[\p{L}]+'s|${name})`,
    ),
    pattern(
      String.raw`(?:gets?|receives?|is given|lives? on|is on)\s+(?:an?|his|her)\s+(?:[^\s,]+\s+)?(?:allowance|pocket money)`,
    ),
    pattern(
      String.raw`(?:may|can|must)(?:\s*not|n't)\s+(?:have|carry|hold|own)\s+(?:an?|any|his|her|their)\s+(?:[^\s,]+\s+)?${things}`,
      'nothing',
    ),
  ]
}

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
  return [
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
