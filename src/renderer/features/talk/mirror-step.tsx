import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { Page } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { FoldOut } from './fold-out.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import type { Move } from './talk-machine.ts'
import type { Called } from './talk-said.ts'

interface MirrorStepProps {
  roles: Called
  /** How often "not yet" was said. */
  notYet: number
  onMove(move: Move): void
}

/** The listener says it back; the one who spoke says whether that is it. The three answers look alike. */
export function MirrorStep({ roles, notYet, onMove }: MirrorStepProps) {
  const copy = talkCopy.mirror
  const [line, setLine] = useState('')
  const { speaker, listener } = roles
  return (
    <Page title={copy.title(listener.called)}>
      <p className={styles.lead}>{talkCopy.turn.listener}</p>
      <p>{copy.how(speaker.called)}</p>
      <TextArea
        label={copy.line}
        hint={talkCopy.turn.notKept}
        rows={2}
        value={line}
        maxLength={300}
        onChange={setLine}
      />
      <p role="status">{notYet > 0 ? copy.again : ''}</p>
      <fieldset className={styles.answers}>
        <legend>{copy.ask(speaker.called)}</legend>
        <ButtonRow>
          <Button onClick={() => onMove({ do: 'heard', how: 'yes' })}>{copy.yes}</Button>
          <Button onClick={() => onMove({ do: 'heard', how: 'nearly' })}>{copy.nearly}</Button>
          <Button onClick={() => onMove({ do: 'heard', how: 'not-yet' })}>{copy.notYet}</Button>
        </ButtonRow>
      </fieldset>
      <FoldOut title={talkCopy.listening.title}>
        <ul>
          {talkCopy.listening.lines.map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      </FoldOut>
    </Page>
  )
}
