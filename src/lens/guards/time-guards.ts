import { type GuardPattern, him, oneOf, pattern, person, words } from './guard-pattern.ts'

/** Forever, from now on, until I say. */
export function withoutEnd(): GuardPattern[] {
  const one = String.raw`(?:i|you|he|she|they|we|the other|\p{L}+)`
  const until = '(?:until|till|til)'
  const enough = 'ready|sure|satisfied|certain|better|over it|convinced|happy|healed|calm|done'
  return [
    pattern(
      oneOf(
        'for ?ever',
        `from (?:now|today|this day|here|then) on(?:wards?)?`,
        'from here on out',
        'permanent(?:ly)?',
        'indefinite(?:ly)?',
        'until further notice',
        'for good(?! (?:measure|reason|luck))',
        'for (?:all time|life|the foreseeable future)',
        String.raw`(?:for )?the rest of (?:my|our|his|her|your|their) (?:\p{L}+ )?(?:life|lives|days|marriage|relationship|time together)`,
        '(?:all )?eternity|(?:for )?evermore|and always|year after year|no matter how long',
        'as long as (?:i|you|we|he|she|they) (?:lives?|wants?|says?|likes?|wish|wishes|needs?|are together)',
        'for as long as',
        'open[- ]ended',
        'unlimited (?:time|period)',
        `${until} ${one} (?:says?|decides?|wants?|feels?|trusts?|believes?|stops?|no longer|tells?|allows?|forgives?|can trust|(?:have|has) (?:earned|won|proved|shown|forgiven|decided))`,
        String.raw`${until} ${one} (?:am|is|are|feels?) (?:[^\s,]+ )?(?:${enough}|safe)`,
        'until (?:the )?trust (?:is|comes|has) ',
        'till death',
      ),
      'before',
    ),
    pattern(
      'no (?:last|final) day|without (?:an? )?(?:end|end date|limit in time|time limit)|(?:has|have|with) no end(?: date)?|never (?:ends?|stops?|expires?|runs? out)|no end date',
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
    String.raw`send(?:s)? (?:\p{L}+ ){0,2}?(?:an? )?(?:photo|selfie|location|message|text|picture)`,
    'report(?:s)?(?: back)?',
    '(?:is|are|be|stays?) (?:reachable|available)',
    '(?:writ(?:e|es|ing)|text(?:s|ing)?|messag(?:e|es|ing)|ring(?:s|ing)?|call(?:s|ing)?|phon(?:e|es|ing)) (?:back|me|him|her|the other)',
    `lets? ${person} know`,
  )
  const caller = '(?:i|he|she|you|they|the other) (?:calls?|rings?|writes?|texts?|asks?|phones?|messages?)'
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
    '(?:then and there|there and then)',
    `(?:with)?in (?:the |an? )?(?:quarter|half)(?: of)?(?: an?)?[ -]hour|within the hour`,
    `whenever ${caller}`,
    `(?:straight|right|directly) (?:after|when) ${caller}`,
    'even (?:in|during|at|when) (?:[^\\s,]+ )?(?:meetings?|work|night|asleep|driving)',
    'at all (?:hours|times)',
    'day (?:and|or) night',
  )
  return [
    pattern(`${reply}${words(8)}${speed}`),
    pattern(String.raw`${reply}\s+${speed}`),
    pattern(
      String.raw`(?:no|never)(?:\s+[^\s,]+){0,4}?\s+(?:unread|unanswered|waiting)\s+(?:for\s+)?(?:(?:longer|more) than\s+)?(?:[^\s,]+\s+){0,2}?(?:minutes?|seconds?|moment|hour)`,
      'nothing',
    ),
    pattern(`${speed}${words(6)}${reply}`),
    pattern(String.raw`${speed}\s+${reply}`),
  ]
}

