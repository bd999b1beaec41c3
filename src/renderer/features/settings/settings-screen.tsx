import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '#api/settings-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { KeyList } from './key-list.tsx'
import styles from './settings.module.css'
import { settingsCopy } from './settings-copy.ts'

const themes = ['system', 'light', 'dark'] as const

export function SettingsScreen() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const settings = useQuery(queries.settings.get.queryOptions({ input: {} }))
  // Shown at once: a choice that jumps back until it is saved looks refused.
  const [chosen, setChosen] = useState<Settings['theme'] | null>(null)
  const change = useMutation({
    mutationFn: (part: Partial<Settings>) => client.settings.change(part),
    onSuccess: (saved) => queryClient.setQueryData(queries.settings.get.queryKey({ input: {} }), saved),
    onError: () => setChosen(null),
  })

  return (
    <Page title={settingsCopy.title}>
      <section className={styles.section}>
        <ChoiceGroup
          label={settingsCopy.theme}
          value={chosen ?? settings.data?.theme ?? 'system'}
          onChange={(theme) => {
            setChosen(theme)
            change.mutate({ theme })
          }}
          choices={themes.map((value) => ({ value, label: settingsCopy.themes[value] }))}
        />
        <p className={styles.hint}>{settingsCopy.themeHint}</p>
        {change.isError && <p role="alert">{`${settingsCopy.notSaved} ${failureCopy[failureCode(change.error)]}`}</p>}
      </section>
      <section className={styles.section}>
        <h2>{settingsCopy.lockTitle}</h2>
        <p>{settingsCopy.lock}</p>
      </section>
      <section className={styles.section}>
        <h2>{settingsCopy.keysTitle}</h2>
        <KeyList />
      </section>
    </Page>
  )
}
