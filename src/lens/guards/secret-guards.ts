import { device, type GuardPattern, him, name, one, oneOf, pattern, theirs, whose, words } from './guard-pattern.ts'

/** A password, PIN or code with its value. */
export function secretWithValue(): GuardPattern[] {
  const codes = String.raw`(?<!\b(?:dress|area|zip|post|postal|country|qr|colour|color|source|bar)\s)codes?(?!\s+of\s+(?:conduct|honou?r|ethics|practice|silence))`
  const secret = oneOf(
    'pass ?words?',
    'pass ?codes?',
    'pass ?phrases?',
    'pins?',
    'pin (?:codes?|numbers?)',
    'log-?ins?',
    codes,
    'code ?words?',
    'pw',
    'combination',
  )
  // Four figures or more, in one, in groups or each by itself, and in words. A time of day or a year has a word before it.
  const moment = String.raw`(?<!\b(?:in|since|by|until|till|from|of|at|before|after|around|about|to|january|february|march|april|may|june|july|august|september|october|november|december)\s)`
  const figures = String.raw`${moment}\d(?:[ .-]?\d){3,}(?!\s*(?:p\.?m|a\.?m|o'clock|euros?|people)\b)`
  const figure = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)'
  const spelled = String.raw`${figure}(?:[\s-]+${figure}){3,}`
  const value = `(?:${figures}|${spelled})`
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
    pattern(String.raw`${secret}(?:[\s:=,]+[^\s:=,]+){0,6}?[\s:=,]+["']?${value}`, 'nothing'),
    pattern(
      String.raw`${value}["']?,?\s+(?:(?:[^\s,]+\s+){0,3}?(?:is|as|was|being)\s+(?:${theirs}\s+)?|${theirs}\s+)(?:[^\s,]+\s+){0,2}?${secret}`,
      'nothing',
    ),
    pattern(String.raw`(?:pass|pwd|pw)\s*[:=]?\s+["']?(?=\S*\p{L})(?=\S*\d)\S{5,}`, 'nothing'),
    pattern(
      String.raw`(?:(?:un)?locks?|opens?|gets? in(?:to \S+)?|logs? in)(?:\s+[^\s,]+){0,2}?\s+(?:with|using|by typing)\s+(?:${value}|\d+\s+(?:to the\s+)?(?:left|right))`,
      'nothing',
    ),
    pattern(
      String.raw`(?:log-?in|user ?name|account)(?:\s+[^\s/]+){0,4}?\s*[/|]\s*(?=\S*[\d\p{L}])\S*\d\S*`,
      'nothing',
    ),
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
  const own =
    /\bown\b(?!.*\b(?:to|with)\s+(?:me|you|him|her|them|the other|each other|\p{Lu}))|\beach (?:of us )?(?:keeps|has|knows) (?:their|his|her)\b/iu
  // "The code of the phone", "her code", "the code to each other's phones".
  const locked = `(?:${device}|safe|door|house|flat|bank|cards?|accounts?|e-?mails?|mailbox|mail|apps?|alarm|watch)`
  const codeOf = String.raw`codes?\s+(?:of|for|to|from|on|in)\s+(?:[^\s,]+\s+){0,3}?${locked}`
  const entry = oneOf(secret, codeOf, String.raw`(?<=\b(?:my|your|his|her|their|new|[\p{L}]+'s)\s)codes?`)
  const hand = oneOf(
    'tell(?:s|ing)?',
    'giv(?:e|es|ing)',
    'shar(?:e|es|ing)',
    'say(?:s|ing)?',
    'writ(?:e|es|ing)',
    'pass(?:es|ing)? on',
    'put(?:s|ting)?',
    'send(?:s|ing)?',
    'read(?:s|ing)? out',
    'show(?:s|ing)?',
    'leav(?:e|es|ing)',
    'reveal(?:s|ing)?',
    'hand(?:s|ing)?(?: over)?',
  )
  const reach = '(?:knows?|gets?|ha(?:s|ve)|receives?|learns?|(?:am|is|are) told|is given|are given)'
  return [
    pattern(
      String.raw`${hand}\s+(?:${him}\s+|the other\s+)?(?:down\s+)?(?:${theirs}|a)\s+(?:[^\s,]+\s+){0,2}?${entry}`,
      'around',
      own,
    ),
    pattern(
      String.raw`${reach}\s+(?:the|each other's|both|your|[\p{L}]+'s)\s+(?:[^\s,]+\s+){0,2}?${entry}`,
      'around',
      own,
    ),
    pattern(String.raw`lets?\s+${him}\s+(?:know|have|use|see)\s+${theirs}\s+(?:[^\s,]+\s+){0,2}?${entry}`),
    pattern(
      String.raw`(?:types?|enters?|puts?)(?:\s+in)?\s+${theirs}\s+(?:[^\s,]+\s+)?${entry}${words(2)}(?:while|when|so that)`,
    ),
    pattern(
      String.raw`(?:types?|enters?|puts?)(?:\s+in)?\s+${theirs}\s+(?:[^\s,]+\s+)?${entry}\s+(?:while|when|so that)`,
    ),
    pattern(
      `${secret}${words(3)}(?:is|are|gets?)${words(1)}(?:added|entered|registered|set up)|${secret} (?:is|are|gets?) (?:added|entered|registered|set up)`,
    ),
    pattern(
      `${device}${words(3)}(?:the same|one) (?:codes?|${secret})|${device} (?:have|has|use|uses) (?:the same|one) (?:codes?|${secret})`,
    ),
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
    "[\\p{L}]+'s notes app",
    String.raw`${whose}\s+entries`,
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
    '(?:leaf|leafs|leafing|flick|flicks|flicking|thumb|thumbs|thumbing|page|pages) through',
    'swap(?:s|ping)?',
    'exchang(?:e|es|ing)',
    'tak(?:e|es|ing) a look (?:at|in|into)',
    '(?:photos?|pictures?|screenshots?|cop(?:y|ies)) of',
  )
  const diary = '(?:journals?|diar(?:y|ies))'
  const wrote = '(?:wrote|writes?|has written|have written|typed|noted)'
  const seen =
    'read|open|opened|checked|shared|shown|visible|seen|accessible|looked at|looked through|unlocked|copied|printed|handed over|reviewed'
  // To open one's own journal is what a journal is for.
  const own =
    /\b(?:own)\b(?!.*\b(?:to|with|for|beside|aloud|before|in front of)\s+(?:me|you|him|her|them|us|the other|each other|\p{Lu}))/u
  const door = /\bdoors?\b/iu
  return [
    pattern(`${look}${words(4)}${space}`, 'around', new RegExp(`${own.source}|${door.source}`, 'u')),
    pattern(
      String.raw`${space}(?:\s+[^\s,]+){0,3}?\s+(?:lies?|is|are|stays?|goes|go|comes?)\s+(?!closed|private|hidden)(?:[^\s,]+\s+){0,4}?(?:open|for (?:both|all|us|me|him|her|the other)|to (?:me|him|her|us|the other|${name}))`,
    ),
    pattern(
      String.raw`what\s+${one}\s+${wrote}\s+(?:in|into)\s+(?:${whose}|the)\s+(?:[^\s,]+\s+)?(?:rooms?|spaces?|${diary}|notebooks?)`,
    ),
    pattern(String.raw`(?:brings?|takes?)\s+(?:${whose}|the)\s+${diary}\s+(?:to|along|into)`),
    pattern(`${space}${words(3)}(?:is|are|be|gets?|stays?|lies?)${words(2)}(?:${seen})`),
    pattern(String.raw`${space}\s+(?:is|are|be|gets?|stays?|lies?)\s+(?:${seen})`),
  ]
}
