import type { FeelingDraft, FeelingFields, FeelingFilter } from '#api/feelings-fields.ts'

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

/** What was begun: a new one, unless `draft` says otherwise. */
export function someDraft(draft: Partial<FeelingDraft> = {}): FeelingDraft {
  return { id: null, fields: someFeeling(), typed: {}, draftId: null, ...draft }
}

export const everyFeeling: FeelingFilter = { from: null, to: null, item: null, remind: false, query: '' }
