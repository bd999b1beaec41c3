import { limitsCopy } from '../../ui/limits-copy.ts'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { HideChord } from './hide-chord.tsx'
import { hideCopy } from './hide-copy.ts'

/** The page below Settings. */
export function HideScreen() {
  return (
    <SettingsPage title={hideCopy.settingsTitle}>
      <p>{limitsCopy.hide.does}</p>
      <p>{hideCopy.how}</p>
      <p>{limitsCopy.hide.stickyKeys}</p>
      <HideChord />
      <TitledList title={limitsCopy.hide.title} items={limitsCopy.hide.list} />
    </SettingsPage>
  )
}
