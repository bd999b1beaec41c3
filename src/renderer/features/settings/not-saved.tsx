import { failureCode } from '../../api/api-error.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { settingsCopy } from './settings-copy.ts'

/** Says why a choice was not kept. */
export function NotSaved({ error }: { error: Error | null }) {
  if (error === null) return null
  return <p role="alert">{`${settingsCopy.notSaved} ${failureCopy[failureCode(error)]}`}</p>
}
