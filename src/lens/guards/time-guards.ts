import { type GuardPattern, oneOf, pattern, person, words } from './guard-pattern.ts'

/** Forever, from now on, until I say. */
export function withoutEnd(): GuardPattern[] {
  const one = String.raw`(?:i|you|he|she|they|we|the other|\p{L}+)`
  const enough = 'ready|sure|satisfied|certain|better|over it|convinced|happy|healed|calm|done'
  return [
    pattern(
      oneOf(
        'for ?ever',
        'from now on',
        'from this day on',
        'permanent(?:ly)?',
        'indefinite(?:ly)?',
        'until further notice',
        'for good(?! (?:measure|reason|luck))',
        'for (?:all time|life|the foreseeable future)',
        '(?:for )?the rest of (?:my|our|his|her|your|their) (?:life|lives|days)',
        'as long as (?:i|you|we|he|she|they) (?:lives?|wants?|says?|likes?|wish|wishes|needs?|are together)',
        'for as long as',
        'open[- ]ended',
        'unlimited (?:time|period)',
        `until ${one} (?:says?|decides?|wants?|feels?|trusts?|believes?|stops?|no longer|tells?|allows?|forgives?)`,
        String.raw`until ${one} (?:am|is|are|feels?) (?:[^\s,]+ )?(?:${enough})`,
        'until (?:the )?trust (?:is|comes|has) ',
        'till death',
      ),
      'before',
    ),
    pattern(
      'without (?:an? )?(?:end|end date|limit in time|time limit)|(?:has|have|with) no end(?: date)?|never (?:ends?|stops?|expires?|runs? out)|no end date',
      'before',
    ),
  ]
}

/** Replying within minutes, at once, every time. */
export function atOnce(): GuardPattern[] {
  const reply = oneOf(
    'repl(?:y|ies|ied|ying)',
    'answer(?:s|ed|ing)?',
    'respon(?:d|ds|ding|se)',
    '(?:text|call|ring|message|write|phone)s? back',
    'pick(?:s)? up',
    'react(?:s)?',
    'confirm(?:s)?',
    'check(?:s)? in',
    String.raw`send(?:s)? (?:\p{L}+ )?(?:an? )?(?:photo|selfie|location|message|text|picture)`,
    'report(?:s)?(?: back)?',
  )
  const speed = oneOf(
    String.raw`(?:with)?in (?:[^\s,]+ ){0,3}?(?:seconds?|minutes?|mins?)`,
    'immediate(?:ly)?',
    'at once',
    'right away',
    'straight ?away',
    'instant(?:ly)?',
    'every time',
    'each time',
    'always',
    'without delay',
    'no matter (?:what|when)',
    'on the spot',
    'the (?:second|moment|minute|instant)',
    'as soon as (?:i|it|the phone|the message)',
    'every (?:single )?(?:call|message|text)',
    String.raw`every (?:[^\s,]+ )?(?:minutes?|hour|half hour)`,
    'hourly',
    'on the first ring',
  )
  return [
    pattern(`${reply}${words(8)}${speed}`),
    pattern(String.raw`${reply}\s+${speed}`),
    pattern(`${speed}${words(6)}${reply}`),
    pattern(String.raw`${speed}\s+${reply}`),
  ]
}

/** Penalties, fines, forfeits. */
export function punishment(): GuardPattern[] {
  const slip =
    '(?:if|when|each time|every time|slips?|slipped|late|miss(?:es|ed)?|forg[eo]ts?|forgotten|breaks?|fails?)'
  const sum = String.raw`(?:[€$£]\s?\d+|\d+|double|money|extra|twenty|fifty|a hundred|ten|five)`
  return [
    pattern(
      'penalt(?:y|ies)|punish(?:es|ed|ing|ments?)?|forfeits?|sanctions?|grounded|payback|retaliation|silent treatment',
    ),
    pattern(
      String.raw`fined|fines? (?:of|for)|(?:pays?|costs?|with|is|be) (?:a |an |the )?(?:[^\s,]+ )?fines?(?=\s|$)(?! (?:with|by|for both|if)\b)(?<=\ba (?:[^\s,]+ )?fine|fines)`,
    ),
    pattern(String.raw`${slip}${words(9)}(?:pays?|owes?|puts?)\s+(?:[^\s,]+\s+){0,2}?${sum}`),
    pattern(String.raw`(?:pays?|owes?|puts?)\s+(?:[^\s,]+\s+){0,2}?${sum}${words(9)}${slip}`),
    pattern(
      'los(?:e|es|ing) (?:his|her|my|your|the|their|a) (?:phone|car|rights?|privileges?|allowance|evening|evenings|weekend|turn|say)',
    ),
    pattern('sleeps? (?:on|in) the (?:sofa|couch|floor|guest room|spare room|living room|car)'),
    pattern(
      '(?:faces?|bears?|takes?|has|have|there (?:is|are|will be)) (?:the |a )?consequences?|pays? the price|pays? for it|pays? dearly',
    ),
    pattern(`stops? (?:talking|speaking) to ${person}`, 'before'),
    pattern(
      'make(?:s)? up for it (?:by|with)|(?:as|in) compensation|extra (?:chores?|housework)|(?:does|do) (?:all )?the (?:chores|housework|dishes) (?:for|as)',
    ),
  ]
}
