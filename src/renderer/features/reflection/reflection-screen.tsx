import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { useMembership, useOurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { localDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import type { WaysOut } from './end-pages.tsx'
import { OpenSitting } from './open-sitting.tsx'
import { reflectionCopy } from './reflection-copy.ts'
import { refreshReflection } from './reflection-lists.ts'
import { ReflectionTrash } from './reflection-trash.tsx'
import { SharePage } from './share-page.tsx'
import { SidePage } from './side-page.tsx'
import { SittingFlow } from './sitting-flow.tsx'
import { SittingList } from './sitting-list.tsx'
import { SittingPage } from './sitting-page.tsx'

export const reflectionPath = '/reflection'

interface ReflectionScreenProps extends WaysOut {
  /** Opens a quiet exercise, and leads back. */
  onBreathe(): void
}

interface Said {
  readonly text: string
  /** One that can be taken out of the trash again. */
  readonly trashed?: string
}

/** The reflection and its pages. What was just done is said across all of them. */
export function ReflectionScreen({ onSupport, onWrite, onBreathe, onAgreements }: ReflectionScreenProps) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [path, navigate] = useLocation()
  const [isGoingOn, goingOn] = useRoute(`${reflectionPath}/sit/:id?`)
  const [isOpen, opened] = useRoute(`${reflectionPath}/of/:id`)
  const [isSharing, sharing] = useRoute(`${reflectionPath}/share/:id`)
  const [said, setSaid] = useState<Said | null>(null)
  const isPaired = useMembership().data?.state === 'paired'
  const toList = () => navigate(reflectionPath)
  const toSitting = (id: string) => navigate(`${reflectionPath}/of/${id}`)

  useEffect(() => {
    // What does not reach the disk costs a line on the first page, and nobody is told of that here.
    client.reflection.looked({ today: localDay(new Date()) }).catch(() => {})
  }, [client])
  const onError = (error: unknown) => setSaid({ text: failureCopy[failureCode(error)] })
  const trash = useMutation({
    mutationFn: (id: string) => client.reflection.trash({ id }),
    async onSuccess(_, id) {
      await refreshReflection(queryClient, queries)
      setSaid({ text: reflectionCopy.sitting.moved, trashed: id })
      toList()
    },
    onError,
  })
  const restore = useMutation({
    mutationFn: (id: string) => client.reflection.restore({ id }),
    async onSuccess() {
      await refreshReflection(queryClient, queries)
      setSaid(null)
      focusHeading()
    },
    onError,
  })
  return (
    <>
      {screen()}
      <Notice
        text={said?.text ?? null}
        onClose={() => {
          setSaid(null)
          focusHeading()
        }}
      >
        {said?.trashed !== undefined && (
          <Button kind="quiet" onClick={() => said.trashed !== undefined && restore.mutate(said.trashed)}>
            {uiCopy.undo}
          </Button>
        )}
      </Notice>
    </>
  )

  function screen() {
    if (isGoingOn) {
      const wanted = goingOn.id ?? null
      return (
        <SittingFlow
          key={wanted}
          wanted={wanted}
          onSupport={onSupport}
          onWrite={onWrite}
          onAgreements={isPaired ? onAgreements : undefined}
          onBreathe={onBreathe}
          onClose={toList}
        />
      )
    }
    if (isOpen) {
      const { id } = opened
      return (
        <OpenSitting key={id} id={id}>
          {(sitting) => (
            <SittingPage
              sitting={sitting}
              onShare={isPaired ? () => navigate(`${reflectionPath}/share/${id}`) : undefined}
              onGoOn={() => navigate(`${reflectionPath}/sit/${id}`)}
              onTrash={() => trash.mutate(id)}
              onBack={toList}
            />
          )}
        </OpenSitting>
      )
    }
    if (isSharing) return <Sharing key={sharing.id} id={sharing.id} onDone={() => toSitting(sharing.id)} />
    if (path === `${reflectionPath}/side`) return <SidePage onWrite={onWrite} onBack={toList} />
    if (path === `${reflectionPath}/trash`)
      return <ReflectionTrash onSaid={(text) => setSaid({ text })} onBack={toList} />
    return (
      <SittingList
        onBegin={() => {
          setSaid(null)
          navigate(`${reflectionPath}/sit`)
        }}
        onOpen={toSitting}
        onCompare={() => navigate(`${reflectionPath}/side`)}
        onTrash={() => navigate(`${reflectionPath}/trash`)}
      />
    )
  }
}

function Sharing({ id, onDone }: { id: string; onDone(): void }) {
  const ourRoom = useOurRoom()
  if (ourRoom.isError) {
    return (
      <Page title={reflectionCopy.share.title}>
        <p role="alert">{failureCopy[failureCode(ourRoom.error)]}</p>
        <div>
          <Button onClick={onDone}>{uiCopy.back}</Button>
        </div>
      </Page>
    )
  }
  if (ourRoom.data === undefined) return null
  const room = ourRoom.data
  return (
    <OpenSitting id={id}>{(sitting) => <SharePage sitting={sitting} ourRoom={room} onDone={onDone} />}</OpenSitting>
  )
}
