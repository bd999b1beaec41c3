import {
  type GuardPattern,
  him,
  name,
  oneOf,
  pattern,
  person,
  one as someone,
  support,
  whose,
  words,
} from './guard-pattern.ts'

/** Not seeing or contacting family, friends, professionals, helplines. */
export function isolation(): GuardPattern[] {
  const verbs = oneOf(
    'see(?:s|ing)?',
    'meet(?:s|ing)?',
    'visit(?:s|ing)?',
    'call(?:s|ing)?',
    'phon(?:e|es|ing)',
    'ring(?:s|ing)?',
    'text(?:s|ing)?',
    'messag(?:e|es|ing)',
    'writ(?:e|es|ing)(?: to)?',
    'talk(?:s|ing)?(?: to| with)?',
    'speak(?:s|ing)?(?: to| with)?',
    'contact(?:s|ing)?',
    'spend(?:s|ing)? (?:any )?time with',
    'go(?:es|ing)? (?:out with|to see|to|out to)',
    'hang(?:s|ing)? out with',
    'tell(?:s|ing)?',
    'confid(?:e|es|ing) in',
    'turn(?:s|ing)? to',
    'consult(?:s|ing)?',
    'be(?:ing)? in (?:touch|contact) with',
    'ha(?:ve|s|ving) (?:any )?contact (?:with|to)',
    'keep(?:s|ing)? in touch with',
    'invit(?:e|es|ing)',
    'stay(?:s|ing)? with',
  )
  // A message from somebody is no contact with them.
  const contact = String.raw`${verbs}(?!\s+(?:from|of|by)\b)`
  const anybody = oneOf(support, 'any(?:one|body)(?: else)?')
  const free =
    'have to|has to|need|needs|mind|stop|stops|prevent|prevents|keep|keeps|limit|limits|restrict|restricts|hinder'
  const not = String.raw`(?:not|never|cannot|no longer|nobody|no one|neither|nor|can't|won't|don't|doesn't|mustn't|shouldn't)(?!\s+(?:${free})\b)`
  const named = /named by initials/iu
  const freedom =
    /\b(?:stop|prevent|hinder|forbid|keep|limit|restrict)(?:s|ping)?\b.*\b(?:from|to)\b|named by initials|\btells?\b.*\b(?:pins?|pass\w+|codes?|log-?ins?)\b/iu
  return [
    pattern(String.raw`tells?\s+(?:${whose}\s+|the\s+)?${support}\s+nothing`, 'nothing'),
    pattern(`instead of (?:going|visiting|seeing|meeting|calling|staying)${words(4)}${support}`, 'nothing'),
    pattern('(?:no one|nobody) (?:outside|else) (?:[^\\s,]+ )?(?:hears?|knows?|learns?|is told|finds? out)', 'nothing'),
    pattern(
      String.raw`${support}\s+(?:(?:is|are)(?: not|n't)|(?:may|must|can|should|does|do|will)(?: ?not|n't)|cannot|can't|won't)\s+(?:welcome|allowed|invited|come|visit|call|stay|enter)`,
      'nothing',
    ),
    pattern(
      String.raw`(?:blocks?|deletes?|unfriends?|unfollows?|removes?|cuts? out)\s+(?:all\s+)?(?:of\s+)?(?:${whose}\s+|the\s+)?(?:[^\s,]+\s+)?(?:${support}|colleagues|contacts)`,
      'before',
      named,
    ),
    pattern(
      String.raw`(?:quits?|stops?|cancels?|gives? up|drops? out of|leaves?)\s+(?:${whose}\s+|the\s+|all\s+)?(?:[^\s,]+\s+)?(?:therapy|counsell?ing|choir|club|team|band|church|congregation|support group)(?!\s+(?:at|by|before|after|around|when|early|late|chats?|on|for|with)\b)`,
      'before',
      named,
    ),
    pattern(String.raw`keeps?\s+(?:[^\s,]+\s+){0,2}?${support}\s+out\s+of\s+(?:this|it)`, 'before'),
    pattern(`${not}${words(3)}${contact}${words(4)}${anybody}`, 'nothing', freedom),
    pattern(String.raw`${not}\s+${contact}\s+${anybody}`, 'nothing', freedom),
    pattern(
      String.raw`(?:stop|stops|quit|quits|give up|gives up|refrain from|refrains from|banned from|forbidden from|kept from)\s+(?:all\s+)?(?:contact(?:ing)?|seeing|meeting|visiting|calling|phoning|texting|messaging|writing|talking|speaking|going|confiding|inviting)${words(4)}${support}`,
      'before',
      named,
    ),
    pattern(
      String.raw`(?:avoid|avoids|cuts? off|cuts? (?:all )?(?:ties|contact) (?:with|to)|stays? away from|keeps? away from|gives? up|drops?(?!\s+[^.;]*\b(?:at|off|home)\b))\s+(?:all\s+)?(?:${whose}\s+|the\s+|old\s+)*${support}`,
      'before',
      named,
    ),
    pattern(
      String.raw`(?:limit|restrict|reduce|end|cancel|forbid|stop)s?\s+(?:all\s+|any\s+)?(?:${whose}\s+)?(?:contact|calls?|visits?|time|evenings?|meetings?|sessions?|appointments?|messages?|therapy|counselling)\s+(?:with|to|from|by|at)${words(3)}${support}`,
      'before',
      named,
    ),
    pattern(
      `no (?:more )?(?:contact|calls?|visits?|messages?|time|evenings?|talks?|meetings?) (?:with|to|from|by)${words(3)}${anybody}`,
      'nothing',
      named,
    ),
    pattern(
      'no (?:more )?(?:friends (?:over|round|in the house|at home)|outside help|therapy|counsell?ing|help from outside)',
      'nothing',
    ),
    pattern(
      `only${words(3)}${contact}${words(4)}${support}${words(4)}(?:with|when|if|while)${words(2)}(?:me|i|you|he|she|present|there|together)`,
      'nothing',
    ),
    pattern(`${contact}${words(4)}${support}${words(2)}only (?:with|when|if|while)`, 'nothing'),
    pattern(
      `(?:keeps? |kept |a )?secret from${words(3)}${support}|keeps?${words(4)}from${words(2)}${support}`,
      'before',
    ),
    pattern(
      'tells? (?:nobody|no one)|(?:nobody|no one) (?:else )?(?:may|must|should|is to|can) (?:know|hear|be told|find out)',
      'nothing',
    ),
  ]
}

