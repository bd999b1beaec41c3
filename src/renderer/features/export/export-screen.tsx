import { useLocation } from 'wouter'
import { useMembership, useOurRoom } from '../../api/our-room.ts'
import { useWeekStart } from '../../api/use-settings.ts'
import { uiCopy } from '../../ui/ui-copy.ts'
import { ExportFlow } from './export-flow.tsx'

/** A document that one makes alone, of their own room and of the shared one. */
export function ExportScreen() {
  const [, navigate] = useLocation()
  const standing = useMembership().data?.state
  return (
    <ExportFlow
      eachSays={null}
      ourRoom={standing === 'paired' || standing === 'parted' ? 'open' : standing === 'broken' ? 'broken' : 'none'}
      partner={useOurRoom().data?.partner.called ?? null}
      weekStart={useWeekStart()}
      leave={uiCopy.allSettings}
      onLeave={() => navigate('/settings')}
    />
  )
}
