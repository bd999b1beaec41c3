/** Text in which the beginnings of words that were searched for are marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  const words = query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  if (words.length === 0) return text
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(${words.join('|')})`, 'giu'))
  // Found stretches stand in every second place.
  return parts.map((part, at) => {
    const key = `${at} ${part}`
    return at % 2 === 1 ? <mark key={key}>{part}</mark> : <span key={key}>{part}</span>
  })
}
