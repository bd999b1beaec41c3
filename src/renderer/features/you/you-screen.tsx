import { SettingsPage } from '../../ui/settings-page.tsx'
import { youCopy } from './you-copy.ts'
import { YouQuestions } from './you-questions.tsx'

/** The page below Settings. */
export function YouScreen() {
  return (
    <SettingsPage title={youCopy.title}>
      <YouQuestions />
    </SettingsPage>
  )
}
