import { TitledList } from '../../ui/titled-list.tsx'
import styles from './help.module.css'
import { helpCopy } from './help-copy.ts'
import { helpResources } from './help-resources.ts'
import { ResourceList } from './resource-list.tsx'

export function MirrorTopic() {
  const copy = helpCopy.mirror
  return (
    <>
      <p>{copy.lead}</p>
      <TitledList title={copy.questionsTitle} items={copy.questions} />
      <p>{copy.yes}</p>
      <p>{copy.meanwhile}</p>
      <section className={styles.section}>
        <h2>{helpCopy.people.purposes.behaviour}</h2>
        <p>{copy.where}</p>
        <ResourceList resources={helpResources.filter(({ purpose }) => purpose === 'behaviour')} />
      </section>
    </>
  )
}
