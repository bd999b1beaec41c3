import { useState } from 'react'
import { type TalkKind, talkKinds } from '#api/talk-contract.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { talkCopy } from './talk-copy.ts'

interface KindStepProps {
  onChoose(kind: TalkKind): void
  onLeave(): void
}

export function KindStep({ onChoose, onLeave }: KindStepProps) {
  const copy = talkCopy.kind
  const [kind, setKind] = useState<TalkKind>('check-in')
  return (
    <Page title={copy.title}>
      <p>{copy.how}</p>
      <ChoiceGroup<TalkKind>
        label={copy.choose}
        value={kind}
        onChange={setKind}
        choices={talkKinds.map((value) => ({ value, label: copy.names[value], text: copy.texts[value] }))}
      />
      {kind === 'hurt' && <Note>{talkCopy.ready.hurt}</Note>}
      <ButtonRow>
        <Button kind="main" onClick={() => onChoose(kind)}>
          {copy.on}
        </Button>
        <Button onClick={onLeave}>{copy.notToday}</Button>
      </ButtonRow>
    </Page>
  )
}
