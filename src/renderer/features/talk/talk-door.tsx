import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { calledMembers } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { talkCopy } from './talk-copy.ts'
import { beginTalk, type Talk } from './talk-machine.ts'
import { TalkScreen, type TalkScreenProps } from './talk-screen.tsx'

interface TalkDoorProps extends Omit<TalkScreenProps, 'members' | 'begun' | 'onOver'> {
  /** The room for both, with the way into a talk. */
  children: (door: ReactNode) => ReactNode
}

/** The room for both, or the talk that they have in front of it. A talk that was cut off comes first. */
export function TalkDoor({ children, ...talking }: TalkDoorProps) {
  const { queries } = useApi()
  const overview = useQuery(queries.shared.overview.queryOptions({ input: {} }))
  const left = useQuery(queries.talk.place.queryOptions({ input: {}, gcTime: 0, staleTime: Number.POSITIVE_INFINITY }))
  const [begun, setBegun] = useState<Talk | null>(null)
  const [isAside, setAside] = useState(false)
  const [said, setSaid] = useState<string | null>(null)

  if (left.isPending || overview.isPending) return null
  const interrupted = left.data !== undefined && (left.data.place !== null || left.data.cameBack) && !isAside
  const talk = begun ?? (interrupted ? beginTalk(left.data) : null)
  if (talk !== null && overview.data !== undefined) {
    return (
      <TalkScreen
        {...talking}
        members={calledMembers(overview.data)}
        begun={talk}
        onOver={(words) => {
          setAside(true)
          setBegun(null)
          setSaid(words)
        }}
      />
    )
  }
  const door = (
    <Button
      kind="main"
      onClick={() => {
        setSaid(null)
        setBegun(beginTalk({ place: null, cameBack: false }))
      }}
    >
      {talkCopy.begin}
    </Button>
  )
  return (
    <>
      {children(door)}
      <Notice text={said} onClose={() => setSaid(null)} />
    </>
  )
}
