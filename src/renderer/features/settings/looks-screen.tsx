import { useChosenSettings } from '../../api/use-settings.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import styles from './settings.module.css'
import { settingsCopy } from './settings-copy.ts'

const themes = ['system', 'light', 'dark'] as const

export function LooksScreen() {
  const { shown, choose, error } = useChosenSettings()
  const copy = settingsCopy.looks

  return (
    <SettingsPage title={copy.title}>
      <div className={styles.section}>
        <ChoiceGroup
          label={copy.theme}
          value={shown.theme ?? 'system'}
          onChange={(theme) => choose({ theme })}
          choices={themes.map((value) => ({ value, label: copy.themes[value] }))}
        />
        <p className={styles.hint}>{copy.hint}</p>
        <NotKept error={error} />
      </div>
    </SettingsPage>
  )
}
