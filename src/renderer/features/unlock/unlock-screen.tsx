import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { type MemberMark, type Opened, type PublicMember, vaultProblems } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, toApiError } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { MemberMark as MarkPicture } from '../../ui/member-mark.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { LastGoodCopy } from './last-good-copy.tsx'
import styles from './unlock.module.css'
import { unlockCopy } from './unlock-copy.ts'

interface UnlockScreenProps {
  members: PublicMember[]
  synced: boolean
  onOpened(opened: Opened): void
  /** The folder changed under the screen: look at it again. */
  onProblem(): void
  /** The person has a recovery code for this room. */
  onRecover(memberId: string): void
  /** A second person wants a room beside this one. */
  onSecond(first: MemberMark): void
  /** The way to sit down together, where two share a room. */
  together: ReactNode
}

/** Neutral: nothing of who was here, when, or how often someone tried. */
export function UnlockScreen(props: UnlockScreenProps) {
  const { members, synced, onOpened, onProblem, onRecover, onSecond, together } = props
  const { client } = useApi()
  const field = useRef<HTMLInputElement>(null)
  const [memberId, setMemberId] = useState(members[0]?.id ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [copy, setCopy] = useState<{ passphrase: string; madeAt: string } | null>(null)
  const unlock = useMutation({
    mutationFn: (known: string | null) =>
      known === null
        ? client.session.unlock({ memberId, passphrase })
        : client.session.unlockSnapshot({ memberId, passphrase: known }),
    onSuccess: onOpened,
    onError: (error) => {
      const { code, data } = toApiError(error)
      if (isVaultProblem(code)) onProblem()
      if (data.copyMadeAt !== undefined) setCopy({ passphrase, madeAt: data.copyMadeAt })
      else setProblem(code === 'wrong-passphrase' ? unlockCopy.wrong : failureCopy[code])
      setPassphrase('')
      field.current?.focus()
    },
  })

  const only = members.length === 1 ? members[0] : undefined
  const chosen = members.find(({ id }) => id === memberId)
  const lookAway = only === undefined && chosen !== undefined ? unlockCopy.seat(chosen.mark.letter) : uiCopy.lookAway

  function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '' || unlock.isPending) return
    setProblem(null)
    setCopy(null)
    unlock.mutate(null)
  }

  return (
    <div className={styles.place}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <h1 className={styles.title}>{unlockCopy.title}</h1>
        <Marks members={members} chosen={memberId} onChoose={setMemberId} />
        <PassphraseField
          ref={field}
          autoFocus
          canShow={false}
          label={unlockCopy.passphrase}
          hint={lookAway}
          value={passphrase}
          readOnly={unlock.isPending}
          problem={problem}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <VisibilityLabel />
        <Button kind="main" type="submit" aria-disabled={unlock.isPending}>
          {unlockCopy.unlock}
        </Button>
        {copy !== null && !unlock.isPending && (
          <LastGoodCopy madeAt={copy.madeAt} onOpen={() => unlock.mutate(copy.passphrase)} />
        )}
        <div className={styles.waiting}>{unlock.isPending && <Waiting>{unlockCopy.waiting}</Waiting>}</div>
        {/* While a passphrase is tried, nobody else takes the seat: the room would open on their screen. */}
        <div className={styles.others}>
          {!unlock.isPending && together}
          <Button kind="quiet" disabled={unlock.isPending} onClick={() => onRecover(memberId)}>
            {unlockCopy.recover}
          </Button>
          {only !== undefined && (
            <Button kind="quiet" disabled={unlock.isPending} onClick={() => onSecond(only.mark)}>
              {unlockCopy.second}
            </Button>
          )}
        </div>
        {synced && <p className={styles.synced}>{unlockCopy.synced}</p>}
      </form>
    </div>
  )
}

interface MarksProps {
  members: PublicMember[]
  chosen: string
  onChoose(id: string): void
}

function Marks({ members, chosen, onChoose }: MarksProps) {
  const [only] = members
  if (members.length === 1 && only !== undefined) return <MarkPicture mark={only.mark} />
  return (
    <ChoiceGroup
      label={unlockCopy.who}
      value={chosen}
      onChange={onChoose}
      choices={members.map(({ id, mark }) => ({
        value: id,
        label: unlockCopy.mark(mark.letter),
        picture: <MarkPicture mark={mark} />,
      }))}
    />
  )
}

function isVaultProblem(code: FailureCode): boolean {
  return (vaultProblems as readonly string[]).includes(code)
}
