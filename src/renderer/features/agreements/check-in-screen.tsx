import { useState } from 'react'
import type { AgreementDetail } from '#api/agreements-contract.ts'
import { type CheckIn, type CheckInMark, checkInMarks, type RhythmDay } from '#api/check-ins-contract.ts'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { calendarDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Form } from '../../ui/form.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { checkInsCopy } from './check-ins-copy.ts'
import { useAgreement, useDeed } from './use-agreements.ts'
import { useCheckIns } from './use-follow-ups.ts'

interface CheckInScreenProps {
  id: string
  ourRoom: OurRoom
  onDone(): void
}

/** One choice and one line, by whoever does the measure. */
export function CheckInScreen({ id, ourRoom, onDone }: CheckInScreenProps) {
  const copy = checkInsCopy.screen
  const agreement = useAgreement(id)
  const found = useCheckIns(id)
  const error = agreement.error ?? found.error
  if (error === null && (agreement.data === undefined || found.data === undefined)) return null
  const open = found.data?.open ?? null
  if (error !== null || agreement.data === undefined || open === null) {
    return (
      <Page title={copy.title}>
        <p role="alert">{error === null ? copy.gone : failureCopy[failureCode(error)]}</p>
        <div>
          <Button onClick={onDone}>{uiCopy.back}</Button>
        </div>
      </Page>
    )
  }
  const own = found.data?.checkIns.find(
    ({ author, version, day }) => author === ourRoom.self.id && version === open.version && day === open.day,
  )
  return <CheckInForm detail={agreement.data} open={open} own={own} ourRoom={ourRoom} onDone={onDone} />
}

interface CheckInFormProps extends Pick<CheckInScreenProps, 'ourRoom' | 'onDone'> {
  detail: AgreementDetail
  open: RhythmDay
  own: CheckIn | undefined
}

function CheckInForm({ detail: { id, title }, open, own, ourRoom: { partner }, onDone }: CheckInFormProps) {
  const copy = checkInsCopy.screen
  const [mark, setMark] = useState<CheckInMark | null>(own?.mark ?? null)
  const [line, setLine] = useState(own?.line ?? '')
  const write = useDeed(async (client) => {
    if (mark === null) return
    await client.checkIns.write({ id, ...open, mark, line })
    onDone()
  })
  return (
    <Page title={copy.title}>
      <p>{copy.about(title, calendarDay(open.day))}</p>
      <VisibilityLabel sharedWith={partner.called} />
      <Form onSubmit={() => write.mutate()}>
        <ChoiceGroup<CheckInMark>
          label={copy.mark}
          value={mark}
          choices={checkInMarks.map((value) => ({ value, label: checkInsCopy.marks[value] }))}
          onChange={setMark}
        />
        <TextField
          label={copy.line}
          hint={copy.hint(partner.called)}
          value={line}
          maxLength={200}
          onChange={({ currentTarget }) => setLine(currentTarget.value)}
        />
        <StepActions next={copy.save} disabled={mark === null || write.isPending} onBack={onDone} />
      </Form>
      <NotKept error={write.error} />
    </Page>
  )
}
