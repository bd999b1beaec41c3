import { CheckGroup } from '../../ui/check-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'

/** Keys without a modifier are for this screen alone, and each can be changed or turned off. */
export interface TalkKeysChosen {
  /** One letter; empty for none. */
  readonly pause: string
  /** Whether the space bar passes the floor. */
  readonly space: boolean
}

export const usualKeys: TalkKeysChosen = { pause: 'p', space: true }

interface KeysFieldsProps {
  keys: TalkKeysChosen
  onKeys(keys: TalkKeysChosen): void
}

export function KeysFields({ keys, onKeys }: KeysFieldsProps) {
  const copy = talkCopy.keys
  return (
    <div className={styles.stack}>
      <div className={styles.key}>
        <TextField
          label={copy.pause}
          hint={copy.pauseHint}
          value={keys.pause}
          maxLength={1}
          onChange={({ currentTarget }) => onKeys({ ...keys, pause: asKey(currentTarget.value) })}
        />
      </div>
      <CheckGroup
        label={copy.floor}
        choices={[{ id: 'space', label: copy.space }]}
        chosen={keys.space ? ['space'] : []}
        onChange={(_, isOn) => onKeys({ ...keys, space: isOn })}
      />
    </div>
  )
}

/** A letter or a digit; anything else is no key for this. */
function asKey(text: string): string {
  return /^[\p{L}\p{N}]$/u.test(text) ? text.toLowerCase() : ''
}
