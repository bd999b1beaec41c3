import { useLocation } from 'wouter'
import { Page } from '../../ui/page.tsx'
import { PageList } from '../../ui/page-list.tsx'
import { settingsCopy, settingsSections } from './settings-copy.ts'

export function SettingsScreen() {
  const [, navigate] = useLocation()
  return (
    <Page title={settingsCopy.title}>
      <p>{settingsCopy.lead}</p>
      <PageList label={settingsCopy.contents} pages={settingsSections} onOpen={navigate} />
    </Page>
  )
}
