import { Button } from '../../ui/button.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import styles from './help.module.css'
import { helpCopy, type Topic } from './help-copy.ts'

export function ProfessionalTopic({ onGo }: { onGo(topic: Topic): void }) {
  const copy = helpCopy.professional
  return (
    <>
      <p>{copy.lead}</p>
      <TitledList title={copy.firstTitle} items={copy.first} />
      <div>
        <Button onClick={() => onGo('people')}>{helpCopy.topics.people.title}</Button>
      </div>
      <TitledList title={copy.alsoTitle} items={copy.also} />
      <section className={styles.section}>
        <h2>{copy.aloneTitle}</h2>
        <p>{copy.alone}</p>
      </section>
    </>
  )
}
