import {
  device,
  type GuardPattern,
  him,
  name,
  one,
  oneOf,
  pattern,
  person,
  support,
  theirs,
  whose,
} from './guard-pattern.ts'

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
    '(?:little|small|tiny|mini) (?:cameras?|microphones?|recorders?)',
    String.raw`tags? (?:in|on|under|into|onto) ${whose} (?:[^\s,]+ )?(?:bag|car|coat|jacket|purse|bike|shoes?|rucksack|things)`,
  )
  const theirData = `(?:${device}|messages|chats?|mails?|e-?mails?|accounts?|bag|pockets|drawers?|history)`
  const deed = oneOf(
    '(?:put|install|place|hide|follow|look|read|record|check|take|track|listen|watch|search|cop(?:y|ie)|photograph|film)(?:e?s|ing|ed)?',
  )
  const cannot = String.raw`(?:(?:does|do|need|must|should|will|can|may|would)(?:\s+not|n't)|cannot|can't|won't)`
  const knowing = '(?:knowing|knowledge|noticing|being told|being aware|finding out)'
  return [
    pattern(devices),
    pattern(`secretly|in secret|on the sly|behind ${whose} backs?`),
    pattern(`without (?:${person}|the other|his|their|my|your|${whose})(?:'s)? ${knowing}`, 'before'),
    pattern(`without telling(?: ${person})?|unnoticed|unbeknown(?:st)?`, 'before'),
    pattern(
      String.raw`${deed}\s+(?!to (?:each other|one another))(?:[^\s,]+\s+){0,6}?without\s+(?:a word|saying (?:so|a word|anything)|being (?:seen|noticed|heard|found out)|${him} (?:seeing|hearing))(?<!each other without a word)`,
      'before',
    ),
    pattern(
      String.raw`${one}\s+${cannot}\s+(?:know|notice|see|find out)(?:\s+(?:it|this|that|of it|about it))?(?=\s*(?:[.,;!]|$))`,
      'nothing',
    ),
    pattern(String.raw`so that ${one}\s+${cannot}\s+(?:see|know|notice|find|tell)`, 'nothing'),
    pattern(
      String.raw`(?:recorders?|microphones?|cameras?|tags?|trackers?)\s+(?:is\s+|lies\s+|sits\s+)?(?:under|behind|beneath|inside)`,
    ),
    pattern(
      String.raw`(?:watched|followed|filmed|recorded|tracked|listened to)(?:\s+[^\s,]+){0,2}?\s+and\s+(?:does(?: not|n't)|do(?: not|n't)|never)\s+(?:knows?|notices?)`,
      'nothing',
    ),
    pattern(String.raw`listen(?:s|ed|ing)? in|eavesdrop\w*|overhear(?:s|ing)?`),
    pattern(`reads? along (?:on|in|with) ${theirs} (?:${device}|screen|messages|chats?|mails?)`),
    pattern('on the quiet|out of (?:his|her|their) sight|behind closed eyes'),
    pattern(
      String.raw`(?:look|check|read|go|scroll|open|search)(?:e?s|ing)?\s+(?:[^\s,]+\s+){0,4}?${theirData}\s+(?:when|as|if)\s+${one}\s+(?:is|are|am)\s+(?:in the shower|asleep|sleeping|away|out|not (?:looking|there|in)|at work)`,
    ),
    pattern(String.raw`while ${one} (?:is|are|am) (?:in the shower|asleep|sleeping|not looking)(?=\s*(?:[.,;!]|$))`),
    pattern(
      String.raw`follow(?:s|ed|ing)?\s+${him}(?!'s)\s+(?:to work|around|everywhere|in (?:the|a) car|[^.]*?(?:unseen|without|report))`,
    ),
    pattern(
      String.raw`(?:some(?:one|body)|an? (?:friend|man|detective|colleague)|my \p{L}+)\s+(?:follows?|watches|shadows?)\s+${him}`,
    ),
    pattern(
      String.raw`(?:second|fake|other|anonymous|another|false) account (?:to|for)\s+(?:see|watch|check|follow|look)\w*`,
    ),
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
    pattern('everything(?! else)|every (?:single )?(?:thing|detail|minute|move|step(?! of (?:this|the way))|word)'),
    pattern(
      String.raw`location(?:\s+[^\s,]+){0,4}?\s+(?:all (?:day|night|the time)|always|every (?:day|night)|day and night|the whole (?:day|time)|whenever|24)|${device}(?:\s+[^\s,]+){0,4}?\s+(?:all (?:day|night)|day and night)`,
    ),
    pattern(String.raw`hands?\s+(?:over\s+)?(?:${him}\s+)?${theirs}\s+(?:[^\s,]+\s+)?${device}(?:\s+over)?`),
    pattern(
      String.raw`(?:gives?|passes?|shows?|unlocks?|opens?)\s+(?:${him}\s+)?${theirs}\s+(?:[^\s,]+\s+)?${device}(?:\s+[^\s,]+){0,4}?\s+(?:every|each|daily|always|whenever|on request|when ${one} asks?|for (?:checking|inspection))`,
    ),
    pattern(
      String.raw`${device}(?:\s+[^\s,]+){0,2}?\s+(?:lies?|is|are|stays?|left)\s+(?:[^\s,]+\s+)?(?:open|unlocked)`,
    ),
    pattern(
      String.raw`(?:tells?|says?|shows?|reports?|lists?|names?|mentions?)\s+(?:[^\s,]+\s+){0,4}?(?:each|every)\s+(?:single\s+)?(?:person|man|woman|contact|conversation|message|call|penny|cent|chat|text|photo|encounter)`,
    ),
    pattern(`${device} (?:is|are) (?:mine|his|hers|theirs|yours|ours) to (?:look|read|check|open|search)`),
    pattern('at (?:every|each) moment'),
    pattern('nothing (?:is )?(?:off[- ]limits|taboo|excluded|out of bounds)', 'before'),
    pattern(`(?:the|${whose}) (?:whole|entire|complete) (?:${device}|history|mailbox|inbox|account|chats?|gallery)`),
    pattern(
      String.raw`(?:go|goes|going|looks?|looking|scrolls?|scrolling|reads?|searches)\s+through\s+${whose}\s+(?:[^\s,]+\s+)?(?:${device}|messages|mails?|e-?mails?|chats?|photos?|bags?|pockets|things|accounts?)`,
    ),
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
