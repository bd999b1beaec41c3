/** Where a phrase hands the choice: each has one plain question beside it on the screen. */
export const excuseKinds = [
  /** To what somebody else did. */
  'others',
  /** To what somebody else might have done. */
  'condition',
  /** To both. */
  'shared',
  /** Nowhere: it is made small. */
  'small',
  /** To drink, work, loneliness. */
  'circumstances',
  /** To nobody. */
  'nobody',
  /** It is there, and muffled. */
  'muffled',
  /** To what was meant. */
  'intention',
  /** To what comes after the "but". */
  'but',
] as const
export type ExcuseKind = (typeof excuseKinds)[number]

interface ExcusePattern {
  readonly kind: ExcuseKind
  readonly weight: 1 | 2
  readonly find: RegExp
}

/** A sentence with one of these owns the choice, tells of an old excuse, or takes blame from somebody. */
export const ownedWords =
  /\b(?:no excuse|not an excuse|(?:still|was|is) my (?:own )?choice|choice was (?:still )?mine|i chose|i decided|i told myself|i told (?:you|him|her|them) that|i used to|i (?:kept|keep) (?:saying|telling)|i (?:said|called|call)|calling it|an excuse of mine|(?:you|he|she|they|nobody) (?:did not|didn't|never) (?:cause|make|force|push)|(?:not|none of (?:this|it|that) (?:is|was)) (?:your|his|her|their) fault|(?:do not|don't|never) blame)\b/iu

/** Somebody else, in an account of one's own. */
const they = '(?:you|he|she|they)'
const their = "(?:your|his|her|their|[\\p{L}]+'s)"
const rest = (most: number) => `[^.!?;]{0,${most}}?`

function whole(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'giu')
}

const states =
  '(?:drunk|tipsy|high|lonely|stressed|exhausted|tired|unhappy|bored|weak|depressed|in a bad place|under (?:a lot of )?(?:stress|pressure))'

const sources: readonly (readonly [ExcuseKind, 1 | 2, string])[] = [
  ['others', 2, `(?<!(?:nobody|no one|nobody else)'s )(?<!not )(?:all |partly |half )?${their} (?:own )?fault`],
  ['others', 2, `${they} (?:(?:are|is|was|were) (?:also )?to blame|started it|had it coming|asked for it)`],
  ['others', 2, `${they} (?:drove|pushed|forced|provoked) me`],
  ['others', 2, `${they} made me (?:do|lie|hide|go|cheat|look|feel (?:like|so|as if))`],
  ['others', 2, `${they} (?:left|gave) me no (?:other )?(?:choice|way)`],
  [
    'others',
    2,
    `(?<=\\bI (?:only |just )?(?:did it|did this|lied|cheated|hid|went|looked|wrote|slept|had to)\\b${rest(60)})because (?:of )?${they}`,
  ],
  [
    'condition',
    2,
    `if (?:only )?${they} (?:had|hadn't|was|wasn't|were|weren't|would|wouldn't|did|didn't)\\b${rest(80)}\\b(?:I|it|this|we)(?:'d| would| wouldn't| might| could)`,
  ],
  ['condition', 2, `I (?:would never|would not|wouldn't) have\\b${rest(60)}\\bif ${they}`],
  [
    'condition',
    2,
    "(?:none of (?:this|it|that)|this|it) (?:would not|wouldn't|would never|would) have happened\\b[^.!?;]{0,10}?\\bif",
  ],
  ['shared', 1, 'takes two(?! (?!to\\b)\\p{L})'],
  ['shared', 1, 'we both (?:messed up|made mistakes|lied|cheated|hid things|were to blame|are to blame|let it)'],
  ['shared', 1, 'both of us (?:made mistakes|messed up|were to blame|are to blame)'],
  ['shared', 2, `${they}(?: is| are| was| were|'s|'re)? no (?:saint|angel)`],
  ['shared', 2, `${they} (?:did|does) (?:the same|it too)`],
  [
    'small',
    2,
    "(?:it|that|this) (?:was|is)(?:n't| not)? (?:really )?(?:just|only|merely|nothing(?: really)?|no big deal|a big deal|harmless|a bit of fun|that (?:bad|serious))(?! (?:a |one |two |three )?(?:few )?(?:second|minute|hour|day|week|month|year|then|when|after|before|later|on|in|at)s?\\b)",
  ],
  ['small', 2, "(?:did not|didn't) mean (?:anything|a thing)|meant nothing"],
  ['small', 2, 'nothing (?:really |much |serious )?happened'],
  ['small', 2, 'we (?:just|only) (?:talked|kissed|met|wrote|texted|flirted|had)'],
  ['small', 1, "at least I(?: did not| didn't| never| told| came| stopped)?"],
  ['small', 1, 'could have been worse|(?:everyone|everybody) does it|others do worse|other people do worse'],
  ['circumstances', 2, 'it just happened|one thing led to another'],
  ['circumstances', 2, "I (?:could not|couldn't) (?:help (?:it|myself)|stop myself)|I had no (?:other )?choice"],
  ['circumstances', 2, `because I (?:was|had been|felt) (?:so |too |very |really |just )?${states}`],
  [
    'circumstances',
    2,
    `I (?:was|felt) (?:so |too |very |really |just )?${states}(?=(?:,? and(?: so)?|,? so|,? that is why) (?:I|it)\\b)`,
  ],
  [
    'circumstances',
    2,
    'because of (?:the |all the |my )?(?:stress|drink|drinking|alcohol|wine|drugs|pressure|work|job)',
  ],
  ['circumstances', 2, '(?:it was|blame) the (?:drink|alcohol|wine|drugs|stress|pressure)'],
  ['circumstances', 2, "(?:it is|it's|that is|that's) (?:just )?(?:how|who|the way) I am"],
  [
    'nobody',
    1,
    '(?:a )?mistakes? (?:was|were) made|lies were told|trust (?:was|got) broken|feelings (?:developed|got hurt|were hurt)',
  ],
  [
    'nobody',
    1,
    '(?:things|it) (?:just )?(?:got|went|ran) (?:out of hand|too far|out of control)|things (?:just )?happened',
  ],
  [
    'muffled',
    1,
    'I (?:guess|suppose) I|(?:sort|kind) of (?:lied|cheated|hid|kept)|a bit of a lie|white lie|bent the truth',
  ],
  ['muffled', 1, '(?:not (?:entirely|completely|totally|exactly|always)|less than) (?:honest|truthful|faithful|open)'],
  ['muffled', 1, 'I (?:may|might) have (?:lied|hurt|hidden|crossed|misled|broken)'],
  [
    'intention',
    1,
    "I (?:never meant|did not mean|didn't mean|never wanted|did not want|didn't want) to (?!breathe|sleep|rest)[\\p{L}]+",
  ],
  ['intention', 1, 'I (?:was )?(?:only|just) (?:trying|wanted|meant) to (?!breathe|sleep|rest)[\\p{L}]+'],
  ['intention', 1, `for ${their} own good|to protect (?:you|him|her|them)`],
  [
    'but',
    2,
    `(?<=\\b(?:I know I|I was wrong|it was wrong|I lied|I cheated|I hid|I am sorry|I'm sorry|I should not have|I shouldn't have)\\b${rest(60)}),? (?:but|however|although|though)(?! (?:I know|I do not expect|I don't expect|that is no|there is no|it (?:hurt|was still|is still)))`,
  ],
]

export const excusePatterns: readonly ExcusePattern[] = sources.map(([kind, weight, source]) => ({
  kind,
  weight,
  find: whole(source),
}))
