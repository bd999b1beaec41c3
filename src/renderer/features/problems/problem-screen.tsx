import type { VaultProblem } from '#api/vault-contract.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './problem.module.css'
import { problemsCopy } from './problems-copy.ts'

interface ProblemScreenProps {
  folder: string
  problem: VaultProblem
  onRetry(): void
}

/** Says what happened, that nothing was lost by it, and what can be done. */
export function ProblemScreen({ folder, problem, onRetry }: ProblemScreenProps) {
  const text = problemsCopy.texts[problem]
  return (
    <Page title={text.title}>
      <p>{text.what}</p>
      <p className={styles.safe}>{text.safe}</p>
      <ul className={styles.next}>
        {text.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <div className={styles.folder}>
        <p>{problemsCopy.folder}</p>
        <p className={styles.path}>{folder}</p>
      </div>
      <div>
        <Button kind="main" onClick={onRetry}>
          {problemsCopy.again}
        </Button>
      </div>
    </Page>
  )
}
