import { stringify } from 'yaml'

/** The lines with facts about a text that stand above it, as common Markdown programs know them. */
export function withFrontMatter(facts: Record<string, unknown>, markdown: string): string {
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined))
  // Older readers take words like "no" for something else than words, and a value never goes over several lines.
  const lines = stringify(said, { lineWidth: 0, schema: 'core', compat: 'yaml-1.1', blockQuote: false })
  return `---\n${lines.replace(quotedDate, '$1')}---\n\n${markdown}`
}

/** Dates are meant to be taken for dates. */
const quotedDate = /(?<=^[a-z]+: )"(\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?)"(?=$)/gm
