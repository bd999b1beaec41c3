/** What the fragment of the browser shell's address may hold: a single-use token, and whether to come back covered. */
export interface ReturnLink {
  readonly token: string
  readonly covered: boolean
}

const coveredSuffix = '.covered'

export function readReturnLink(hash: string): ReturnLink | null {
  const text = hash.replace(/^#/, '')
  const covered = text.endsWith(coveredSuffix)
  const token = covered ? text.slice(0, -coveredSuffix.length) : text
  return /^[\w-]{20,200}$/.test(token) ? { token, covered } : null
}

export function writeReturnLink({ token, covered }: ReturnLink): string {
  return `/#${token}${covered ? coveredSuffix : ''}`
}
