import type { JournalBlock } from '#api/journal-document.ts'
import { toMarkdown } from '../../editor/markdown/to-markdown.ts'
import { withFrontMatter } from '../../files/front-matter.ts'
import { partFact } from '../../files/own-format.ts'

type Part = 'feelings' | 'reflection' | 'other-words' | 'our-room' | 'agreements'

/** A text that is no entry, and says so above its words: brought in by itself, it becomes none. */
export function partMarkdown(part: Part, content: JournalBlock[]): string {
  return withFrontMatter(
    { [partFact]: part },
    toMarkdown({ type: 'doc', content }, () => null),
  )
}
