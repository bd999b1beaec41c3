import { useState } from 'react'
import type { CalledMember } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { Page } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import { type ClosingWords, without } from './talk-note.ts'
import type { ClosingPart } from './talk-rounds.ts'

interface ClosingStepProps {
  part: ClosingPart
  members: readonly CalledMember[]
  words: ClosingWords
  onWords(words: ClosingWords): void
  onOn(): void
}

type Texts = 'heard' | 'steps' | 'days' | 'words'

/** One of the four turns of the closing round. Both speak; what is typed is for the note, if there is one. */
export function ClosingStep({ part, members, words, onWords, onOn }: ClosingStepProps) {
  const copy = talkCopy.closing
  /** Who passes this turn. It is kept nowhere. */
  const [passing, setPassing] = useState<readonly string[]>([])
  const set = (texts: Texts, id: string) => (text: string) =>
    onWords({ ...words, [texts]: { ...words[texts], [id]: text } })
  function pass(id: string, isOn: boolean) {
    setPassing(isOn ? [...passing, id] : passing.filter((other) => other !== id))
    if (isOn) onWords(without(words, part, id))
  }
  return (
    <Page title={copy.titles[part]}>
      <p>{copy.texts[part]}</p>
      <div className={styles.stack}>
        {members
          .filter(({ id }) => !passing.includes(id))
          .map((member) => (
            <ClosingFields key={member.id} part={part} member={member} words={words} set={set} />
          ))}
      </div>
      <CheckGroup
        label={copy.whoPasses}
        choices={members.map(({ id, called }) => ({ id, label: copy.passes(called) }))}
        chosen={passing}
        onChange={pass}
      />
      {part === 'word' && (
        <CheckGroup
          label={copy.keepWords}
          choices={members.map(({ id, called }) => ({ id, label: copy.keepWord(called) }))}
          chosen={words.ticked}
          onChange={(id, isOn) =>
            onWords({ ...words, ticked: isOn ? [...words.ticked, id] : words.ticked.filter((other) => other !== id) })
          }
        />
      )}
      {part !== 'appreciate' && <p className={styles.quiet}>{copy.notYet}</p>}
      <div>
        <Button kind="main" onClick={onOn}>
          {copy.on}
        </Button>
      </div>
    </Page>
  )
}

interface ClosingFieldsProps extends Pick<ClosingStepProps, 'part' | 'words'> {
  member: CalledMember
  set: (texts: Texts, id: string) => (text: string) => void
}

/** What one of the two may type in this turn. */
function ClosingFields({ part, member: { id, called }, words, set }: ClosingFieldsProps) {
  const copy = talkCopy.closing
  switch (part) {
    case 'heard':
      return (
        <TextArea
          label={copy.heard(called)}
          rows={2}
          maxLength={600}
          value={words.heard[id] ?? ''}
          onChange={set('heard', id)}
        />
      )
    case 'step':
      return (
        <div className={styles.stack}>
          <TextField
            label={copy.step(called)}
            maxLength={300}
            value={words.steps[id] ?? ''}
            onChange={({ currentTarget }) => set('steps', id)(currentTarget.value)}
          />
          <TextField
            label={copy.day(called)}
            type="date"
            className={styles.key}
            value={words.days[id] ?? ''}
            onChange={({ currentTarget }) => set('days', id)(currentTarget.value)}
          />
        </div>
      )
    case 'word':
      return (
        <TextField
          label={copy.word(called)}
          maxLength={40}
          value={words.words[id] ?? ''}
          onChange={({ currentTarget }) => set('words', id)(currentTarget.value)}
        />
      )
    case 'appreciate':
      return null
  }
}
