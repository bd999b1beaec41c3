// How much room a text takes, in letters of the usual width. What fits in a line of English is two lines of Chinese.

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6WMШЩЖЮ@—…]|[\u{20000}-\u{3fffd}]|\p{Extended_Pictographic}/u
const broad = /\p{Lu}|[mw]/u

export function textWidth(text: string): number {
  let width = 0
  for (const sign of text) width += signWidth(sign)
  return width
}

/** As one line that takes no more room than `most`; what is longer is cut between words where it can be. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (textWidth(line) <= most) return line
  let cut = ''
  let width = 1 // the sign that says that it goes on
  for (const sign of line) {
    width += signWidth(sign)
    if (width > most) break
    cut += sign
  }
  const end = cut.lastIndexOf(' ')
  return `${(end > cut.length / 2 ? cut.slice(0, end) : cut).trimEnd()}…`
}

function signWidth(sign: string): number {
  if (wide.test(sign)) return 2
  return broad.test(sign) ? 1.3 : 1
}
