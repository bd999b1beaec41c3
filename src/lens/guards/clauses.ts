/** A piece of text that says one thing, and where it stands. */
export interface Clause {
  readonly text: string
  readonly at: number
}

const subject = String.raw`(?:i|you|he|she|we|they|it|this|both|each|either|\p{Lu}[\p{L}'-]+)`
const verb =
  '(?:will|can|may|must|shall|should|has|have|gets?|shows?|shares?|gives?|reads?|opens?|checks?|asks?|pays?|hands?|tells?|keeps?|sees?|is|are)'

/** Where one statement ends and another begins. What was said no to before it is not said no to after it. */
const boundary = new RegExp(
  [
    String.raw`[.!?…]+(?=\s|$)`,
    '[;\n]',
    String.raw`,?\s+\b(?:but|however|although|though|whereas|because|instead(?!\s+of\b))\b`,
    // "While she sleeps" says when, and belongs to what is done then.
    String.raw`,?\s+\bwhile\b(?!\s+\S+\s+(?:watch|look|sleep|(?:is|are|am)\s+(?:in|asleep|sleeping|away|out|not)\b))`,
    // No `i`: a name is known by its capital.
    String.raw`(?:,|\s+and|\s+so|\s+then)\s+(?:and\s+|so\s+|then\s+)?(?=${subject}\s+${verb}\b)`,
  ].join('|'),
  'gu',
)

const conditional = /^\s*(?:if|when|whenever|once|after|each time|every time|whoever)\b/iu

export function clausesOf(text: string): Clause[] {
  const plain = withPlainQuotes(text)
  const clauses: Clause[] = []
  let at = 0
  for (const { index, 0: mark } of plain.matchAll(boundary)) {
    if (mark.startsWith(',') && conditional.test(plain.slice(at, index))) continue // "If it slips, he ..." is one thing
    clauses.push({ text: plain.slice(at, index), at })
    at = index + mark.length
  }
  clauses.push({ text: plain.slice(at), at })
  return clauses.filter((clause) => clause.text.trim() !== '')
}

/** One character for one, so that every place stays where it is. */
function withPlainQuotes(text: string): string {
  return text
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/\u00a0/gu, ' ')
}

/** Words that look like a no and are none. */
const noRefusal =
  /\b(?:not (?:only|just|merely)|no (?:later|less|longer) than|no matter|no doubt|without (?:delay|fail|exception|hesitation|excuses?|question|being asked|asking))\b/giu
const refusal =
  /\b(?:no|not|never|neither|nor|nobody|nobody's|no one|no-one|none|nothing|nowhere|without|cannot|apart from|instead of|rather than)\b|n't\b/iu
const leaving = /\b(?:refrains?|stops?|avoids?|excludes?|leaves? out)\b/iu
const refusedAfter =
  /^[^,]*?\b(?:(?:is|are|stays?|remains?|be|being)\s+(?:not|never|outside|excluded|private|left out|off[- ]limits|nobody's)|out of scope|off[- ]limits|left out|not included)\b|^[^,]*?\b(?:is|are|does|do|will|must|should)n't\b/iu
const condition = /\b(?:unless|except (?:when|if|for|on)|until|till)\b/iu

/** What a no has to stand before, for a match to be harmless. */
export type FreedBy = 'around' | 'before' | 'nothing'

/** Whether the clause says no to what was found between `from` and `to`, and says it without an exception. */
export function isRefused({ text }: Clause, from: number, to: number, freedBy: FreedBy): boolean {
  if (freedBy === 'nothing') return false
  const before = text.slice(0, freedBy === 'before' ? from : to).replace(noRefusal, blank)
  const after = text.slice(to)
  if (refusal.test(before) || (freedBy === 'around' && leaving.test(before))) return !condition.test(after)
  return freedBy === 'around' && refusedAfter.test(after) && !condition.test(after)
}

const emptyList =
  /^\s*(?:nothing(?: at all| else| is left out)?|none|nobody(?:['’]s)?|no one(?:['’]s)?|no|n\/a)\s*(?:[.,;:!–—\n-]+\s*|\s(?:and|but|so)\s)/iu

/** Where the rest begins of what names nothing where something is asked for: "Nothing. Ben …"; 0 when it names something. */
export function nothingSaid(text: string): number {
  return emptyList.exec(text)?.[0].length ?? 0
}

const lead = String.raw`(?:(?:and|but|so|then|also|instead|otherwise)\s+){0,2}(?:(?:on|in|at|from|every|each|after|before|once)\s+(?:\S+\s+){1,3}?)?`
const persons =
  '(?:he|she|it|both|each|either|(?:some|every)(?:body|one)|the other|one of us|(?:my|your|his|her) (?:husband|wife|partner|spouse|boyfriend|girlfriend))'
const manner = String.raw`(?:(?:always|also|sometimes|often|only|still|then|\p{L}+ly)\s+)?`
// As measures begin: "Reads …". What may be several things as well ("Checks", "Copies") is a deed only behind a name.
const deeds =
  'reads|opens|hands|gives|takes|keeps|leaves|sends|shows|tells|puts|installs|wears|sleeps|loses|deletes|avoids|cuts|makes|dresses|shaves'
const deedsOfSomebody = `${deeds}|checks|looks|copies|records|follows|searches|watches|listens|monitors|enters|unlocks|locks|goes|gets|sees|meets|calls|pays|touches|weighs|kisses|prints|shares|brings|stops|drops|holds|turns|asks|never`
const statement = new RegExp(
  [
    String.raw`^\s*${lead}(?:${deeds})(?![\p{L}'])`,
    String.raw`^\s*${lead}(?:${persons}\s+${manner}\p{L}+s|(?:i|you|we|they|both of us)\s+${manner}\p{L}+)(?![\p{L}'])`,
    // Not after "that" and the like: "messages that are private" is something to name.
    String.raw`(?<![\p{L}']|\b(?:that|which|who|what)\s+)(?:can|may|must|will|shall|should|is|are|am|has|have|does|do|gets?|lets?|stays?|remains?|goes|comes|lies (?:on|in|under|open))(?![\p{L}'])`,
  ].join('|'),
  'iu',
)
// No `i`: a name is known by its capital.
const statementOfSomebody = new RegExp(
  String.raw`(?:^|\s)\p{Lu}[\p{L}-]*\s+${manner}(?:${deedsOfSomebody})(?![\p{L}'])`,
  'u',
)
const named = /^\s*(?:what|whatever|who|whoever|whose|which|whether|how|that|when|where|why|anything|not)\b/iu

/** Whether a clause says that something is done, and does not only name it: "Ben reads the journal", "Reading the journal". */
export function isStatement({ text }: Clause): boolean {
  return (statement.test(text) || statementOfSomebody.test(text)) && !named.test(text)
}

function blank(words: string): string {
  return ' '.repeat(words.length)
}
