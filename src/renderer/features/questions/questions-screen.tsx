import { useRef, useState } from 'react'
import { failureCode } from '../../api/api-error.ts'
import { type OurRoom, useOurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { dayName, localDay, localTime } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Form } from '../../ui/form.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { leadOn } from './lead-on.ts'
import { ParkedQuestion } from './parked-question.tsx'
import styles from './questions.module.css'
import { questionsCopy } from './questions-copy.ts'
import { TalkTimes } from './talk-times.tsx'
import { useDeed, useQuestions } from './use-questions.ts'
import { Withdraw } from './withdraw.tsx'

/** What one parks for both: questions, things to talk about, and the times for them. */
export function QuestionsScreen({ onBack }: { onBack: () => void }) {
  const copy = questionsCopy
  const ourRoom = useOurRoom()
  const list = useQuestions()
  const [said, setSaid] = useState<string | null>(null)
  const failed = ourRoom.error ?? list.error
  if (failed !== null) {
    return (
      <Page title={copy.title}>
        <p role="alert">{failureCopy[failureCode(failed)]}</p>
      </Page>
    )
  }
  if (ourRoom.data === undefined || list.data === undefined) return null
  const room = ourRoom.data
  const { questions, topics, older, times, window } = list.data
  const next = window.next === null ? null : momentOf(new Date(window.next))
  return (
    <Page title={copy.title}>
      <p>{copy.how}</p>
      <div>
        <Button onClick={onBack}>{copy.back}</Button>
      </div>
      <section className={styles.section}>
        <h2 tabIndex={-1}>{copy.questions}</h2>
        <p>{copy.again}</p>
        {questions.length === 0 && <p className={styles.quiet}>{copy.none}</p>}
        <ul className={styles.list}>
          {questions.map((question) => (
            <ParkedQuestion
              key={question.id}
              question={question}
              ourRoom={room}
              next={next}
              isOpen={window.isOpen}
              onSaid={setSaid}
            />
          ))}
        </ul>
        {older.questions > 0 && <p className={styles.quiet}>{copy.older(older.questions)}</p>}
        {room.writable && <Park ourRoom={room} onSaid={setSaid} />}
      </section>
      <section className={styles.section}>
        <h2 tabIndex={-1}>{copy.topics}</h2>
        <ul className={styles.list}>
          {topics.map(({ id, author, text }) => (
            <li key={id} className={styles.item}>
              <p id={`topic-${id}`}>{text}</p>
              {room.writable && author === room.self.id && (
                <Withdraw id={id} partner={room.partner.called} describedBy={`topic-${id}`} onSaid={setSaid} />
              )}
            </li>
          ))}
        </ul>
        {older.topics > 0 && <p className={styles.quiet}>{copy.older(older.topics)}</p>}
        {room.writable && <AddTopic onSaid={setSaid} />}
      </section>
      {room.writable && <TalkTimes ourRoom={room} times={times} onSaid={setSaid} />}
      <Notice text={said} onClose={() => setSaid(null)} />
    </Page>
  )
}

function momentOf(at: Date): string {
  return `${dayName(localDay(at), new Date())}, ${localTime(at)}`
}

function Park({ ourRoom, onSaid }: { ourRoom: OurRoom; onSaid(words: string): void }) {
  const copy = questionsCopy
  const { called } = ourRoom.partner
  const [text, setText] = useState('')
  const [early, setEarly] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const park = useDeed(async (client) => {
    await client.questions.park({ text, early })
    setText((now) => (now === text ? '' : now)) // what was typed meanwhile stays
    setEarly(false)
    onSaid(copy.isParked)
    leadOn(field.current)
  })
  return (
    <Form onSubmit={() => park.mutate()}>
      <TextArea
        ref={field}
        label={copy.question}
        hint={copy.shown(called)}
        maxLength={600}
        value={text}
        onChange={setText}
      />
      <CheckGroup
        label={copy.before}
        choices={[{ id: 'early', label: copy.early(called) }]}
        chosen={early ? ['early'] : []}
        onChange={(_, isOn) => setEarly(isOn)}
      />
      <div>
        <Button type="submit" disabled={text.trim() === '' || park.isPending}>
          {copy.park}
        </Button>
      </div>
      <NotKept error={park.error} />
    </Form>
  )
}

function AddTopic({ onSaid }: { onSaid(words: string): void }) {
  const copy = questionsCopy
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const add = useDeed(async (client) => {
    await client.questions.addTopic({ text })
    setText((now) => (now === text ? '' : now)) // what was typed meanwhile stays
    onSaid(copy.isAdded)
    leadOn(field.current)
  })
  return (
    <Form onSubmit={() => add.mutate()}>
      <TextField
        ref={field}
        label={copy.topic}
        maxLength={200}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div>
        <Button type="submit" disabled={text.trim() === '' || add.isPending}>
          {copy.addTopic}
        </Button>
      </div>
      <NotKept error={add.error} />
    </Form>
  )
}
