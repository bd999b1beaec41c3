import { type ReactNode, useState } from 'react'
import type { TalkKind } from '#api/talk-contract.ts'
import type { CalledMember } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Page } from '../../ui/page.tsx'
import { KeysFields, type TalkKeysChosen } from './keys-fields.tsx'
import { MinutesField } from './minutes-field.tsx'
import { talkCopy } from './talk-copy.ts'
import { defaultMinutes } from './talk-rounds.ts'

interface SettingStepProps {
  kind: TalkKind
  members: readonly CalledMember[]
  keys: TalkKeysChosen
  onKeys(keys: TalkKeysChosen): void
  onBegin(first: string, minutes: number | null): void
  /** What there is to talk about. */
  children: ReactNode
}

export function SettingStep({ kind, members, keys, onKeys, onBegin, children }: SettingStepProps) {
  const copy = talkCopy.setting
  const [first, setFirst] = useState<string | null>(null)
  const [minutes, setMinutes] = useState<number | null>(defaultMinutes)
  return (
    <Page title={copy.title}>
      <p>{`${copy.ground} ${copy.object} ${copy.advice}`}</p>
      {children}
      {kind === 'hurt' && <p>{copy.hurtFirst}</p>}
      <ChoiceGroup
        label={copy.first}
        value={first}
        onChange={setFirst}
        choices={members.map(({ id, called }) => ({ value: id, label: called }))}
      />
      <MinutesField label={copy.timer} value={minutes} onChange={setMinutes} />
      <KeysFields keys={keys} onKeys={onKeys} />
      <div>
        <Button kind="main" disabled={first === null} onClick={() => first !== null && onBegin(first, minutes)}>
          {copy.begin}
        </Button>
      </div>
    </Page>
  )
}
