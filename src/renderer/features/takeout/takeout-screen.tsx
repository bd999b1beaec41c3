import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useMembership } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Note } from '../../ui/note.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { ReadyPage } from './ready-page.tsx'
import styles from './takeout.module.css'
import { takeoutCopy } from './takeout-copy.ts'
import { type Making, useTakeout } from './use-takeout.ts'

/** Says first what a readable copy is, and asks for the passphrase before one is made. */
export function TakeoutScreen() {
  const copy = takeoutCopy
  const { making, start, stop, discard } = useTakeout()
  const field = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { state } = making
  const isAlone = (useMembership().data?.state ?? 'solo') === 'solo'
  useEffect(() => {
    // The button that was pressed has given way to another one.
    if (state === 'stopped' || state === 'failed') field.current?.focus()
  }, [state])
  const isGoing = making.state === 'going'
  const isWrong = making.state === 'failed' && making.code === 'wrong-passphrase'

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isGoing) return
    if (passphrase === '') return field.current?.focus()
    setPassphrase('')
    start(passphrase, chosen.includes('trash'))
  }

  if (making.state === 'ready') return <ReadyPage file={making.file} onDiscard={discard} />
  return (
    <SettingsPage title={copy.title}>
      <p>{copy.lead}</p>
      <Note title={copy.warning.title}>
        <p>{copy.warning.text}</p>
      </Note>
      <TitledList title={copy.takes} items={[...copy.list, ...(isAlone ? [] : copy.listOfBoth), ...copy.listLast]} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <CheckGroup
          label={copy.also}
          choices={[{ id: 'trash', label: copy.trash }]}
          chosen={chosen}
          onChange={(id, isChosen) => setChosen(isChosen ? [id] : [])}
        />
        <VisibilityLabel leaves />
        <PassphraseField
          ref={field}
          canShow={false}
          label={copy.passphrase}
          hint={uiCopy.lookAway}
          value={passphrase}
          readOnly={isGoing}
          problem={isWrong ? copy.wrong : null}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <p role="status" className={styles.status}>
          {making.state === 'stopped' && copy.stopped}
        </p>
        {making.state === 'failed' && !isWrong && <p role="alert">{failureOf(making)}</p>}
        {isGoing ? (
          <div className={styles.going}>
            <Waiting>{making.of === null ? copy.waiting : copy.going(making.done, making.of)}</Waiting>
            <Button autoFocus onClick={stop}>
              {copy.stop}
            </Button>
          </div>
        ) : (
          <div>
            <Button kind="main" type="submit">
              {copy.make}
            </Button>
          </div>
        )}
      </form>
    </SettingsPage>
  )
}

function failureOf({ code }: Extract<Making, { state: 'failed' }>): string {
  return `${takeoutCopy.notMade} ${code === 'memory' ? takeoutCopy.tooMuch : failureCopy[code]}`
}
