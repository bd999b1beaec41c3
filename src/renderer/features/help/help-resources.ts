export const places = ['us', 'uk', 'australia', 'eu', 'elsewhere'] as const
export type Place = (typeof places)[number]

/** What a line is for, in the order in which a page lists them. */
export const purposes = ['danger', 'abuse', 'crisis', 'behaviour'] as const
export type Purpose = (typeof purposes)[number]

/** Where a number was seen, by whoever added it. Nothing is listed without one. */
interface ResourceSource {
  readonly name: string
  /** The date that the source gives for itself, not the day on which someone looked. */
  readonly date: string
  /** For whoever checks it before a release. It is not shown, and nothing opens it. */
  readonly address: string
}

export interface HelpResource {
  readonly place: Place
  readonly purpose: Purpose
  readonly name: string
  readonly ways: readonly string[]
  readonly source: ResourceSource
}

const virginia: ResourceSource = {
  name: 'the Virginia Department of Health',
  date: '15 October 2024',
  address:
    'https://vdh.virginia.gov/richmond-city/2024/10/15/healing-holding-and-centering-survivors-during-domestic-violence-awareness-month',
}

const california: ResourceSource = {
  name: 'the California Department of Corrections and Rehabilitation',
  date: '19 July 2022',
  address: 'https://www.cdcr.ca.gov/ccjbh/2022/07/19/dial-988-to-access-24-hour-emotional-support-and-resources/',
}

const tyneTees: ResourceSource = {
  name: 'ITV News Tyne Tees',
  date: '14 April 2020',
  address: 'https://itv.com/news/tyne-tees/2020-04-14/what-to-do-if-you-feel-at-risk-of-domestic-abuse-during-lockdown',
}

const mumAndBaby: ResourceSource = {
  name: 'the Mum & Baby app',
  date: '22 May 2019',
  address: 'https://mumandbabyaccessible.imagineear.com/2019/05/22/domestic-abuse',
}

const hertfordshire: ResourceSource = {
  name: 'Hertfordshire Partnership University NHS Foundation Trust',
  date: '10 September 2024',
  address: 'https://www.hpft.nhs.uk/news/don-t-struggle-alone-change-the-narrative-on-suicide/',
}

/**
 * Bundled, because asking a network where a person is, or which line they need, would tell someone. A line is here only
 * if its number was read in a source that bears a date; numbers that anyone merely remembers are left out, and a place
 * without a line says so.
 */
export const helpResources: readonly HelpResource[] = [
  {
    place: 'us',
    purpose: 'abuse',
    name: 'National Domestic Violence Hotline',
    ways: ['Call 1-800-799-7233', 'Text START to 88788', 'thehotline.org'],
    source: virginia,
  },
  {
    place: 'us',
    purpose: 'crisis',
    name: '988 Suicide & Crisis Lifeline',
    ways: ['Call or text 988'],
    source: california,
  },
  { place: 'uk', purpose: 'danger', name: 'Emergency', ways: ['Call 999'], source: hertfordshire },
  {
    place: 'uk',
    purpose: 'abuse',
    name: 'National Domestic Abuse Helpline, 24 hours',
    ways: ['Call 0808 2000 247'],
    source: tyneTees,
  },
  {
    place: 'uk',
    purpose: 'abuse',
    name: 'Men’s Advice Line',
    ways: ['Call 0808 801 0327'],
    source: mumAndBaby,
  },
  { place: 'uk', purpose: 'crisis', name: 'Samaritans', ways: ['Call 116 123'], source: hertfordshire },
  {
    place: 'uk',
    purpose: 'behaviour',
    name: 'Respect Phoneline',
    ways: ['Call 0808 802 4040'],
    source: tyneTees,
  },
]
