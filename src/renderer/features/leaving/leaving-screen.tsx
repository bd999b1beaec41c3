import { useLocation } from 'wouter'
import { PageList } from '../../ui/page-list.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { leavingCopy } from './leaving-copy.ts'

/** Two ways, side by side: neither is shown as the better one. */
export function LeavingScreen() {
  const [, navigate] = useLocation()
  return (
    <SettingsPage title={leavingCopy.title}>
      <p>{leavingCopy.lead}</p>
      <PageList
        label={leavingCopy.contents}
        pages={[
          { ...leavingCopy.ways.copy, link: '/settings/leaving/copy' },
          { ...leavingCopy.ways.erase, link: '/settings/leaving/erase' },
        ]}
        onOpen={navigate}
      />
      <p>{leavingCopy.stop}</p>
    </SettingsPage>
  )
}
