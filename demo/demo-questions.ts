import type { RouterClient } from '@orpc/server'
import type { TalkTime } from '#api/questions-contract.ts'
import type { engineRouter } from '#vault/engine.ts'
import { h, p } from './demo-blocks.ts'
import type { DemoPiece } from './demo-shared.ts'

type Client = Pick<RouterClient<typeof engineRouter>, 'questions'>

/** What both kept at the end of a guided talk, worded as the app words it. Invented, like everything here. */
export function talkNote(day: string, next: string): DemoPiece {
  const heading = (text: string) => ({ ...h(text), attrs: { level: 3 } }) as ReturnType<typeof h>
  return {
    who: 'Ana',
    as: 'kept',
    daysAgo: 5,
    at: [20, 25],
    content: [
      h(`Talk about the hurt, ${day}`),
      heading('Heard'),
      p('Ben heard: that it is not the evening itself, it is that she found out alone.'),
      heading('Small steps'),
      p('Ben: to say on Monday what the letter from the bank is about'),
      p(`Next talk: ${next}`),
    ],
  }
}

const thursday: TalkTime = { weekday: 4, at: '19:00', minutes: 30 }

/** Ben comes first: what Ana answers has to be there. */
export async function bensQuestions({ questions }: Client): Promise<void> {
  await questions.addTopic({ text: 'Who takes the car in the week' })
  await questions.park({ text: 'What would you need to hear before the weekend at your sister’s?', early: true })
  await questions.setTimes({ times: [thursday, { weekday: 7, at: '10:00', minutes: 20 }] })
}

/** A question in every state, and one time that suits both beside one that suits Ben alone. */
export async function anasQuestions({ questions }: Client): Promise<void> {
  const [ofBen] = (await questions.list({})).questions
  if (ofBen !== undefined)
    await questions.answer({ id: ofBen.id, text: 'That you do not mind if I stay a day longer.' })
  for (const [text, state] of [
    ['Did you think of me at all that evening?', 'ask-again'],
    ['Who else knew?', 'answered'],
    ['Why that shop, of all places?', 'asked'],
    ['Is there anything that I have not asked about?', 'parked'],
  ] as const) {
    const { id } = await questions.park({ text, early: false })
    if (state !== 'parked') await questions.mark({ id, state })
  }
  await questions.addTopic({ text: 'The summer, and whether we go' })
  await questions.setTimes({ times: [thursday] })
}
