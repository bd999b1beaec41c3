import { useState } from 'react'
import { defaultAutoLockMinutes } from '#api/auto-lock.ts'
import { useApi } from '../../api/api-context.tsx'
import { useChangeSettings, useSettings } from '../../api/use-settings.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { NotSaved } from './not-saved.tsx'
import styles from './settings.module.css'
import { settingsCopy } from './settings-copy.ts'

const allMinutes = Array.from({ length: 15 }, (_, index) => index + 1)

export function LockingScreen() {
  const { shell } = useApi()
  const settings = useSettings()
  const [chosen, setChosen] = useState<number | null>(null)
  const change = useChangeSettings()
  const copy = settingsCopy.locking
  const minutes = chosen ?? settings.data?.autoLockMinutes ?? defaultAutoLockMinutes

  return (
    <SettingsPage title={copy.title}>
      <div className={styles.section}>
        <SelectField
          label={copy.after}
          value={String(minutes)}
          onChange={(value) => {
            setChosen(Number(value))
            change.mutate({ autoLockMinutes: Number(value) }, { onError: () => setChosen(null) })
          }}
          choices={allMinutes.map((value) => ({ value: String(value), label: copy.minutes(value) }))}
        />
        <p className={styles.hint}>{copy.hint}</p>
        <NotSaved error={change.error} />
      </div>
      <p>{copy.warning}</p>
      <TitledList title={copy.alsoTitle} items={copy.also[shell]} />
    </SettingsPage>
  )
}
