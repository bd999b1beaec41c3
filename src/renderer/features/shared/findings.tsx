import type { CalledMember, OurRoom } from '../../api/our-room.ts'
import { Note } from '../../ui/note.tsx'
import { findingSentences } from './finding-sentences.ts'
import { sharedCopy } from './shared-copy.ts'

interface FindingsProps {
  findings: OurRoom['findings']
  self: CalledMember
  partner: CalledMember
}

/** What does not fit, without blaming anybody: the files cannot say who did it. */
export function Findings({ findings, self, partner }: FindingsProps) {
  const sentences = findingSentences(findings, self.id, partner)
  if (sentences.length === 0) return null
  const { title, why, next } = sharedCopy.findings
  return (
    <section aria-label={title}>
      <Note title={title}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{why}</p>
        <p>{next}</p>
      </Note>
    </section>
  )
}
