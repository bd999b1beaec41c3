import { useApi } from '../../api/api-context.tsx'
import { modKey, newEntryKey } from '../../ui/key-names.ts'
import { SettingsPage } from '../../ui/settings-page.tsx'
import styles from './settings.module.css'
import { settingsCopy } from './settings-copy.ts'

export function KeysScreen() {
  const { shell } = useApi()
  const { title, names, three } = settingsCopy.keys
  const keys: [string, string][] = [
    [names.newEntry, newEntryKey(shell)],
    [names.search, `${modKey} F`],
    [names.bold, `${modKey} B`],
    [names.italic, `${modKey} I`],
    [names.link, `${modKey} K`],
    [names.undo, `${modKey} Z`],
    [names.lock, `${modKey} Shift L`],
  ]
  return (
    <SettingsPage title={title}>
      <dl className={styles.keys}>
        {keys.map(([name, key]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {key.split(' ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{names.hide}</dt>
          <dd>
            <kbd>Shift</kbd> {three}
          </dd>
        </div>
      </dl>
    </SettingsPage>
  )
}
