import { stages } from '#api/settings-contract.ts'
import { useChosenSettings } from '../../api/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './you.module.css'
import { youCopy } from './you-copy.ts'

const roles = ['hurt', 'broke', 'both'] as const

/** A part and a stage, in private. Neither is a step, and neither is ever counted or compared. */
export function YouQuestions() {
  const { shown, choose, error } = useChosenSettings()
  const { role = null, stage = null } = shown
  return (
    <>
      <VisibilityLabel />
      <p>{youCopy.lead}</p>
      <p className={styles.quiet}>{youCopy.kept}</p>
      <div className={styles.question}>
        <ChoiceGroup
          label={youCopy.role.question}
          value={role}
          onChange={(value) => choose({ role: value })}
          choices={roles.map((value) => ({ value, label: youCopy.role.answers[value] }))}
        />
        <Clear label={youCopy.role.clear} isClear={role === null} onClear={() => choose({ role: null })} />
      </div>
      <div className={styles.question}>
        <ChoiceGroup
          label={youCopy.stage.question}
          value={stage === null ? null : String(stage)}
          onChange={(chosen) => choose({ stage: stages.find((value) => String(value) === chosen) ?? null })}
          choices={stages.map((value) => ({ value: String(value), ...youCopy.stage.answers[value] }))}
        />
        <p className={styles.quiet}>{youCopy.stage.hint}</p>
        <Clear label={youCopy.stage.clear} isClear={stage === null} onClear={() => choose({ stage: null })} />
      </div>
      <NotKept error={error} />
      <p className={styles.quiet}>{youCopy.use}</p>
    </>
  )
}

/** Stays where it is when there is nothing to clear, so that the focus is not lost. */
function Clear({ label, isClear, onClear }: { label: string; isClear: boolean; onClear(): void }) {
  return (
    <div>
      <Button kind="quiet" aria-disabled={isClear} onClick={() => !isClear && onClear()}>
        {label}
      </Button>
    </div>
  )
}
