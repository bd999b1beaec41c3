import type { CalledMember } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { Page } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import type { ClosingWords } from './talk-note.ts'
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
  const set = (texts: Texts, id: string) => (text: string) =>
    onWords({ ...words, [texts]: { ...words[texts], [id]: text } })
  return (
    <Page title={copy.titles[part]}>
      <p>{part === 'appreciate' ? copy.texts[part] : `${copy.texts[part]} ${copy.passing}`}</p>
      <div className={styles.stack}>
        {members.map(({ id, called }) => {
          if (part === 'heard') {
            const value = words.heard[id] ?? ''
            return (
              <TextArea
                key={id}
                label={copy.heard(called)}
                rows={2}
                maxLength={600}
                value={value}
                onChange={set('heard', id)}
              />
            )
          }
          if (part === 'step') {
            return (
              <div key={id} className={styles.stack}>
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
          }
          if (part === 'word') {
            return (
              <TextField
                key={id}
                label={copy.word(called)}
                maxLength={40}
                value={words.words[id] ?? ''}
                onChange={({ currentTarget }) => set('words', id)(currentTarget.value)}
              />
            )
          }
          return null
        })}
      </div>
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
      <ButtonRow>
        <Button kind="main" onClick={onOn}>
          {copy.on}
        </Button>
        <Button
          onClick={() => {
            onWords(without(words, part))
            onOn()
          }}
        >
          {copy.pass}
        </Button>
      </ButtonRow>
    </Page>
  )
}

/** Who passes leaves nothing of what was begun. */
function without(words: ClosingWords, part: ClosingPart): ClosingWords {
  switch (part) {
    case 'heard':
      return { ...words, heard: {} }
    case 'step':
      return { ...words, steps: {}, days: {} }
    case 'word':
      return { ...words, words: {}, ticked: [] }
    case 'appreciate':
      return words
  }
}
