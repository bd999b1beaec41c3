import { type ReactNode, useState } from 'react'
import type { CalledMember } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { MinutesField } from './minutes-field.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import { defaultMinutes } from './talk-rounds.ts'

interface SettingStepProps {
  members: readonly CalledMember[]
  pauseKey: string
  onPauseKey(key: string): void
  onBegin(first: string, minutes: number | null): void
  /** What there is to talk about. */
  children: ReactNode
}

export function SettingStep({ members, pauseKey, onPauseKey, onBegin, children }: SettingStepProps) {
  const copy = talkCopy.setting
  const [first, setFirst] = useState<string | null>(null)
  const [minutes, setMinutes] = useState<number | null>(defaultMinutes)
  return (
    <Page title={copy.title}>
      {children}
      <ChoiceGroup
        label={copy.first}
        value={first}
        onChange={setFirst}
        choices={members.map(({ id, called }) => ({ value: id, label: called }))}
      />
      <MinutesField label={copy.timer} value={minutes} onChange={setMinutes} />
      <div className={styles.key}>
        <TextField
          label={copy.key}
          hint={copy.keyHint}
          value={pauseKey}
          maxLength={1}
          onChange={({ currentTarget }) => onPauseKey(asKey(currentTarget.value))}
        />
      </div>
      <p className={styles.quiet}>{`${copy.keys} ${copy.object}`}</p>
      <div>
        <Button kind="main" disabled={first === null} onClick={() => first !== null && onBegin(first, minutes)}>
          {copy.begin}
        </Button>
      </div>
    </Page>
  )
}

/** A letter or a digit; anything else is no key for this. */
function asKey(text: string): string {
  return /^[\p{L}\p{N}]$/u.test(text) ? text.toLowerCase() : ''
}
