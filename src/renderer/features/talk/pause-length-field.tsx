import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { dayName, localDay } from '../../ui/days.ts'
import { TextField } from '../../ui/text-field.tsx'
import { type PauseChosen, type PauseLength, type PauseMinutes, pauseLengths, pauseMinutes } from './pause-length.ts'
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
  const now = new Date()
  const found = pauseMinutes(chosen, now)
  return (
    <>
      <ChoiceGroup<PauseLength>
        label={label}
        value={chosen.length}
        onChange={(length) => onChosen({ ...chosen, length })}
        choices={pauseLengths.map((value) => ({ value, label: copy.minutes[value] }))}
      />
      {chosen.length === 'at' && (
        <TextField
          label={copy.time}
          hint={found.minutes === null ? copy.within : dayName(localDay(found.end), now)}
          type="time"
          className={styles.key}
          value={chosen.time}
          problem={problemOf(found)}
          onChange={({ currentTarget }) => onChosen({ ...chosen, time: currentTarget.value })}
        />
      )}
    </>
  )
}

function problemOf(found: PauseMinutes): string | null {
  if (found.minutes !== null || found.problem === null) return null
  return found.problem === 'too-long' ? talkCopy.pause.tooLong : talkCopy.pause.tooShort
}
