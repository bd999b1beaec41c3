import { useRef, useState } from 'react'
import type { TalkTime } from '#api/questions-contract.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { saveFile } from '../../files/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { calendarFile } from './calendar-file.ts'
import { leadOn } from './lead-on.ts'
import styles from './questions.module.css'
import { questionsCopy } from './questions-copy.ts'
import { useDeed } from './use-questions.ts'

interface TalkTimesProps {
  ourRoom: OurRoom
  times: { readonly own: TalkTime[]; readonly others: TalkTime[]; readonly agreed: TalkTime[] }
  onSaid(words: string): void
}

const lengths = [15, 20, 30, 45] as const
const atMost = 7
const isSame = (a: TalkTime, b: TalkTime) => nameOf(a) === nameOf(b)

function nameOf({ weekday, at, minutes }: TalkTime): string {
  return questionsCopy.time(questionsCopy.weekdays[weekday - 1] ?? '', at, minutes)
}

/** Each says what suits them; what suits both is agreed on. Nobody has to be asked to take a time back. */
export function TalkTimes({ ourRoom, times, onSaid }: TalkTimesProps) {
  const copy = questionsCopy
  const title = useRef<HTMLHeadingElement>(null)
  const [weekday, setWeekday] = useState('4')
  const [at, setAt] = useState('19:00')
  const [minutes, setMinutes] = useState<string>('30')
  // What is on the screen may be older than the press before this one.
  const change = useDeed<(own: readonly TalkTime[]) => TalkTime[]>(async (client, next) => {
    const { times: now } = await client.questions.list({})
    const own = next(now.own)
    if (own.length !== now.own.length) await client.questions.setTimes({ times: own })
    onSaid(copy.timesKept)
    leadOn(title.current) // the button that was pressed goes with its row, or moves to another list
  }, 'talk-times')
  const suggested: TalkTime = { weekday: Number(weekday), at, minutes: Number(minutes) }
  const add = (time: TalkTime) =>
    change.mutate((own) => (own.some((one) => isSame(one, time)) ? [...own] : [...own, time]))
  const remove = (time: TalkTime) => change.mutate((own) => own.filter((one) => !isSame(one, time)))
  const open = times.others.filter((time) => !times.agreed.some((agreed) => isSame(agreed, time)))
  const mine = times.own.filter((time) => !times.agreed.some((agreed) => isSame(agreed, time)))

  function save() {
    const newUid = () => crypto.randomUUID()
    const text = calendarFile(times.agreed, { title: copy.event, now: new Date(), newUid })
    saveFile({ blob: new Blob([text], { type: 'text/calendar' }), name: copy.file })
  }
  return (
    <section className={styles.section}>
      <h2 ref={title} tabIndex={-1}>
        {copy.times}
      </h2>
      <p>{copy.timesHow}</p>
      {times.agreed.length === 0 && <p className={styles.quiet}>{copy.noneAgreed}</p>}
      <Times title={copy.agreed} times={times.agreed} act={copy.remove} onAct={remove} />
      <Times title={copy.suits} times={mine} act={copy.remove} onAct={remove} />
      <Times title={copy.suitsOther(ourRoom.partner.called)} times={open} act={copy.accept} onAct={add} />
      {times.agreed.length > 0 && (
        <div>
          <Button onClick={save}>{copy.calendar}</Button>
          <p className={styles.quiet}>{copy.calendarHow}</p>
        </div>
      )}
      <div className={styles.row}>
        <SelectField
          label={copy.weekday}
          value={weekday}
          onChange={setWeekday}
          choices={copy.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
        />
        <TextField
          label={copy.at}
          type="time"
          value={at}
          onChange={({ currentTarget }) => setAt(currentTarget.value)}
        />
        <SelectField
          label={copy.length}
          value={minutes}
          onChange={setMinutes}
          choices={lengths.map((length) => ({ value: String(length), label: copy.minutes(length) }))}
        />
      </div>
      <div>
        <Button disabled={at === '' || times.own.length >= atMost || change.isPending} onClick={() => add(suggested)}>
          {copy.add}
        </Button>
      </div>
      <NotKept error={change.error} />
    </section>
  )
}

interface TimesProps {
  title: string
  times: readonly TalkTime[]
  act: string
  onAct(time: TalkTime): void
}

function Times({ title, times, act, onAct }: TimesProps) {
  if (times.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {times.map((time) => (
          <li key={nameOf(time)} className={styles.row}>
            <span>{nameOf(time)}</span>
            <Button kind="quiet" aria-label={`${act}: ${nameOf(time)}`} onClick={() => onAct(time)}>
              {act}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
