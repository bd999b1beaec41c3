/** Sentences that are never said to somebody who was hurt, in any wording that is close, and the tones that are never taken. */
export const neverSaidToTheHurt: readonly RegExp[] = [
  /\b(everything|all this|it) happens? for a reason\b/,
  /\bforgiv\w+ (and|&|to) forget/,
  /\b(feel|be) (\w+ )?(better|free|lighter|at peace) (once|when|after|if) (you|they) (have )?forgiv/,
  /\bforgiv\w+ (will |is going to )?(sets?|makes?|heals?|frees?) (you|yourself)\b/,
  /\b(anger|hurt|grudge|resentment)\b.* (only )?(hurts?|harms?|poisons?) (only )?(you|yourself)\b/,
  /\blet (it|go|this) (it )?go\b|\bletting (it )?go\b/,
  /\bit takes two\b/,
  /\b(what (was|is|were)|think about|own) your (own )?(part|share|role) in\b|\bwhat was your part\b/,
  /\bat least (they|he|she|you|your partner)\b/,
  /\b(they|he|she) (have |has )?(said|say) sorry\b.*\bwhat more\b|\bwhat more do you want\b/,
  /\bclosure\b/,
  /\bbe(ing)? the bigger (person|one)\b/,
  /\bfor the (sake of the )?(children|kids)( s sake)?\b|\bfor the children s sake\b/,
  /\btime (will )?heals?\b/,
  /\byou are (so |very |stronger |really )?(strong|brave|resilient)\b|\byou are stronger\b/,
  /\b(should|ought to) (have )?(been|be) over (this|it|that)\b|\bby now\b/,
  /\b(every|all|most) couples? (goes?|has to go|have to go) through\b/,
  /\byou (chose|have chosen|decided) to stay\b/,
  /\b(do not|never) (give|let) (them|him|her) (have )?(the |any )?power\b/,
  /\byour (faith|religion|god) (requires?|asks?|wants?|commands?)\b/,
  /\btrust your gut\b|\b(your gut|it) is (just|only) fear\b/,
  /\byour progress\b|\bprogress is\b|\d+ ?(%|per ?cent)\b/,
  /\bwell done\b|\bproud of you\b|\bgood (job|work|for you)\b/,
]

/** What the tone table says not to say. */
export const neverInThisTone: readonly RegExp[] = [
  /\bfinish to save\b/,
  /\bsafe with us\b|\byour data\b/,
  /\b(we|i) (know|understand) (exactly )?how you feel\b/,
  /\b(gratitude|positive thinking|look on the bright side|silver lining)\b/,
  /\b(no worries|you will get there|hang in there|cheer up)\b/,
  /\bkeep (your partner|them|him|her) accountable\b/,
  /\brequested a conversation\b|\byour affair\b/,
  /\b\d+ (errors?|mistakes?) in\b/,
  /\b(failed|overdue|disputes?|evidence|claims?|accus(es?|ed|ations?))\b/,
  /^broken$|\b(promises?|agreements?|word)( (is|was|are|were))? broken\b|\bbroken promises?\b/,
  /\bcalm (down|yourself)\b|\bjust relax\b/,
  /\bsave your (relationship|marriage)\b/,
  /\b(cheat(er|ers|ing)|victims?|offenders?|perpetrators?|betrayers?|innocent)\b/,
  /\b(the|a) guilty\b|\bguilty (part(y|ner)|person|one)\b/, // a feeling may be called so
  /\byou (appear|seem) to be in\b|\babusive relationship\b/,
  /\b(trauma bond|gaslight\w*|codependen\w*|narcissis\w*|attachment style)\b/,
]

/**
 * A text as it is heard: signs that look alike are one, contractions are spoken out, and what stands between words is a
 * space. So a sentence that was typed in another way is still the same sentence.
 */
export function asHeard(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[аеорсхуіѕј]/gu, (letter) => lookAlikes[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
  const spoken = folded
    .replace(/\bcan't\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/'re\b/g, ' are')
    .replace(/'ll\b/g, ' will')
    .replace(/'ve\b/g, ' have')
    .replace(/\bit's\b/g, 'it is')
  return spoken.replace(/[^\p{L}\p{N}%&]+/gu, ' ').trim()
}

const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
}
