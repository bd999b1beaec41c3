import { useState } from 'react'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import styles from './help.module.css'
import { helpCopy } from './help-copy.ts'
import { helpResources, type Place, places, purposes } from './help-resources.ts'
import { ResourceList } from './resource-list.tsx'

export function PeopleTopic() {
  const copy = helpCopy.people
  const [place, setPlace] = useState<Place | null>(null)
  return (
    <>
      <p>{copy.danger}</p>
      <div className={styles.section}>
        <ChoiceGroup
          label={copy.where}
          value={place}
          onChange={(chosen) => setPlace(chosen)}
          choices={places.map((value) => ({ value, label: copy.places[value] }))}
        />
        <p className={styles.quiet}>{copy.chosenHere}</p>
      </div>
      <div className={styles.lines} aria-live="polite">
        {place !== null && <Lines place={place} />}
      </div>
      <TitledList title={copy.otherTitle} items={copy.other} />
    </>
  )
}

function Lines({ place }: { place: Place }) {
  const copy = helpCopy.people
  const here = helpResources.filter((resource) => resource.place === place)
  if (here.length === 0) return <p>{copy.none}</p>
  return (
    <>
      <p>{copy.check}</p>
      {purposes
        .map((purpose) => ({ purpose, resources: here.filter((resource) => resource.purpose === purpose) }))
        .filter(({ resources }) => resources.length > 0)
        .map(({ purpose, resources }) => (
          <section key={purpose} className={styles.section}>
            <h2>{copy.purposes[purpose]}</h2>
            <ResourceList resources={resources} />
          </section>
        ))}
    </>
  )
}
