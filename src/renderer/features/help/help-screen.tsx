import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Page } from '../../ui/page.tsx'
import { PageList } from '../../ui/page-list.tsx'
import { CheckTopic } from './check-topic.tsx'
import styles from './help.module.css'
import { helpCopy, type Topic, topics } from './help-copy.ts'
import { HelpFoot } from './help-foot.tsx'
import { LimitsTopic } from './limits-topic.tsx'
import { MirrorTopic } from './mirror-topic.tsx'
import { PartTopic } from './part-topic.tsx'
import { PeopleTopic } from './people-topic.tsx'
import { ProfessionalTopic } from './professional-topic.tsx'
import { SaferTopic } from './safer-topic.tsx'
import { type SettlingInRoom, SettlingTopic } from './settling-topic.tsx'

interface HelpScreenProps {
  /** The page at which it begins; null for the list of all. */
  begins: Topic | null
  onClose(): void
  /** Whether the open room is on screen for both: nobody leaves from there. */
  isForBoth?: boolean | undefined
  /** Locks the open room. Left out where none is open. */
  onLock?: (() => void) | undefined
  /** Ends the talk that Help stands in front of. Left out where there is none. */
  onStop?: (() => void) | undefined
  /** Left out where no room of one's own is open. */
  settling?: SettlingInRoom | undefined
}

/** Which page is open, and every answer, live in this component alone and end with it. */
export function HelpScreen({ begins, isForBoth = false, onClose, onLock, onStop, settling }: HelpScreenProps) {
  const [topic, setTopic] = useState(begins)
  const [, navigate] = useLocation()
  // Only a member who is in can leave.
  const leave = onLock === undefined || isForBoth ? undefined : () => goTo('/settings/leaving')
  const goTo = (path: string) => {
    onClose()
    navigate(path)
  }

  if (topic === null) {
    return (
      <HelpPage key="contents" title={helpCopy.title}>
        <Contents onGo={setTopic} />
        <HelpFoot onClose={onClose} onLock={onLock} onStop={onStop} />
      </HelpPage>
    )
  }
  return (
    <HelpPage key={topic} title={helpCopy.topics[topic].title}>
      <TopicContent topic={topic} onGo={setTopic} onLeave={leave} settling={settling} />
      <HelpFoot onBack={() => setTopic(null)} onClose={onClose} onLock={onLock} onStop={onStop} />
    </HelpPage>
  )
}

/** Each page begins at its top, also when the one before it was left far below. */
function HelpPage(props: { title: string; children: ReactNode }) {
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return <Page {...props} />
}

function Contents({ onGo }: { onGo(topic: Topic): void }) {
  return (
    <>
      <div className={styles.section}>
        <p>{helpCopy.lead}</p>
        <p className={styles.quiet}>{helpCopy.kept}</p>
      </div>
      <PageList
        label={helpCopy.contents}
        pages={topics.map((link) => ({ link, ...helpCopy.topics[link] }))}
        onOpen={onGo}
      />
    </>
  )
}

interface TopicContentProps {
  topic: Topic
  onGo(topic: Topic): void
  onLeave: (() => void) | undefined
  settling: SettlingInRoom | undefined
}

function TopicContent({ topic, onGo, onLeave, settling }: TopicContentProps) {
  switch (topic) {
    case 'settling':
      return <SettlingTopic inRoom={settling} />
    case 'people':
      return <PeopleTopic />
    case 'check':
      return <CheckTopic onGo={onGo} />
    case 'mirror':
      return <MirrorTopic />
    case 'safer':
      return <SaferTopic />
    case 'professional':
      return <ProfessionalTopic onGo={onGo} />
    case 'part':
      return <PartTopic onGo={onGo} onLeave={onLeave} />
    case 'limits':
      return <LimitsTopic />
  }
}
