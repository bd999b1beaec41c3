import styles from './membership.module.css'

/** A heading and what to do below it, in order. */
export function TitledSteps({ title, steps }: { title: string; steps: readonly string[] }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
