import { useRef, useState } from 'react'
import { type FeelingDraft, type FeelingFields, maxItems } from '#api/feelings-fields.ts'
import type { ItemField } from '#api/feelings-vocabulary.ts'
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
  /** What stands in the fields for words and is not added yet. */
  readonly typed: FeelingDraft['typed']
  change(part: Partial<FeelingFields>): void
  /** False for one more than can be chosen: then nothing changes. */
  choose(field: ItemField, id: string, chosen: boolean): boolean
  type(field: ItemField, text: string): void
  readonly kept: Kept<FeelingDraft>
  /** From here on nothing changes: what is being saved is what is shown. */
  close(): void
  /** It was not saved after all. */
  reopen(): void
}

/** A log entry on its way. Every change is kept in the room as a draft, so that Hide and a lock lose nothing. */
export function useLogForm(begun: FeelingDraft): LogForm {
  const { client } = useApi()
  const [{ fields, typed }, setShown] = useState(begun)
  const isClosed = useRef(false)
  const kept = useKept<FeelingDraft>(begun, async (draft) => {
    if (isBlank(draft)) await client.feelings.dropDraft({ id: draft.id })
    else await client.feelings.keepDraft({ draft })
  })

  function put(part: Partial<FeelingDraft>): void {
    if (isClosed.current) return
    const next = { ...kept.current(), ...part }
    setShown(next)
    kept.change(next)
  }
  const change = (part: Partial<FeelingFields>) => put({ fields: { ...kept.current().fields, ...part } })

  return {
    fields,
    typed,
    change,
    choose(field, id, chosen) {
      const before = kept.current().fields
      const others = before[field].filter((one) => one !== id)
      if (chosen && others.length >= maxItems[field]) return false
      const strongest = !chosen && before.strongest === id ? null : before.strongest
      change({ [field]: chosen ? [...others, id] : others, strongest })
      return true
    },
    type: (field, text) => put({ typed: { ...kept.current().typed, [field]: text } }),
    kept,
    close() {
      isClosed.current = true
    },
    reopen() {
      isClosed.current = false
      kept.change(kept.current()) // it is not saved, so it is kept as it was
    },
  }
}

/** A new one in which nothing is said, or nothing any more. It waits for nobody. */
function isBlank({ id, fields, typed }: FeelingDraft): boolean {
  const { day, time } = fields
  const isTyped = Object.values(typed).some((text) => text !== '')
  return id === null && !isTyped && isSame(fields, { ...emptyFields(new Date()), day, time })
}

export function isSame(one: FeelingFields, other: FeelingFields): boolean {
  const names = Object.keys(one) as (keyof FeelingFields)[]
  return names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]))
}
