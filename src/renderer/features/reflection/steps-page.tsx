import type { Sitting } from '#api/reflection-contract.ts'
import { type Flow, isOffered, nextStep } from '#api/reflection-flow.ts'
import { type FlowEvent, type FlowFacts, stepOfScreen } from '#api/reflection-screens.ts'
import { isHeavy, type PathId, pathIds, type StepId, stepById, steps } from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import type { Settings } from '#api/settings-contract.ts'
import { Button } from '../../ui/button.tsx'
import { dayName } from '../../ui/days.ts'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { StepPage } from './step-page.tsx'

interface StepsPageProps {
  role: Settings['role']
  facts: FlowFacts
  /** The steps in which something was said before. */
  said: readonly StepId[]
  left: Sitting | null
  onGo(event: FlowEvent): void
}

const here: Flow = { screen: 'steps', after: null }

/** Where to begin. The paths that fit the person's own part come first; the others are there for whoever looks. */
export function StepsPage({ role, facts, said, left, onGo }: StepsPageProps) {
  const copy = reflectionCopy.steps
  const first = pathsFor(role)
  const others = pathIds.filter((path) => !first.includes(path))
  const leftStep = left === null ? null : stepOfScreen(left.screen ?? 'steps')
  const sections = (paths: readonly PathId[]) =>
    paths.map((path) => <PathSection key={path} path={path} facts={facts} said={said} onGo={onGo} />)
  return (
    <StepPage title={copy.title} actions={<Button onClick={() => onGo('close')}>{uiCopy.close}</Button>}>
      <p className={styles.small}>{copy.lead}</p>
      {left !== null && leftStep !== null && isOffered(here, 'resume', facts) && (
        <section className={styles.path}>
          <p>{copy.left(dayName(left.day, new Date()), stepById(leftStep).title)}</p>
          <div>
            <Button onClick={() => onGo('resume')}>{reflectionCopy.resume}</Button>
          </div>
          {isHeavy(stepById(leftStep)) && <p className={styles.small}>{reflectionCopy.heavyAhead}</p>}
        </section>
      )}
      {facts.left?.isWanted === true && !isOffered(here, 'resume', facts) && <p>{copy.notOpen}</p>}
      {sections(first)}
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{copy.otherPaths}</summary>
          <div className={styles.inside}>{sections(others)}</div>
        </details>
      )}
    </StepPage>
  )
}

function pathsFor(role: Settings['role']): readonly PathId[] {
  if (role === 'hurt') return ['other', 'kindness']
  if (role === 'broke') return ['self']
  return ['other', 'kindness', 'self']
}

function PathSection({ path, facts, said, onGo }: Pick<StepsPageProps, 'facts' | 'said' | 'onGo'> & { path: PathId }) {
  const { paths, steps: copy } = reflectionCopy
  const begin = nextStep(path, said, facts)
  const offered = steps.filter(({ id, path: of }) => of === path && id !== begin && isOffered(here, `to-${id}`, facts))
  const ordinary = offered.filter(({ id }) => id !== 'a5')
  const whole = offered.find(({ id }) => id === 'a5')
  return (
    <section className={styles.path}>
      <h2>{reflectionWords.paths[path]}</h2>
      <p className={styles.small}>{paths[path]}</p>
      <div>
        <Button onClick={() => onGo(`to-${begin}`)}>{copy.begin(stepById(begin).title)}</Button>
      </div>
      {isHeavy(stepById(begin)) && <p className={styles.small}>{reflectionCopy.heavyAhead}</p>}
      {offered.length > 0 && (
        <details className={styles.more}>
          <summary aria-label={`${copy.others}: ${reflectionWords.paths[path]}`}>{copy.others}</summary>
          <ul className={styles.list}>
            {ordinary.map((step) => (
              <li key={step.id}>
                <Button onClick={() => onGo(`to-${step.id}`)}>{step.title}</Button>
                {isHeavy(step) && <p className={styles.small}>{reflectionCopy.heavyAhead}</p>}
              </li>
            ))}
            {whole !== undefined && (
              <li>
                <span className={styles.small}>{copy.onlyIfWanted}</span>{' '}
                <Button onClick={() => onGo('to-a5')}>{whole.title}</Button>
                {isHeavy(whole) && <p className={styles.small}>{reflectionCopy.heavyAhead}</p>}
              </li>
            )}
          </ul>
        </details>
      )}
    </section>
  )
}
