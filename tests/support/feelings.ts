import type { FeelingFields, FeelingFilter } from '#api/feelings-contract.ts'

/** A log entry with the least that one needs, and `fields` on top. */
export function someFeeling(fields: Partial<FeelingFields> = {}): FeelingFields {
  return {
    day: '2026-03-02',
    time: '20:15',
    emotions: ['e_betrayed'],
    strongest: null,
    strength: 4,
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
    ...fields,
  }
}

export const everyFeeling: FeelingFilter = { from: null, to: null, item: null, remind: false, query: '' }
