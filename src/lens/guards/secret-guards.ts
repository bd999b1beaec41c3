import { type GuardPattern, oneOf, pattern, theirs, whose, words } from './guard-pattern.ts'

/** A password, PIN or code with its value. */
export function secretWithValue(): GuardPattern[] {
  const codes = String.raw`(?<!\b(?:dress|area|zip|post|postal|country|qr|colour|color|source|bar)\s)codes?(?!\s+of\s)`
  const secret = oneOf(
    'pass ?words?',
    'pass ?codes?',
    'pass ?phrases?',
    'pins?',
    'pin (?:codes?|numbers?)',
    'log-?ins?',
    codes,
    'combination',
  )
  const about = String.raw`(?:\s+(?:for|of|to|on|at|in)(?:\s+[^\s:=]+){1,4}?)?`
  const is = String.raw`\s*(?:=|:|\b(?:is|are|was|will be|equals)\b(?:\s+now\b)?)\s*`
  const withDigit = String.raw`["']?(?=\S*\d)\S{4,}`
  const mixed = String.raw`(?:(?=\S*\p{L})(?=\S*\d)\S{5,}|\d{4,}|\d{2}\s\d{2}(?!\s*\p{L}))`
  const year = String.raw`(?<!\b(?:in|since|by|until|from|of)\s)`
  // What is said of a password without saying the password.
  const said =
    'private|secret|secrets|safe|kept|mine|hers|his|theirs|yours|ours|own|personal|confidential|unknown|changed|different|hidden|protected|off|out|excluded|needed|required|asked|shared|exchanged|given|swapped|involved|wanted|important|necessary|strong|new|old|long|here|there|included|allowed|fine|enough|over|gone|known|set|reset|forgotten|told|read|written|used|it|so|none|not|never|no|yes|too|also|ok|okay|expired|separate|alone|sacred|untouched|saved|stored|open|visible|available|locked|updated|renewed'
  const wordAtEnd = String.raw`["']?(?!(?:${said})\b)[\p{L}!$%&*@#-]{3,}["']?\s*$`
  return [
    pattern(`${secret}${about}${is}${withDigit}`, 'nothing'),
    pattern(String.raw`${secret}\s+(?:\S+\s+)?${year}${mixed}`, 'nothing'),
    pattern(String.raw`${secret}\s*[:=]\s*(?:\S+\s+){0,3}?${year}${mixed}`, 'nothing'),
    pattern(String.raw`${secret}${about}${is}(?:\S+\s+){1,2}?${year}${mixed}`, 'nothing'),
    pattern(`${secret}${about}${is}${wordAtEnd}`, 'nothing'),
    pattern(String.raw`(?=\S*\d)\S{4,}\s+(?:is|as)\s+${theirs}\s+(?:\S+\s+){0,2}${secret}`, 'nothing'),
    pattern(String.raw`(?:un)?lock(?:s|ed)?\s+(?:it\s+)?with\s+\S*\d{4,}\S*`, 'nothing'),
  ]
}

