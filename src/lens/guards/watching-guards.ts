import { type GuardPattern, name, oneOf, pattern, person, support, theirs, whose, words } from './guard-pattern.ts'

/** Trackers, spying, hidden recording, "without them knowing". */
export function hidden(): GuardPattern[] {
  const devices = oneOf(
    'track(?:ers?|ing (?:apps?|devices?|software|chips?|tags?|programs?))',
    'spy(?:ware|ing| ?apps?| software| ?cams?| cameras?)?',
    'keyloggers?',
    'stalkerware',
    'monitoring (?:apps?|software|programs?)',
    '(?:hidden|secret|concealed) (?:cameras?|microphones?|mics?|recorders?|recordings?|apps?|accounts?|devices?|phones?|cams?)',
    'air ?tags?',
    'gps (?:trackers?|tags?|devices?|chips?)',
    'private (?:detectives?|investigators?)',
    'voice recorders?',
    'listening devices?',
    String.raw`bug(?:s|ged|ging)? ${theirs} \p{L}+|(?:is|are|be) bugged`,
    `mirror(?:s|ed|ing)? ${whose} (?:phone|screen|messages)`,
  )
  const knowing = '(?:knowing|knowledge|noticing|being told|being aware|finding out)'
  return [
    pattern(devices),
    pattern(`secretly|in secret|on the sly|behind ${whose} backs?`),
    pattern(`without (?:${person}|the other|his|their|my|your|${whose})(?:'s)? ${knowing}`, 'before'),
    pattern(`without telling(?: ${person})?|unnoticed|unbeknown(?:st)?`, 'before'),
  ]
}

/** Everything, any time, full access, on demand. */
export function everything(): GuardPattern[] {
  const data = oneOf(
    'messages?',
    'texts',
    'chats?',
    'e-?mails?',
    'calls?',
    'accounts?',
    'devices?',
    'photos?',
    'pictures',
    'apps?',
    'conversations?',
    'phones?',
    'contacts',
    'histor(?:y|ies)',
    'movements?',
    'whereabouts',
    'spending',
    'purchases?',
    'receipts?',
    'files?',
    'social media',
    'data',
    'secrets',
    'pages',
  )
  const wants = '(?:wants?|likes?|asks?|feels?|wish(?:es)?|needs?|chooses?|demands?|says?)'
  const freeing = new RegExp(
    String.raw`\b(?:paus\w+|ends?|ended|stop\w*|say(?:s|ing)? no|step(?:s|ping)? (?:back|out)|withdraw\w*|rest|own|chang\w+ (?:his|her|their|our|my) minds?|${support.slice(3, -1)})\b`,
    'iu',
  )
  return [
    pattern('everything(?! else)|every (?:single )?(?:thing|detail|minute|move|step|word)'),
    pattern(
      String.raw`(?:all|every|each and every)\s+(?:single\s+)?(?:of\s+)?(?:${whose}\s+|the\s+|our\s+)?(?:[^\s,]+\s+)?${data}`,
    ),
    pattern(
      'any ?time|at any (?:moment|hour|point|time)|at all times|all the time|day and night|24/7|24 hours a day|(?:a)?round the clock',
      'around',
      freeing,
    ),
    pattern(`when(?:ever)? (?:i|you|he|she|they|the other|${name}) ${wants}`, 'around', freeing),
    pattern(
      '(?:full|complete|total|unlimited|unrestricted|free|open|constant|unconditional) (?:access|insight|transparency|view)|on demand|no matter (?:when|what)|always (?:on|visible|open|reachable)|without limits?',
    ),
    pattern(
      'nothing (?:is|stays|may be|can be|remains) (?:hidden|private|secret|left out|kept back)|no (?:secrets|privacy)(?! (?:about|of))',
      'before',
    ),
  ]
}

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
  )
  const place = oneOf('work', 'office', 'company', 'business', 'school', 'group', people)
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
  )
  return [
    pattern(String.raw`${show}${words(5)}${place}\s+${stuff}`),
    pattern(String.raw`${show}\s+${place}\s+${stuff}`),
    pattern(String.raw`${show}${words(4)}${stuff}\s+(?:from|with|to|by|of|about)\s+(?:[^\s,]+\s+){0,2}?${people}`),
    pattern(String.raw`${show}\s+${stuff}\s+(?:from|with|to|by|of|about)\s+(?:[^\s,]+\s+){0,2}?${people}`),
    pattern(
      String.raw`${show}${words(4)}what\s+(?:[^\s,]+\s+){0,2}?${people}\s+(?:writes?|wrote|say|says|said|tell|tells|told|sends?|sent)`,
    ),
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
      'proofs?(?: (?:of|that|for|by))?(?! ?-?read)|(?:as|for) evidence|evidence (?:of|that|for)|prov(?:e|es|ed|ing)(?! (?:difficult|useful|hard|helpful|too|to be))',
    ),
    pattern(
      'swears? (?:on|by|an oath)|takes? an oath|time-?stamped|(?:photos?|selfies?|pictures?) (?:of|from) where|screenshots? (?:of|from|to show) (?:where|what|who)',
    ),
  ]
}