/** Asking permission or approval. */
export function permission(): GuardPattern[] {
  const nod = '(?:permission|approval|ok|okay|consent|say-so|go-ahead|blessing|yes)'
  const giver = oneOf('my', 'your', 'his', 'her', "the other's", "[\\p{L}]+'s")
  const one = String.raw`(?:i|you|he|she|they|the other|\p{L}+)`
  return [
    pattern(String.raw`(?:not|never|nothing|nobody|n't)${words(6)}without\s+(?:[^\s,]+\s+){0,2}?${nod}`, 'nothing'),
    pattern(
      String.raw`ask(?:s|ing)?\s+(?:${him}\s+)?(?:first\s+)?before\s+(?:[^\s,]+\s+){0,2}?(?:go|leav|spend|buy|meet|see|tak|book|invit|accept|say|mak|us)\w*`,
    ),
    pattern(
      String.raw`(?:must|ha(?:s|ve) to|needs? to)\s+(?:always\s+)?ask(?:\s+${him})?(?=\s*(?:[.,;]|$|first|before))`,
    ),
    pattern('(?:may|can|could) i (?:go|leave|have|buy|take|see|meet|use)|(?:am|are|is) (?:i|he|she) allowed'),
    pattern(
      String.raw`(?:if|when|unless|once|until)\s+${someone}\s+(?:(?:have|has)\s+(?:said|agreed|allowed|approved)|(?:am|is|are)\s+(?:fine|ok|okay|happy|all right)\s+with\s+(?:it|this|that)|says?\s+(?:that\s+)?it\s+is\s+(?:ok|okay|fine|all right))`,
      'nothing',
    ),
    pattern(
      String.raw`(?<who>i|you|he|she|they|${name})\s+(?:decides?|determines?|chooses?)\s+(?:whether|if|who|when|where|what|how)\s+(?!\k<who>|we|to|they\b)(?:i|you|he|she|${name})`,
      'around',
    ),
    pattern(
      String.raw`(?<who>i|you|he|she|${name})\s+says?\s+(?:whether|if|who|when|what)\s+(?!\k<who>|we\b)(?:[^\s,]+\s+){0,2}?(?:may|can|comes?|is allowed)`,
      'around',
    ),
    pattern(
      `needs? (?:a |the |my |your )?(?:green light|nod|go-ahead|okay|ok|yes|say-so) (?:from|of|by)|(?:gets?|waits? for|has) (?:a |the )?green light`,
    ),
    pattern(String.raw`(?:runs?|clears?|checks?)\s+(?:[^\s,]+\s+){1,3}?(?:past|by|with)\s+${him}(?!\s+${support})`),
    pattern('permission|approval|approv(?:e|es|ed|ing)'),
    pattern(String.raw`(?:with|after|needs?|gets?|has|have|wait(?:s)? for|ask(?:s)? for)\s+${giver}\s+${nod}`),
    pattern(
      String.raw`ask(?:s|ing)?\s+(?:${person}\s+)?(?:first\s+)?(?:if|whether)\s+${one}\s+(?:may|can|could|(?:is|am|are) allowed)`,
    ),
    pattern('(?:is|are|am|be) (?:only )?allowed (?:to|out)'),
    pattern("(?:(?:is|are|am) not|isn't|aren't) (?:allowed|permitted)", 'nothing'),
    pattern(
      String.raw`allow(?:s|ed)?\s+${person}\s+to|allows?\s+${him}\s+(?:one|an?|two|three|no|\d+)|lets?\s+(?:me|you)\s+(?:go|leave|buy|meet|out)|lets?\s+(?:him|her|them)\s+(?:go|leave|see|buy|meet|out|have|use)`,
    ),
    pattern(
      String.raw`(?:only )?(?:if|when|unless|once)\s+${one}\s+(?:agrees?|says? (?:yes|so|it is fine)|allows? (?:it|this)|approves?|permits?)`,
      'nothing',
    ),
    pattern(
      String.raw`(?:check|checks|clear|clears|run|runs)\s+(?:it\s+|this\s+|plans\s+)?(?:with|by|past)\s+${person}\s+(?:first|before)`,
    ),
  ]
}