/** Penalties, fines, forfeits. */
export function punishment(): GuardPattern[] {
  const slip =
    '(?:if|when|each time|every time|slips?|slipped|late|miss(?:es|ed)?|forg[eo]ts?|forgotten|breaks?|fails?)'
  const fault = '(?:slip(?:s|ped)?|late|forg[eo]ts?|forgotten|fails?|miss(?:es|ed)?|breaks?|broken|lies|lied|again)'
  const ifSlip = String.raw`(?:(?:if|when|whenever|who|whoever|each time|every time)(?:\s+[^\s,]+){0,4}?\s+${fault}|after (?:an?|each|every|any|the|one|two|three|\d+) (?:slips?|miss(?:es)?|lies?))`
  const burden = oneOf(
    '(?:cook|clean|iron|pay|wash)(?:s|es)?',
    '(?:does|do) (?:all )?(?:the|my|his|her)',
    'buys? (?:me|him|her|the other)',
    'moves? out|sleeps? (?:alone|elsewhere)',
    '(?:is|are) gone',
    'stays? (?:home|in|at home)',
    String.raw`(?:cancel|take|withdraw)s? (?:away )?(?:his|her|your|my|the|[\p{L}]+'s)`,
    'loses?',
    '(?:has to|must) (?:leave|go|move|sleep|pay|stay|cook|clean)',
    String.raw`(?:he|she|they|you|i|the other|(?-i:\p{Lu}[\p{L}-]+))\s+\p{L}+\s+(?:[^\s,]+\s+){0,3}?for an? (?:day|week|weekend|month)`,
    'gets? no',
    'no (?:more )?\\p{L}+ for',
  )
  const liked = '(?:pocket money|allowance|money|phone|car|television|tv|evening|trip|visits?|dessert|say|football)'
  const mending = /\b(?:talk\w*|tells?|says? (?:so|it|what)|try|tries|smaller|rest|apolog\w+)\b/iu
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
    // A condition, and what somebody has to do, or loses, because of it. To talk, to tell and to try again are no penalties.
    pattern(String.raw`${ifSlip}(?:[\s,]+[^\s,]+){0,6}?[\s,]+${burden}`, 'around', mending),
    pattern(
      String.raw`${burden}(?:[\s,]+[^\s,]+){0,6}?[\s,]+(?:when|if|whenever|each time|every time)(?:[\s,]+[^\s,]+){0,3}?[\s,]+${fault}`,
      'around',
      mending,
    ),
    pattern(
      String.raw`(?:otherwise|or else|if not|then)(?:[\s,]+[^\s,]+){0,2}?[\s,]+no\s+(?:[^\s,]+\s+){1,3}?(?:for|until|that|this|on)`,
      'nothing',
      mending,
    ),
    pattern(
      String.raw`(?:do|does|will|shall)(?:\s+not|n't)\s+(?:talk|speak|eat|sleep|look)\s+(?:to|with|at)\s+${him}\s+for`,
      'nothing',
    ),
    pattern(
      String.raw`(?:no|loses?|without)\s+(?:[^\s,]+\s+){0,2}?${liked}(?:\s+[^\s,]+){0,3}?\s+after\s+(?:an?|each|every|any|the)\s+(?:slips?|miss|lie)`,
      'nothing',
    ),
    pattern(
      String.raw`(?:${sum}|euros?|dollars?|pounds?)(?:\s+[^\s,]+){0,5}?\s+(?:per|for each|for every|each|every)\s+(?:slip|miss|lie|minute late|time (?:he|she|it|i|you))`,
    ),
    pattern(String.raw`(?:each|every)\s+(?:slip|miss|lie)\s+(?:adds?|costs?|means?|brings?)`, 'around', mending),
    pattern(
      String.raw`(?:then|must|ha(?:s|ve) to)\s+(?:[^\s,]+\s+)?(?:moves?|leaves?)\s+(?:out|the house|the flat)\s+(?:for|until)`,
    ),
    pattern(
      'make(?:s)? up for it (?:by|with)|(?:as|in) compensation|extra (?:chores?|housework)|(?:does|do) (?:all )?the (?:chores|housework|dishes) (?:for|as)',
    ),
  ]
}
