import type { Row } from '#api/reflection-screens.ts'
import { rows } from '#api/reflection-ways.ts'

/** The machine of the reflection as `docs/reflection.md` shows it. */
export function flowTable(all: readonly Row[] = rows): string {
  const lines = all.map(({ from, on, when, by, to }) => {
    const target = to === 'after' ? 'what comes after' : to === 'left' ? 'where it was left' : `\`${to}\``
    return `| \`${from}\` | ${on} | ${when ?? ''} | ${by === undefined ? target : `\`${by}\`, then ${target}`} |`
  })
  return ['| on | way | only when | leads to |', '|---|---|---|---|', ...lines].join('\n')
}
