import { useLocation } from 'wouter'
import { useMembership } from '../../api/our-room.ts'
import { Page } from '../../ui/page.tsx'
import { PageList } from '../../ui/page-list.tsx'
import { secondPersonSection, settingsCopy, settingsSections } from './settings-copy.ts'

export function SettingsScreen() {
  const [, navigate] = useLocation()
  const isAlone = useMembership().data?.state === 'solo'
  const pages = isAlone ? [...settingsSections, secondPersonSection] : settingsSections
  return (
    <Page title={settingsCopy.title}>
      <p>{settingsCopy.lead}</p>
      <PageList label={settingsCopy.contents} pages={pages} onOpen={navigate} />
    </Page>
  )
}
