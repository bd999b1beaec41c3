import { Button } from '../../ui/button.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import styles from './help.module.css'
import { helpCopy, type Topic } from './help-copy.ts'

interface PartTopicProps {
  onGo(topic: Topic): void
  /** Goes to where one leaves. Left out where no room is open. */
  onLeave: (() => void) | undefined
}

export function PartTopic({ onGo, onLeave }: PartTopicProps) {
  const copy = helpCopy.part
  return (
    <>
      <p>{copy.lead}</p>
      <p>{copy.either}</p>
      <section className={styles.section}>
        <h2>{copy.fearTitle}</h2>
        <p>{copy.fear}</p>
        <div>
          <Button onClick={() => onGo('people')}>{helpCopy.topics.people.title}</Button>
        </div>
      </section>
      <TitledList title={copy.roomTitle} items={copy.room} />
      <section className={styles.section}>
        <p>{onLeave === undefined ? copy.whereClosed : copy.where}</p>
        {onLeave !== undefined && (
          <div>
            <Button onClick={onLeave}>{copy.leave}</Button>
          </div>
        )}
      </section>
    </>
  )
}
