import { useState } from 'react'
import { type FeelingDraft, type FeelingFields, maxEmotions } from '#api/feelings-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type Kept, useKept } from '../../api/use-kept.ts'
import { localDay, localTime } from '../../ui/days.ts'

export function emptyFields(now: Date): FeelingFields {
  return {
    day: localDay(now),
    time: localTime(now),
    emotions: [],
    strongest: null,
    strength: null,
    triggers: [],
    facts: '',
    story: '',
    body: [],
    fears: [],
    needs: [],
    ask: '',
    urges: [],
    helped: [],
    strengthAfter: null,
    remind: false,
    entryId: null,
  }
}

export interface LogForm {
  readonly fields: FeelingFields
  /** A sixth word was refused. */
  readonly isFull: boolean
  change(part: Partial<FeelingFields>): void
  chooseEmotion(id: string, chosen: boolean): void
  readonly kept: Kept<FeelingDraft>
}

/** A log entry on its way. Every change is kept in the room as a draft, so that Hide and a lock lose nothing. */
export function useLogForm(begun: FeelingDraft): LogForm {
  const { client } = useApi()
  const [fields, setFields] = useState(begun.fields)
  const [isFull, setFull] = useState(false)
  const kept = useKept<FeelingDraft>(begun, async (draft) => {
    await client.feelings.keepDraft({ draft })
  })

  function change(part: Partial<FeelingFields>): void {
    const next = { ...kept.current().fields, ...part }
    setFields(next)
    kept.change({ id: begun.id, fields: next })
  }

  return {
    fields,
    isFull,
    change,
    chooseEmotion(id, chosen) {
      const { emotions, strongest } = kept.current().fields
      const refused = chosen && emotions.length >= maxEmotions
      setFull(refused)
      if (refused) return
      if (chosen) change({ emotions: [...emotions, id] })
      else change({ emotions: emotions.filter((one) => one !== id), strongest: strongest === id ? null : strongest })
    },
    kept,
  }
}
