import { failureCode } from '../api/api-error.ts'
import { failureCopy } from './failure-copy.ts'
import { uiCopy } from './ui-copy.ts'

/** Says why a choice was not kept. */
export function NotKept({ error }: { error: Error | null }) {
  if (error === null) return null
  return <p role="alert">{`${uiCopy.notKept} ${failureCopy[failureCode(error)]}`}</p>
}
