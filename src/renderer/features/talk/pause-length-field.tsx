import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type PauseChosen, type PauseLength, pauseLengths, pauseMinutes } from './pause-length.ts'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'

interface PauseLengthFieldProps {
  label: string
  chosen: PauseChosen
  onChosen(chosen: PauseChosen): void
}

/** None shorter than twenty minutes, and none longer than a day. */
export function PauseLengthField({ label, chosen, onChosen }: PauseLengthFieldProps) {
  const copy = talkCopy.pause
  return (
    <>
      <ChoiceGroup<PauseLength>
        label={label}
        value={chosen.length}
        onChange={(length) => onChosen({ ...chosen, length })}
        choices={pauseLengths.map((value) => ({ value, label: copy.minutes[value] }))}
      />
      {chosen.length === 'tomorrow' && (
        <TextField
          label={copy.time}
          type="time"
          className={styles.key}
          value={chosen.time}
          problem={problemOf(chosen)}
          onChange={({ currentTarget }) => onChosen({ ...chosen, time: currentTarget.value })}
        />
      )}
    </>
  )
}

function problemOf(chosen: PauseChosen): string | null {
  const found = pauseMinutes(chosen, new Date())
  if (found.minutes !== null || found.problem === null) return null
  return found.problem === 'too-long' ? talkCopy.pause.tooLong : talkCopy.pause.tooShort
}
