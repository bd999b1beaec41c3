import type { AgreementLevel, SlipAnswer } from '#api/agreement-text.ts'

/** The parts of an agreement, as they are asked for and as they are read. */
export const agreementWords = {
  level: {
    1: 'Offering information',
    2: 'Looking together',
    3: 'Ongoing access',
  } satisfies Record<AgreementLevel, string>,
  fields: {
    title: 'What would you call this?',
    measure: 'What will someone do that could be seen or heard?',
    measureHint: 'One thing, beginning with what is done: "Tells…", "Keeps…".',
    level: 'What kind is it?',
    doneBy: 'Who does it?',
    both: 'Both of us',
    fair: 'Would you both be willing to do this? If not, what makes that fair for now?',
    inScope: 'What is part of it?',
    outOfScope: 'What is left out on purpose?',
    ownWhy: 'Why it helps, or why you are willing',
    ownWhyHint: '"It helps me because…" or "I am willing because…". Only you write this line.',
    smaller: 'Is there a smaller step that would do nearly as much?',
    privacy: 'Whose messages or details must not be shown?',
    start: 'First day',
    end: 'Last day',
    endHint: (day: string) => `${day} at the latest. It ends then unless you both make a new one.`,
    usualEnd: (day: string) =>
      `You had not chosen a last day. It is ${day} now, as is usual for this kind. You can change it below.`,
    monthly: 'How often is it?',
    monthlyChoice: 'It happens once a month',
    review: 'When do you look at it together?',
    slips: 'If it slips',
    slipsHint: 'There are no penalties.',
    slipBy: 'Told by when?',
  },
  everyDays: (days: number) => `Every ${days} days`,
  slip: {
    tell: 'it is told',
    talk: 'we talk at the next check-in',
    'say-why': 'whoever it was says what got in the way',
    change: 'we change the measure',
    end: 'we end it',
  } satisfies Record<SlipAnswer, string>,
  terms: {
    pausing: 'Pausing',
    ending: 'Ending',
    notIn: 'Not in here',
    1: {
      pausing:
        'Either of us can pause this at any time, without giving a reason. A pause lasts up to 14 days, then we review it.',
      ending: 'Either of us can end this at any time, without giving a reason.',
      notIn: 'No passwords, codes or keys. Nobody’s own room. Nothing secret.',
    },
  },
  text: {
    title: 'What it is called',
    whoDoes: 'Who does it',
    why: (name: string) => `Why, in the words of ${name}`,
    reasons: 'Why something stays',
    fingerprint: 'Fingerprint',
    fingerprintHint:
      'To compare two sheets, lay them side by side and read both fingerprints aloud, group by group. When all sixteen groups are the same, both sheets say the same to the letter. When one is different, they do not.',
    version: (version: number) => `Version ${version}`,
    notSigned: 'Not signed by both. This sheet holds for nothing.',
    void: 'Something of this was changed, or is gone. Both signatures are void.',
    changed: 'Something in this receipt was changed. Both signatures are void.',
    signedBoth: (day: string) => `Signed by both of you, ${day}`,
  },
} as const
