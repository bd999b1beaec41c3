import { defaultAutoLockMinutes } from '#api/auto-lock.ts'
import { useApi } from '../../api/api-context.tsx'
import { useChosenSettings } from '../../api/use-settings.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import styles from './settings.module.css'
import { settingsCopy } from './settings-copy.ts'

const allMinutes = Array.from({ length: 15 }, (_, index) => index + 1)

export function LockingScreen() {
  const { shell } = useApi()
  const { shown, choose, error } = useChosenSettings()
  const copy = settingsCopy.locking

  return (
    <SettingsPage title={copy.title}>
      <div className={styles.section}>
        <SelectField
          label={copy.after}
          value={String(shown.autoLockMinutes ?? defaultAutoLockMinutes)}
          onChange={(value) => choose({ autoLockMinutes: Number(value) })}
          choices={allMinutes.map((value) => ({ value: String(value), label: copy.minutes(value) }))}
        />
        <p className={styles.hint}>{copy.hint}</p>
        <NotKept error={error} />
      </div>
      <p>{copy.warning}</p>
      <TitledList title={copy.alsoTitle} items={copy.also[shell]} />
    </SettingsPage>
  )
}
