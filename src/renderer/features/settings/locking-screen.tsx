import { SettingsPage } from '../../ui/settings-page.tsx'
import { settingsCopy } from './settings-copy.ts'

export function LockingScreen() {
  return (
    <SettingsPage title={settingsCopy.locking.title}>
      <p>{settingsCopy.locking.text}</p>
    </SettingsPage>
  )
}
