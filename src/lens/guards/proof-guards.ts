import { type GuardPattern, him, one, oneOf, pattern, person, whose, words } from './guard-pattern.ts'

/** Showing other people's messages. */
export function otherPeople(): GuardPattern[] {
  const people = oneOf(
    "clients?'?s?",
    "customers?'?s?",
    "patients?'?s?",
    "colleagues?'?s?",
    "co-?workers?'?s?",
    "boss'?s?",
    "friends?'?s?",
    "child(?:ren)?'?s?",
    "kids?'?s?",
    "daughters?'?s?",
    "sons?'?s?",
    "sisters?'?s?",
    "brothers?'?s?",
    "mothers?'?s?",
    "parents?'?s?",
    "famil(?:y|ies)'?s?",
    "pupils?'?s?",
    "students?'?s?",
    "neighbou?rs?'?s?",
    "mates?'?s?",
    "mum'?s?",
    "mom'?s?",
    "dad'?s?",
    "fathers?'?s?",
    "cousins?'?s?",
    "teams?'?s?",
    "ex'?s?",
  )
  const place = oneOf('team', 'work', 'office', 'company', 'business', 'school', 'group', people)
  const stuff = oneOf(
    'e-?mails?',
    'mails?',
    'mailbox',
    'inbox',
    'messages?',
    'texts?',
    'chats?',
    'conversations?',
    'letters?',
    'photos?',
    'pictures',
    'calls?',
    'call logs?',
    'files?',
    'notes?',
    'voicemails?',
    'dms',
    'threads?',
    'phones?',
    'accounts?',
    'laptops?',
  )
  const show = oneOf(
    'show(?:s|n|ing)?',
    'shar(?:e|es|ed|ing)',
    'forward(?:s|ed|ing)?',
    'let(?:s|ting)?',
    'hand(?:s|ing)? over',
    'open(?:s|ed|ing)?',
    'look(?:s|ing)? (?:at|through|in|into|over)',
    'go(?:es|ing)? (?:through|over)',
    'see(?:s|n|ing)?',
    'read(?:s|ing)?',
    'scroll(?:s|ing)? (?:through)?',
    'cop(?:y|ies|ied|ying)',
    'check(?:s|ed|ing)?',
    'access(?: to)?',
    'screenshots? of',
    'inspect(?:s|ing)?',
    'passes? on',
    'reads? out',
  )
  const written =
    '(?:writes?|wrote|say|says|said|tell|tells|told|sends?|sent|(?:has|have|had) (?:written|said|told|sent))'
  const matters =
    '(?:divorce|illness|affairs?|health|diagnosis|marriage|problems?|secrets?|money|debts?|pregnancy|troubles?)'
  return [
    pattern(String.raw`${show}${words(5)}${place}\s+${stuff}`),
    pattern(String.raw`${show}\s+${place}\s+${stuff}`),
    pattern(String.raw`${show}${words(4)}${stuff}\s+(?:from|with|to|by|of|about)\s+(?:[^\s,]+\s+){0,2}?${people}`),
    pattern(String.raw`${show}\s+${stuff}\s+(?:from|with|to|by|of|about)\s+(?:[^\s,]+\s+){0,2}?${people}`),
    pattern(String.raw`${show}${words(4)}what\s+(?:[^\s,]+\s+){0,2}?${people}\s+${written}`),
    pattern(String.raw`${show}\s+(?:${him}\s+)?what\s+(?:[^\s,]+\s+){0,2}?${people}\s+${written}`),
    pattern(String.raw`${show}(?:\s+[^\s,]+){0,4}?\s+${stuff}\s+(?:that\s+)?(?:${whose}|an?)\s+${people}\s+${written}`),
    pattern(String.raw`${show}(?:\s+[^\s,]+){0,4}?\s+${people}\s+(?:voice|private|text|old)\s+${stuff}`),
    pattern(String.raw`${show}(?:\s+[^\s,]+){0,4}?\s+${stuff}\s+from\s+(?:the\s+)?(?:work|office|team|school)`),
    pattern(String.raw`(?:tells?|passes? on|repeats?|shares?)\s+(?:[^\s,]+\s+){0,3}?what\s+[^.,;]*\bin confidence`),
    pattern(String.raw`tells?\s+(?:[^\s,]+\s+){0,4}?(?:people's|${people})\s+${matters}`),
    pattern(
      String.raw`${place}\s+${stuff}${words(2)}(?:is|are|be|gets?)\s+(?:[^\s,]+\s+)?(?:shown|shared|forwarded|open|visible|read|seen)`,
    ),
    pattern(
      String.raw`${place}\s+${stuff}\s+(?:is|are|be|gets?)\s+(?:[^\s,]+\s+)?(?:shown|shared|forwarded|open|visible|read|seen)`,
    ),
  ]
}

