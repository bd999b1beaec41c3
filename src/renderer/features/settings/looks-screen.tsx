import { useState } from 'react'
import type { Settings } from '#api/settings-contract.ts'
import { useChangeSettings, useSettings } from '../../api/use-settings.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { NotSaved } from './not-saved.tsx'
import styles from './settings.module.css'
import { settingsCopy } from './settings-copy.ts'

const themes = ['system', 'light', 'dark'] as const

export function LooksScreen() {
  const settings = useSettings()
  // Shown at once: a choice that jumps back until it is saved looks refused.
  const [chosen, setChosen] = useState<Settings['theme'] | null>(null)
  const change = useChangeSettings()
  const copy = settingsCopy.looks

  return (
    <SettingsPage title={copy.title}>
      <div className={styles.section}>
        <ChoiceGroup
          label={copy.theme}
          value={chosen ?? settings.data?.theme ?? 'system'}
          onChange={(theme) => {
            setChosen(theme)
            change.mutate({ theme }, { onError: () => setChosen(null) })
          }}
          choices={themes.map((value) => ({ value, label: copy.themes[value] }))}
        />
        <p className={styles.hint}>{copy.hint}</p>
        <NotSaved error={change.error} />
      </div>
    </SettingsPage>
  )
}
