import { Button } from '../../ui/button.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import styles from './help.module.css'
import { helpCopy, type Topic } from './help-copy.ts'

export function PartTopic({ onGo }: { onGo(topic: Topic): void }) {
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
        <h2>{copy.notTitle}</h2>
        <p>{copy.not}</p>
      </section>
    </>
  )
}
