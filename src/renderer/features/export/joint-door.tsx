import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { type CalledMember, calledMembers } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { exportCopy } from './export-copy.ts'
import { ExportFlow } from './export-flow.tsx'
import type { EachSays } from './preview-step.tsx'

interface JointDoorProps {
  /** A button for each of the two, to say that they give it. */
  eachSays: (members: readonly CalledMember[], said: Parameters<EachSays>[0]) => ReactNode
  /** The room for both, with the way to a document. */
  children: (door: ReactNode) => ReactNode
}

/** The room for both, or the document that they make together in front of it. Nobody's settings are known here. */
export function JointDoor({ eachSays, children }: JointDoorProps) {
  const { queries } = useApi()
  const overview = useQuery(queries.shared.overview.queryOptions({ input: {} }))
  const [isOpen, setOpen] = useState(false)
  const copy = exportCopy.both
  if (!isOpen || overview.data === undefined) {
    return children(<Button onClick={() => setOpen(true)}>{copy.door}</Button>)
  }
  const members = calledMembers(overview.data)
  return (
    <ExportFlow
      eachSays={(said) => eachSays(members, said)}
      ourRoom="open"
      partner={copy.called(members[0].called, members[1].called)}
      weekStart="monday"
      leave={copy.back}
      onLeave={() => setOpen(false)}
    />
  )
}
