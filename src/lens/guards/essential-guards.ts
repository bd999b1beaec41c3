import { type GuardPattern, him, name, one, oneOf, pattern, theirs, words } from './guard-pattern.ts'

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
    pattern(
      String.raw`(?:lets?|allows?)\s+${him}\s+(?:to\s+)?(?:hold|keep|have|take|manage|look after|store)\s+${of}${things}`,
      'around',
      own,
    ),
    pattern(
      String.raw`(?:must|ha(?:s|ve) to|needs? to)\s+ask(?:\s+[^\s,]+){0,3}?\s+for\s+(?:money|cash|the (?:car|card|keys?))|asks?\s+${him}\s+for\s+(?:money|cash)`,
    ),
    pattern(
      String.raw`${things}(?:\s+of\s+[^\s,]+(?:\s+[^\s,]+)?)?\s+(?:is|are|stays?|stay|lies?|remains?|lives?)\s+with\s+${him}`,
      'around',
      /\bmy\b.*\bwith me\b|\b(?:his|her|their|your)\b.*\bwith (?:him|her|them|you)\b/iu,
    ),
    pattern(
      String.raw`(?:keeps?|puts?|locks?|hides?)(?:\s+[^\s,]+){0,3}?\s+${things}(?:\s+[^\s,]+){0,5}?\s+so that ${one}\s+(?:stays?|cannot|can't|does(?: not|n't)|has to)`,
    ),
    pattern(
      String.raw`i\s+(?:put|lock|take)\s+(?:your|his|her|their)\s+(?:[^\s,]+\s+)?${things}\s+(?:away|up)|(?:he|she|${name})\s+(?:puts?|locks?|takes?)\s+my\s+(?:[^\s,]+\s+)?${things}\s+(?:away|up)`,
    ),
    pattern(
      String.raw`(?:your|his|her|their|${name}'s)\s+(?:[^\s,]+\s+)?${things}\s+(?:is|are|lies?|stays?)\s+(?:in|at|on|under)\s+my`,
    ),
    pattern(
      '(?:manages?|controls?|handles?|keeps?|holds?) all (?:of )?(?:the|our) (?:money|cash|accounts?|finances|cards)|gets? \\d+ (?:euros? |dollars? |pounds? )?(?:a|per|each) (?:day|week|month)',
    ),
    pattern(
      String.raw`(?:do|does|will)(?:\s+not|n't)\s+(?:get|keep|carry)\s+(?:an?|any|his|her|their)\s+(?:[^\s,]+\s+)?${things}`,
      'nothing',
    ),
    pattern(
      String.raw`(?:has|have|with)\s+no\s+(?:[^\s,]+\s+)?${things}\s+of\s+(?:his|her|their|my|your|our)\s+own`,
      'nothing',
    ),
    pattern(
      String.raw`only\s+${one}\s+(?:have|has|holds?|keeps?|carry|carries)\s+(?:an?|the)\s+(?:[^\s,]+\s+)?${things}`,
      'nothing',
    ),
    pattern(
      String.raw`(?:gives?|hands?)\s+${him}\s+the\s+(?:(?:debit|credit|bank|cash)\s+cards?|passport|wallet|purse|salary|wages|papers|documents|licen[cs]e)`,
      'around',
      own,
    ),
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