/** Lie detectors, tests of loyalty, proof. */
export function tests(): GuardPattern[] {
  const virtue = '(?:loyalty|fidelity|faithfulness|honesty|love|trust|faith|truthfulness)'
  return [
    pattern(
      `lie[- ]?detectors?|polygraphs?|${virtue} (?:tests?|checks?)|honey ?traps?|truth serum|trick questions?|decoys?|fake (?:accounts?|profiles?|messages?)`,
    ),
    pattern(
      String.raw`test(?:s|ed|ing)?\s+(?:${whose}|for|of)\s+${virtue}|put(?:s)? ${person} to the test|tests? of ${virtue}`,
    ),
    pattern(
      String.raw`to (?:show|prove|see|check|verify|make sure)\s+(?:${him}\s+)?(?:that|if|whether|where|who|what)\s+(?:${one}|it)\s+(?:is|was|were|has been|does|did|really|tells?|says?|met|went|stays?)(?!\s+(?:well|hungry|tired|ok|okay|all right|safe|warm|ready|open|locked|late|time|a good))`,
    ),
    pattern(
      String.raw`asks?\s+${whose}\s+(?:[^\s,]+\s+)?(?:boss|colleagues?|friends?|mother|mum|sister|brother|mates?|work|team|neighbou?rs?)\s+(?:whether|if|where|when)\s+${one}\s+(?:was|were|is|has|had|really|left|came)`,
    ),
    pattern(
      String.raw`so (?:that )?${one}\s+(?:can\s+)?(?:see|sees|know|knows|check|checks)\s+(?:[^\s,]+\s+){0,2}?(?:true|who|where|whether|that)`,
    ),
    pattern(String.raw`video ?calls?(?:\s+[^\s,]+){0,4}?\s+to (?:show|see|prove)`),
    pattern(
      String.raw`(?:must|ha(?:s|ve) to|needs? to)\s+show(?:\s+[^\s,]+){0,3}?\s+(?:telling|tells?|told|speaks?)\s+the truth`,
    ),
    pattern(String.raw`flirts?\s+with\s+${him}`),
    pattern(String.raw`checks?\s+(?:whether|if|that)\s+(?:${whose}|the)\s+(?:story|stories|alibi|account)`),
    pattern(
      String.raw`(?:checks?|verif(?:y|ies)|finds? out)\s+(?:whether|if|that|where)\s+${one}\s+(?:was|were|is|has been|had|really|did|does)(?!\s+(?:well|hungry|tired|ok|okay|all right|safe|warm|ready|late))`,
    ),
    pattern(
      String.raw`(?:smells?|sniffs?|searches|checks?)\s+${whose}\s+(?:shirts?|clothes|hair|breath|underwear|sheets|pockets)`,
    ),
    pattern(
      'proofs?(?: (?:of|that|for|by))?(?! ?-?read)|(?:as|for) evidence|evidence (?:of|that|for)|prov(?:e|es|ed|ing)(?! (?:difficult|useful|hard|helpful|too|to be))',
    ),
    pattern(
      'swears? (?:on|by|an oath)|takes? an oath|time-?stamped|(?:photos?|selfies?|pictures?) (?:of|from) where|screenshots? (?:of|from|to show) (?:where|what|who)',
    ),
  ]
}
