import { useApi } from '../../api/api-context.tsx'
import { useSettings } from '../../api/use-settings.ts'
import { modKey, newEntryKey } from '../../ui/key-names.ts'
import { Keys } from '../../ui/keys.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import styles from './settings.module.css'
import { settingsCopy } from './settings-copy.ts'

export function KeysScreen() {
  const { shell } = useApi()
  const chord = useSettings().data?.hideChord
  const { title, names, three } = settingsCopy.keys
  const keys: [string, string][] = [
    [names.newEntry, newEntryKey(shell)],
    [names.find, `${modKey} F`],
    [names.search, `${modKey} Shift F`],
    [names.bold, `${modKey} B`],
    [names.italic, `${modKey} I`],
    [names.link, `${modKey} K`],
    [names.undo, `${modKey} Z`],
    [names.onlyPage, 'F8'],
    [names.print, `${modKey} P`],
    [names.lock, `${modKey} Shift L`],
  ]
  return (
    <SettingsPage title={title}>
      <dl className={styles.keys}>
        {keys.map(([name, key]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Keys keys={key} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{names.hide}</dt>
          <dd>
            <Keys keys="Shift" /> {three}
          </dd>
        </div>
        {chord != null && (
          <div>
            <dt>{names.hideOwn}</dt>
            <dd>
              <Keys keys={chord} />
            </dd>
          </div>
        )}
      </dl>
    </SettingsPage>
  )
}
