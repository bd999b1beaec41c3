import type { Settings } from '#api/settings-contract.ts'

type Role = NonNullable<Settings['role']>
type Stage = NonNullable<Settings['stage']>

/** What a person says of their own part and day, for themselves. */
export const ownPartCopy = {
  role: {
    hurt: 'I was the one who was hurt',
    broke: 'I broke trust',
    both: 'We have both been hurt, and both hurt',
  } satisfies Record<Role, string>,
  stage: {
    0: { label: 'Hard day', text: 'Just this hour.' },
    1: { label: 'Steadying', text: 'It has happened. Getting through, stopping further harm.' },
    2: { label: 'Understanding', text: 'What happened, why, what it means.' },
    3: { label: 'Choosing ahead', text: 'What we, or I, want from here, together or apart.' },
  } satisfies Record<Stage, { label: string; text: string }>,
} as const
