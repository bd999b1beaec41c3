import { useRef, useState } from 'react'
import { type Question, type QuestionState, questionStates } from '#api/questions-contract.ts'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { headingOf, leadOn } from './lead-on.ts'
import { unshown, waitsIn } from './question-stands.ts'
import styles from './questions.module.css'
import { questionsCopy } from './questions-copy.ts'
import { useDeed } from './use-questions.ts'
import { Withdraw } from './withdraw.tsx'

interface ParkedQuestionProps {
  question: Question
  ourRoom: OurRoom
  /** When the next talk time is, in words; null without one. */
  next: string | null
  /** Whether it is a talk time now. */
  isOpen: boolean
  onSaid(words: string): void
}

export function ParkedQuestion({ question, ourRoom, next, isOpen, onSaid }: ParkedQuestionProps) {
  const copy = questionsCopy
  const { self, partner } = ourRoom
  const isOwn = question.author === self.id
  const { id, text, state, answer } = question
  const waits = next === null ? copy.parked : copy.parkedFor(next)
  return (
    <li className={styles.item}>
      <p className={styles.quiet}>{isOwn ? copy.mine : copy.theirs(partner.called)}</p>
      {text === null ? (
        <p id={`question-${id}`}>{unshown(state, waits)}</p>
      ) : (
        <>
          <p id={`question-${id}`} className={styles.words}>
            {text}
          </p>
          {!isOwn && <p className={styles.quiet}>{copy.states[state]}</p>}
          {isOwn && !isOpen && waitsIn.includes(state) && <p className={styles.quiet}>{waits}</p>}
        </>
      )}
      {answer !== null && (
        <div>
          <p className={styles.quiet}>{isOwn ? copy.answered(partner.called) : copy.youAnswered}</p>
          <p className={styles.words}>{answer}</p>
        </div>
      )}
      {ourRoom.writable && isOwn && <OwnMarks id={id} state={state} partner={partner.called} onSaid={onSaid} />}
      {ourRoom.writable && !isOwn && <Answer id={id} name={partner.called} isShown={text !== null} onSaid={onSaid} />}
      {!ourRoom.writable && isOwn && <p className={styles.quiet}>{copy.states[state]}</p>}
    </li>
  )
}

interface OwnMarksProps {
  id: string
  state: QuestionState
  partner: string
  onSaid(words: string): void
}

function OwnMarks({ id, state, partner, onSaid }: OwnMarksProps) {
  const copy = questionsCopy
  const mark = useDeed<QuestionState>((client, next) => client.questions.mark({ id, state: next }))
  return (
    <>
      <div className={styles.row}>
        <SelectField
          label={copy.stand}
          describedBy={`question-${id}`}
          value={state}
          onChange={(next) => mark.mutate(next)}
          choices={questionStates.map((value) => ({ value, label: copy.marks[value] }))}
        />
        <Withdraw id={id} partner={partner} describedBy={`question-${id}`} onSaid={onSaid} />
      </div>
      <NotKept error={mark.error} />
    </>
  )
}

interface AnswerProps {
  id: string
  /** Of whoever asks. */
  name: string
  /** Whether the question is on the screen. */
  isShown: boolean
  onSaid(words: string): void
}

/** What was being typed when the talk time was over stays until it is kept: nobody writes that twice. */
function Answer({ id, name, isShown, onSaid }: AnswerProps) {
  const copy = questionsCopy
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const answer = useDeed(async (client) => {
    await client.questions.answer({ id, text })
    setText((now) => (now === text ? '' : now)) // what was typed meanwhile stays
    if (isShown) onSaid(copy.answerSaid(name))
    leadOn(isShown ? field.current : headingOf(field.current))
  })
  const isTooLate = !isShown && answer.error !== null && failureCode(answer.error) === 'not-found'
  if (!isShown && text === '') return answer.isSuccess && <p role="status">{copy.answerKept(name)}</p>
  return (
    <>
      {!isShown && <p role="status">{copy.answerLate}</p>}
      <TextArea
        ref={field}
        label={copy.answer}
        aria-describedby={isShown ? `question-${id}` : undefined}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={setText}
      />
      <div>
        <Button disabled={text.trim() === '' || answer.isPending} onClick={() => answer.mutate()}>
          {copy.keepAnswer}
        </Button>
      </div>
      {isTooLate ? <p role="alert">{copy.answerTooLate}</p> : <NotKept error={answer.error} />}
    </>
  )
}
