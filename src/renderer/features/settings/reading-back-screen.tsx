import { useChosenSettings } from '../../api/use-settings.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import styles from './settings.module.css'
import { settingsCopy } from './settings-copy.ts'

/** Reading what was written long ago is a choice, and it is off until somebody makes it. */
export function ReadingBackScreen() {
  const { shown, choose, error } = useChosenSettings()
  const copy = settingsCopy.readingBack
  return (
    <SettingsPage title={copy.title}>
      <div className={styles.section}>
        <ChoiceGroup
          label={copy.onThisDay}
          value={shown.onThisDay === true ? 'on' : 'off'}
          onChange={(value) => choose({ onThisDay: value === 'on' })}
          choices={[
            { value: 'off', label: copy.off },
            { value: 'on', label: copy.on },
          ]}
        />
        <p className={styles.hint}>{copy.hint}</p>
        <NotKept error={error} />
      </div>
    </SettingsPage>
  )
}
