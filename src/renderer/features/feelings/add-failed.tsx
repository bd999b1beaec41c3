import { failureCode } from '../../api/api-error.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { feelingsCopy } from './feelings-copy.ts'

/** Why a word of one's own was not added. */
export function AddFailed({ error }: { error: Error | null }) {
  if (error !== null && failureCode(error) === 'too-large') return <p role="alert">{feelingsCopy.words.tooMany}</p>
  return <NotKept error={error} />
}
