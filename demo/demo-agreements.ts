import type { RouterClient } from '@orpc/server'
import { agreementTemplates, type TemplateId } from '#api/agreement-templates.ts'
import type { AgreementText } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import type { engineRouter } from '#vault/engine.ts'

type Client = RouterClient<typeof engineRouter>

/** An evening on which one of the two does something about agreements. */
export interface AgreementEvening {
  readonly as: 'agreements'
  readonly who: 'Ana' | 'Ben'
  readonly daysAgo: number
  readonly at: readonly [hour: number, minute: number]
  work(client: Client): Promise<void>
}

/** A day from today; one that is over is below zero. */
const day = (days: number) => addDays(localDay(new Date()), days)

/** Each agreement by what becomes of it, with the template that it was begun from and its days. */
const begun = {
  ended: { template: 'tpl_day', from: -27, until: -13 },
  due: { template: 'tpl_calendar', from: -27, until: 20, review: 7 },
  monthly: { template: 'tpl_money_look', from: -27, until: 58 },
  paused: { template: 'tpl_phones_rest', from: -27, until: 30 },
  resting: { template: 'tpl_questions', from: -27, until: 25 },
  early: { template: 'tpl_support', from: -27, until: 40 },
  changed: { template: 'tpl_plans', from: -27, until: 10 },
  unsigned: { template: 'tpl_trip', from: -24, until: -12 },
  putAway: { template: 'tpl_contact', from: -27, until: 30 },
  thoughts: { template: 'tpl_look_together', from: 4, until: 33 },
  waiting: { template: 'tpl_money_limit', from: 6, until: 60 },
  cooling: { template: 'tpl_plans', from: 6, until: 36 },
  draft: { template: 'tpl_end_contact', from: 8, until: 68 },
} as const satisfies Record<string, { template: TemplateId; from: number; until: number; review?: 7 }>
type Name = keyof typeof begun

const signedEarly: readonly Name[] = ['ended', 'due', 'monthly', 'paused', 'resting', 'early', 'changed']
const bensLine = 'I am willing because I see what not knowing does.'

/** What the two do about agreements, so that each state is there today that does not need a broken file or clock. */
export function agreementEvenings(): AgreementEvening[] {
  const versions = new Map<Name, { readonly id: string; readonly version: number }>()
  const of = (name: Name) => versions.get(name) ?? { id: '', version: 0 }
  const evening = (
    who: AgreementEvening['who'],
    [daysAgo, hour]: readonly [number, number],
    work: AgreementEvening['work'],
  ): AgreementEvening => ({ as: 'agreements', who, daysAgo, at: [hour, who === 'Ana' ? 0 : 30], work })
  const sign = async ({ agreements }: Client, name: string, all: readonly Name[]) => {
    for (const one of all) {
      await agreements.beginSigning(of(one))
      await agreements.sign({ ...of(one), name })
    }
  }
  const place = async (client: Client, all: readonly Name[]) => {
    for (const name of all) {
      const text = await firstText(client, name)
      versions.set(name, await client.agreements.place({ changes: null, text, draft: null }))
    }
  }
  const change = async (client: Client, name: Name, part: Partial<AgreementText>) => {
    const { versions: known } = await client.agreements.open({ id: of(name).id })
    const text = known[0]?.text
    if (text === undefined) throw new Error(`nothing to change in ${name}`)
    const changes = { id: of(name).id, version: known[0]?.life.version ?? 0 }
    versions.set(name, await client.agreements.place({ changes, text: { ...text, ...part }, draft: null }))
  }
  const answer = async (client: Client, all: readonly Name[], { isReady } = { isReady: true }) => {
    const { self, members } = await client.shared.overview({})
    const other = members.find(({ id }) => id !== self)?.id ?? ''
    for (const name of all) {
      const { why } = await firstText(client, name)
      await change(client, name, { why: { [self ?? '']: bensLine, [other]: why[self ?? ''] ?? '' } })
      if (isReady) await client.agreements.ready(of(name))
    }
  }

  return [
    evening('Ana', [32, 20], (client) => place(client, [...signedEarly, 'unsigned', 'putAway'])),
    evening('Ben', [32, 20], async (client) => {
      await answer(client, [...signedEarly, 'unsigned'])
      await client.agreements.putAway(of('putAway'))
    }),
    evening('Ana', [30, 20], (client) => sign(client, 'Ana', signedEarly)),
    evening('Ben', [30, 20], (client) => sign(client, 'Ben', signedEarly)),
    evening('Ana', [29, 20], async ({ agreements }) => void (await agreements.list({}))),
    evening('Ben', [11, 23], async (client) => {
      await client.agreements.end(of('early'))
      await client.agreements.pause({ ...of('resting'), until: day(-5) })
      await change(client, 'changed', {
        inScope: 'Evening plans, and trips of more than a day.',
        ...{ start: day(-6), end: day(20) },
      })
      await client.agreements.ready(of('changed'))
    }),
    evening('Ana', [9, 20], async (client) => {
      await sign(client, 'Ana', ['changed'])
      await place(client, ['thoughts'])
    }),
    evening('Ben', [9, 20], async (client) => {
      await sign(client, 'Ben', ['changed'])
      await answer(client, ['thoughts'])
      const measure = 'Both sit down with the joint statement on the first Sunday of the month, fifteen minutes.'
      await change(client, 'monthly', { measure, start: day(6), end: day(58) })
    }),
    evening('Ana', [2, 20], async (client) => {
      await sign(client, 'Ana', ['thoughts'])
      await place(client, ['waiting', 'cooling', 'draft'])
    }),
    evening('Ben', [2, 20], async (client) => {
      await sign(client, 'Ben', ['thoughts'])
      await answer(client, ['waiting'])
      await answer(client, ['cooling'], { isReady: false })
      await client.agreements.pause({ ...of('paused'), until: day(5) })
    }),
    evening('Ana', [1, 20], async ({ agreements }) => void (await agreements.list({}))),
    // In the first minutes of today: what cools off does so until tomorrow.
    evening('Ana', [0, 0], async (client) => {
      await client.agreements.ready(of('cooling'))
      const { start: _start, end: _end, ...text } = await firstText(client, 'draft')
      const draft = { ...text, title: 'A word before a late evening', start: day(9), end: null }
      await client.agreements.keepDraft({ id: null, changes: null, draft })
    }),
  ]
}

/** As whoever is in begins it, from the template: with a line of their own, and the other's left to the other. */
async function firstText({ shared }: Client, name: Name): Promise<AgreementText> {
  const { self, members } = await shared.overview({})
  const plan: { template: TemplateId; from: number; until: number; review?: 7 } = begun[name]
  const template = agreementTemplates.find(({ id }) => id === plan.template)
  if (self === null || template === undefined) throw new Error(`nothing to begin ${name} with`)
  const isDemanding = template.level > 1
  const review = plan.review ?? template.review
  return {
    terms: 1,
    template: template.id,
    ...{ title: template.title, measure: template.measure, level: template.level, doneBy: 'both', fair: '' },
    ...{ inScope: template.inScope, outOfScope: template.outOfScope },
    why: Object.fromEntries(members.map(({ id }) => [id, id === self ? template.why : ''])),
    smaller: isDemanding ? 'Once, and then we see.' : '',
    privacy: isDemanding ? 'Friends, and whoever writes to one of us alone.' : '',
    ...{ monthly: review === 30, review, slips: ['talk', 'say-why'], slipBy: '', reasons: [] },
    ...{ start: day(plan.from), end: day(plan.until) },
  }
}
