import { days, hours, readyToSign, signAs, type Two, textOf, two } from './agreement-vault.ts'
import { someAgreement } from './agreements.ts'
import { imageBlock, plainDocument } from './documents.ts'
import { someDraft, someFeeling } from './feelings.ts'
import { jpegOf, sendImage } from './images.ts'
import { bringIn, someImported } from './imported.ts'
import type { EngineClient } from './open-engine.ts'
import { sitDown } from './sit-down.ts'
import { quickKey, testTools } from './test-tools.ts'

/** The word that Ana's record of this kind holds. Letters only: no spelling of it differs. */
export function wordOf(kind: string): string {
  return `anas${kind.replaceAll(/[^a-z]/gi, '')}word`
}

/** What Ben says, wherever he says something. */
export const bensWord = 'tarragonofben'

const day = '2026-03-02'
const answers = { said: 3, matched: null, cared: 2, 'own-life': 5, ahead: 1 } as const

/** A vault of two, with one of every kind of record that Ana can make, and the same of Ben's beside it. Nobody is in. */
export async function fullRoom(): Promise<Two> {
  const both = await two()
  const { as, clock, folder } = both
  await as('Ben', async (client) => void (await shareAs(client, () => bensWord)))
  await as('Ana', writeAlone)
  await as('Ana', async (client) => {
    await shareAs(client, wordOf)
    await client.feelings.keepDraft({ draft: someDraft({ fields: someFeeling({ facts: wordOf('feelingDraft') }) }) })
    const { items } = await client.shared.list({ after: 0, limit: 50 })
    const { self } = await client.shared.overview({})
    const card = items.find(({ state, author }) => state === 'card' && author !== self)
    await client.cards.answer({ id: card?.id ?? '', answer: 'hear-more' })
    const { questions } = await client.questions.list({})
    const asked = questions.find(({ author }) => author !== self)
    await client.questions.answer({ id: asked?.id ?? '', text: wordOf('question-answer') })
    await client.agreements.keepDraft({
      id: null,
      changes: null,
      draft: someAgreement({ title: wordOf('agreement_draft') }),
    })
    await client.agreements.place({
      changes: null,
      text: await textOf(client, clock, { title: wordOf('agreement-text') }),
      draft: null,
    })
  })
  await keepTogether(folder, both)
  await agreeAndSay(both)
  return both
}

async function writeAlone(client: EngineClient): Promise<void> {
  const image = await sendImage(client, jpegOf(8, 6), null)
  const content = [...plainDocument(wordOf('entry_document')).content, imageBlock(image.id, wordOf('image'))]
  const { id } = await client.journal.create({ day, document: { type: 'doc', content } })
  await client.journal.change({ id, ownTitle: wordOf('entry'), tags: [wordOf('tag')], pinned: true })
  const gone = await client.journal.create({ day, document: plainDocument('erased') })
  await client.journal.trash({ id: gone.id })
  await client.journal.erase({ id: gone.id })
  await client.journal.addTemplate({
    name: wordOf('template'),
    document: plainDocument(wordOf('templatepage')),
  })
  await client.journal.putOffPrompt({ id: 'p_c01', today: day })
  await bringIn(client, [someImported({ document: plainDocument('brought in') })])
  await client.feelings.addWord({ field: 'emotions', label: wordOf('own_word') })
  await client.feelings.hideWord({ id: 'e_calm', hidden: true })
  await client.feelings.addMarker({ day, label: wordOf('marker') })
  await client.feelings.keepBegun({ marker: { day, label: wordOf('feelingsBegun') }, lookBack: answers })
  await client.feelings.addLookBack({ day, answers })
  await client.settling.keep({ card: { signs: wordOf('floodedCard'), pause: '', helps: '', people: '' } })
  await client.draft.keep({ document: plainDocument(wordOf('draft')) })
  await client.settings.change({ role: 'both', stage: 3, hideChord: 'Ctrl+Alt+Shift+K' })
  const said = { answer: { question: 'a2.1' as const, document: plainDocument(wordOf('reflection_answer')) } }
  const sitting = await client.reflection.begin({ path: 'other', day, change: said })
  await client.reflection.keep({ id: sitting.id, change: { stand: 'choose-not' } })
}

/** Every kind of piece that one member alone can put into the room of both. */
async function shareAs(client: EngineClient, word: (kind: string) => string): Promise<void> {
  await client.shared.share({ document: plainDocument(word('note')) })
  const taken = await client.shared.share({ document: plainDocument('taken back') })
  await client.shared.takeBack({ id: taken.id })
  const fields = someFeeling({ facts: word('feeling') })
  const { feeling } = await client.feelings.save({ id: null, fields, today: day })
  await client.cards.share({ feelingId: feeling.id, card: { words: ['worried'], ask: word('card') } })
  const question = await client.questions.park({ text: word('question'), early: true })
  await client.questions.mark({ id: question.id, state: 'ask-again' })
  await client.questions.addTopic({ text: word('topic') })
  await client.questions.setTimes({ times: [{ weekday: 2, at: '20:30', minutes: 25 }] })
}

async function keepTogether(folder: string, { clock }: Two): Promise<void> {
  clock.advance(60_000)
  const { both } = await sitDown(folder, testTools({ deriveKey: quickKey, clock }))
  const { id } = await both.client.together.propose({ document: plainDocument(wordOf('kept-together')) })
  const { members } = await both.client.shared.overview({})
  for (const member of members) await both.client.together.keep({ id, member: member.id })
  both.engine.close()
}

/** An agreement that both sign, a check-in of each, and a review of it. */
async function agreeAndSay(both: Two): Promise<void> {
  const { as, clock } = both
  const given = await readyToSign(both, { measure: `Says ${wordOf('agreement_receipt')}.` })
  for (const who of ['Ana', 'Ben', 'Ana', 'Ben'] as const) {
    await as(who, async (client) => {
      const { receipts } = await client.agreements.receipts({})
      if (receipts.length === 0) await signAs(who, given)(client)
    })
  }
  clock.advance(13 * days + 20 * hours)
  for (const who of ['Ben', 'Ana'] as const) {
    await as(who, async (client) => {
      const { open, checkIns } = await client.checkIns.list({ id: given.id })
      if (open === null) throw new Error('no check-in can be written')
      const line = who === 'Ana' ? wordOf('check-in') : bensWord
      await client.checkIns.write({ id: given.id, ...open, mark: 'partly', line })
      for (const { id } of checkIns) await client.checkIns.notice({ id: given.id, checkIn: id, noticed: 'noticed' })
      const review = (await client.reviews.said({ id: given.id })).open
      if (review === null) throw new Error('nothing is to be looked at')
      const own = who === 'Ana' ? wordOf('review-words') : bensWord
      await client.reviews.say({ id: given.id, ...review, words: own })
      const alone = { helped: wordOf('agreement_review'), cost: '', wanted: '', change: '', toSay: '' }
      if (who === 'Ana') await client.reviews.keep({ agreement: given.id, ...review, answers: alone })
    })
  }
}