/** Giving or knowing passwords. */
export function secretsShared(): GuardPattern[] {
  const secret = oneOf(
    'pass ?words?',
    'pass ?codes?',
    'pass ?phrases?',
    'pins?',
    'pin (?:codes?|numbers?)',
    'log-?ins?',
    '(?:phone|access|unlock|lock|door|security|screen|safe) codes?',
    'credentials',
    'face id',
    'fingerprints?',
  )
  const give = oneOf(
    'shar(?:e|es|ing)',
    'giv(?:e|es|ing)',
    'hand(?:s|ing)? over',
    'tell(?:s|ing)?',
    'swap(?:s|ping)?',
    'exchang(?:e|es|ing)',
    'writ(?:e|es|ing) down',
    'send(?:s|ing)?',
    'show(?:s|ing)?',
    'leav(?:e|es|ing)',
    'learn(?:s|ing)?',
    'hand(?:s|ing)?',
  )
  const have = oneOf(
    'know(?:s|ing)?',
    'ha(?:ve|s|ving)',
    'get(?:s|ting)?',
    'keep(?:s|ing)?',
    'hold(?:s|ing)?',
    'see(?:s|ing)?',
    'us(?:e|es|ing)',
    'add(?:s|ing)?',
    'need(?:s|ing)?',
    'stor(?:e|es|ing)',
  )
  const own = /\bown\b(?!.*\b(?:to|with)\s+(?:me|you|him|her|them|the other|each other|\p{Lu}))/u
  return [
    pattern(`${give}${words(5)}${secret}`, 'around', own),
    pattern(String.raw`${give}\s+${secret}`, 'around', own),
    pattern(
      String.raw`${have}\s+(?:access to\s+)?(?:${whose}|all|both|each other's|every)\s+(?:[^\s,]+\s+){0,3}?${secret}`,
      'around',
      own,
    ),
    pattern(
      String.raw`${secret}${words(4)}(?:is|are|be|gets?|stays?)\s+(?:[^\s,]+\s+){0,2}?(?:shared|known|exchanged|given|told|written down|swapped|handed over|available|visible|the same|saved|stored|open)`,
    ),
    pattern(
      String.raw`${secret}\s+(?:is|are|be|gets?|stays?)\s+(?:[^\s,]+\s+){0,2}?(?:shared|known|exchanged|given|told|written down|swapped|handed over|available|visible|the same|saved|stored|open)`,
    ),
    pattern(`(?:the same|one|a common|a joint) ${secret}${words(3)}(?:for both|for us|together|for everything)`),
    pattern(`no ${secret} (?:on|for) ${theirs}`, 'nothing'),
  ]
}

/** Reading, opening or checking a journal or private room. */
export function privateSpace(): GuardPattern[] {
  const room = String.raw`${whose}\s+(?:rooms?|spaces?)(?!\s+(?:doors?|windows?|light|heater|number))`
  const space = oneOf(
    'journals?',
    'diar(?:y|ies)',
    'notebooks?',
    'feelings? log',
    'therapy notes?',
    '(?:private|personal|secret) (?:rooms?|spaces?|areas?|notes?|writings?|pages?|entries|logs?|files?|letters?|part)',
    room,
  )
  const look = oneOf(
    'read(?:s|ing)?',
    'open(?:s|ed|ing)?',
    'check(?:s|ed|ing)?(?: up)?',
    'look(?:s|ed|ing)? (?:at|in|into|through|over)',
    'see(?:s|n|ing)?',
    'view(?:s|ed|ing)?',
    'go(?:es|ing)? (?:through|over|into)',
    'scroll(?:s|ing)? through',
    'brows(?:e|es|ing)',
    'search(?:es|ed|ing)?',
    'inspect(?:s|ed|ing)?',
    'review(?:s|ed|ing)?',
    'monitor(?:s|ed|ing)?',
    'access(?:es|ing)?(?: to)?',
    'get(?:s|ting)? into',
    'enter(?:s|ed|ing)?',
    'unlock(?:s|ed|ing)?',
    'peek(?:s|ing)?(?: at| in| into)?',
    'photograph(?:s|ed|ing)?',
    'cop(?:y|ies|ied|ying)',
    'show(?:s|n|ing)?',
    'shar(?:e|es|ed|ing)',
    'print(?:s|ed|ing)?',
    'hand(?:s|ing)? over',
    'let(?:s|ting)?',
    'quot(?:e|es|ing)',
  )
  const seen =
    'read|open|opened|checked|shared|shown|visible|seen|accessible|looked at|looked through|unlocked|copied|printed|handed over|reviewed'
  // To open one's own journal is what a journal is for.
  const own =
    /\b(?:own)\b(?!.*\b(?:to|with|for|beside|aloud|before|in front of)\s+(?:me|you|him|her|them|us|the other|each other|\p{Lu}))/u
  const door = /\bdoors?\b/iu
  return [
    pattern(`${look}${words(4)}${space}`, 'around', new RegExp(`${own.source}|${door.source}`, 'u')),
    pattern(`${space}${words(3)}(?:is|are|be|gets?|stays?|lies?)${words(2)}(?:${seen})`),
    pattern(String.raw`${space}\s+(?:is|are|be|gets?|stays?|lies?)\s+(?:${seen})`),
  ]
}
