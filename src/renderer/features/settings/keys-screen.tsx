import { useChosenSettings } from '../../api/use-settings.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { KeyList } from './key-list.tsx'
import { keysCopy } from './keys-copy.ts'
import styles from './settings.module.css'

export function KeysScreen() {
  const { shown, choose, error } = useChosenSettings()
  const copy = keysCopy.question
  return (
    <SettingsPage title={keysCopy.title}>
      <KeyList />
      <div className={styles.section}>
        <ChoiceGroup
          label={copy.label}
          value={shown.questionMark === false ? 'off' : 'on'}
          onChange={(value) => choose({ questionMark: value === 'on' })}
          choices={[
            { value: 'on', label: copy.on },
            { value: 'off', label: copy.off },
          ]}
        />
        <p className={styles.hint}>{copy.hint}</p>
        <NotKept error={error} />
      </div>
    </SettingsPage>
  )
}
