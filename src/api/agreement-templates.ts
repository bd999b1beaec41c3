import type { AgreementLevel, ReviewRhythm } from './agreement-text.ts'

/** Ids never change and are never used again for another template: the app counts days by them. */
export const templateIds = [
  'tpl_plans',
  'tpl_day',
  'tpl_calendar',
  'tpl_contact',
  'tpl_end_contact',
  'tpl_money_look',
  'tpl_money_limit',
  'tpl_phones_rest',
  'tpl_look_together',
  'tpl_trip',
  'tpl_support',
  'tpl_questions',
] as const
export type TemplateId = (typeof templateIds)[number]

/** Words to begin with. All of them can be changed. */
export interface AgreementTemplate {
  readonly id: TemplateId
  readonly title: string
  readonly level: AgreementLevel
  readonly measure: string
  readonly inScope: string
  readonly outOfScope: string
  readonly why: string
  readonly days: number
  readonly review: ReviewRhythm
}

export const agreementTemplates: readonly AgreementTemplate[] = [
  {
    id: 'tpl_plans',
    title: 'Saying when plans change',
    level: 1,
    measure: 'Tells the other before the change, or as soon as it is known, by call or text.',
    inScope: 'Evening plans and trips.',
    outOfScope: 'Lunch breaks, errands, time with family.',
    why: 'Waiting without news is when the worst pictures come.',
    days: 30,
    review: 7,
  },
  {
    id: 'tpl_day',
    title: 'A short account of the day',
    level: 1,
    measure: 'Offers a five-minute account of the day at supper, without being asked.',
    inScope: 'The day in broad strokes.',
    outOfScope: "Minute-by-minute, and other people's private matters.",
    why: 'News that is offered feels different from news that is pulled out.',
    days: 30,
    review: 7,
  },
  {
    id: 'tpl_calendar',
    title: 'A calendar we can both see',
    level: 1,
    measure: 'Keeps evening and travel plans in the shared calendar, entered the day before.',
    inScope: 'Evenings, weekends, travel.',
    outOfScope: 'Medical or therapy appointments.',
    why: 'Fewer surprises for both.',
    days: 60,
    review: 14,
  },
  {
    id: 'tpl_contact',
    title: 'If that person gets in touch',
    level: 1,
    measure: 'Tells the other the same day, and says what was done with the message.',
    inScope: 'Contact from the person named by initials.',
    outOfScope: 'A duty to describe feelings on the spot.',
    why: 'Hearing it first-hand is what makes it bearable.',
    days: 90,
    review: 14,
  },
  {
    id: 'tpl_end_contact',
    title: 'Ending a contact',
    level: 1,
    measure:
      'Ends contact with the person named by initials; where work makes contact unavoidable, keeps it to work and mentions it at the weekly check-in.',
    inScope: 'That one person.',
    outOfScope: 'A whole workplace or friendship group.',
    why: 'Repair cannot start while the harm continues.',
    days: 90,
    review: 14,
  },
  {
    id: 'tpl_money_look',
    title: 'Looking at the accounts side by side',
    level: 2,
    measure:
      'Both sit down with the joint statement on the first Sunday of the month, thirty minutes, owner at the keyboard.',
    inScope: 'Joint account and the named card.',
    outOfScope: 'Personal gifts budget, old years.',
    why: 'Numbers seen together stop the guessing.',
    days: 90,
    review: 30,
  },
  {
    id: 'tpl_money_limit',
    title: 'Talking first about larger spending',
    level: 1,
    measure: 'Mentions any single purchase above the amount we set, before buying.',
    inScope: 'Both of us, same amount.',
    outOfScope: 'Bills already agreed.',
    why: 'Secrets about money were part of the hurt.',
    days: 60,
    review: 14,
  },
  {
    id: 'tpl_phones_rest',
    title: 'Where the phones rest at night',
    level: 1,
    measure: 'Both phones charge in the kitchen from ten in the evening until morning.',
    inScope: 'Both phones.',
    outOfScope: 'On-call duty nights, emergencies.',
    why: 'A quiet room, for both, helps sleep.',
    days: 30,
    review: 7,
  },
  {
    id: 'tpl_look_together',
    title: 'Looking at something together',
    level: 2,
    measure:
      'On Wednesdays at eight, ten minutes, opens the named app and scrolls while both look; the owner holds the device.',
    inScope: 'The one named app, the last week.',
    outOfScope: "Search, deleted items, other people's confidences.",
    why: 'A set time means no checking at other times.',
    days: 30,
    review: 7,
  },
  {
    id: 'tpl_trip',
    title: 'Location during one trip',
    level: 3,
    measure: 'Shares location for the dates of one named trip and turns it off on return.',
    inScope: 'The named trip, start to end date.',
    outOfScope: 'Days at home.',
    why: 'The trip resembles the time it happened.',
    days: 14,
    review: 7,
  },
  {
    id: 'tpl_support',
    title: 'Support for a habit',
    level: 1,
    measure:
      'Goes to the chosen group or appointment each week and says that it happened; tells the other within a day if there was a lapse.',
    inScope: 'Attendance and lapses.',
    outOfScope: 'What was said in the group.',
    why: 'The habit was part of how trust broke.',
    days: 90,
    review: 14,
  },
  {
    id: 'tpl_questions',
    title: 'A time for questions',
    level: 1,
    measure:
      'Keeps Tuesday and Saturday, half an hour from seven, for questions about what happened; outside it, questions go on the list.',
    inScope: 'Both keep to the time.',
    outOfScope: 'New facts, which are told at once.',
    why: 'Questions get a real answer and ordinary hours stay ordinary.',
    days: 30,
    review: 7,
  },
]
