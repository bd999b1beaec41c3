import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsSchema } from '#api/settings-contract.ts'
import { readMeText, takeoutCopy } from '#renderer/features/takeout/takeout-copy.ts'
import { takeoutFiles } from '#renderer/features/takeout/takeout-files.ts'
import { zipOf } from '#renderer/files/zip.ts'
import { bensWord, fullRoom, wordOf } from '#tests/support/full-room.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import type { ContractClient } from '#tests/support/shell-client.ts'
import { goodPassphrase } from '#tests/support/test-tools.ts'
import { textOf, unzip } from '#tests/support/unzip.ts'
import { recordKinds } from '#vault/shared/record.ts'

// Every kind of record that a room can hold, and what a readable copy makes of it. A new kind belongs to none of these,
// and fails until somebody has decided.

type Reason = keyof typeof takeoutCopy.leftOut
/** Words that are to be found in the Markdown and in the JSON. */
type Here = { readonly md: string; readonly json: string }
type Fate =
  | Here
  | Reason
  /** Made from others, and made anew from them. */
  | 'follows'
  /** Numbers and names that a room keeps for its own working. Nobody wrote or chose them. */
  | 'upkeep'

const here = (kind: string): Here => ({ md: wordOf(kind), json: wordOf(kind) })

/** Of the private room, its tables. */
const tables: Readonly<Record<string, Fate>> = {
  room: 'upkeep',
  padding: 'upkeep',
  room_time: 'upkeep',
  setting: 'follows', // below, one by one
  entry: here('entry'),
  entry_document: here('entry_document'),
  entry_words: 'follows',
  entry_search: 'follows',
  tag: here('tag'),
  entry_tag: here('tag'),
  entry_version: 'earlierTexts',
  version_image: 'earlierTexts',
  image: here('image'),
  image_piece: { md: '.jpeg)', json: '"type":"image"' },
  entry_image: 'follows',
  template: { md: wordOf('templatepage'), json: wordOf('template') },
  prompt_put_off: 'settings',
  import_entry: 'upkeep', // empty but for the moment in which something is brought in
  imported: 'brought',
  feeling: here('feeling'),
  feeling_item: { md: 'betrayed', json: 'e_betrayed' },
  feeling_words: 'follows',
  feeling_search: 'follows',
  feeling_card: { md: wordOf('card'), json: '"feeling":' },
  own_word: here('own_word'),
  hidden_word: { md: 'calm', json: 'e_calm' },
  marker: here('marker'),
  look_back: { md: takeoutCopy.room.lookBacks, json: '"own-life": 5' },
  reflection: { md: 'I choose not to forgive this', json: '"stand":"choose-not"' },
  reflection_answer: here('reflection_answer'),
  agreement_draft: here('agreement_draft'),
  agreement_receipt: here('agreement_receipt'),
  agreement_signature: 'waiting',
  agreement_review: here('agreement_review'),
  agreement_half_year: 'settings',
  unlock: 'openings',
  kept_file: 'upkeep',
  erased_entry: 'upkeep',
  shared_copy: 'earlierCopies',
}

/** Of its values, their names. */
const values: Readonly<Record<string, Fate>> = {
  ...Object.fromEntries(Object.keys(settingsSchema.shape).map((name) => [name, 'settings' as const])),
  role: { md: 'We have both been hurt', json: '"part": "both"' },
  stage: { md: 'Choosing ahead', json: '"stage": 3' },
  draft: here('draft'),
  floodedCard: here('floodedCard'),
  feelingDraft: here('feelingDraft'),
  feelingsBegun: here('feelingsBegun'),
  feelingSaved: 'upkeep',
  importKey: 'upkeep',
  agreementsClock: 'upkeep',
  supportOfferedOn: 'upkeep',
  reflectionRestsUntil: 'upkeep',
  reflectionQuietUntil: 'upkeep',
  reflectionLookAgain: 'upkeep',
}

/** Of the shared room, kinds of records: of each, this member's own. */
const shared: Readonly<Record<string, Fate>> = {
  'member-name': 'settings',
  note: here('note'),
  'kept-together': here('kept-together'),
  card: here('card'),
  'card-answer': { md: 'I would like to hear more', json: '"answer": "hear-more"' },
  'taken-back': 'upkeep',
  'agreement-text': 'unsigned',
  'agreement-step': 'unsigned',
  'agreement-post': 'waiting',
  'agreement-signed': 'proof',
  'check-in': here('check-in'),
  'check-in-noticed': { md: 'I noticed', json: '"noticed": "noticed"' },
  'review-words': here('review-words'),
  question: here('question'),
  'question-state': { md: 'to be asked again', json: '"state": "ask-again"' },
  'question-answer': here('question-answer'),
  topic: here('topic'),
  'talk-times': { md: 'Tuesday, 20:30, 25 minutes', json: '"weekday": 2' },
}

async function copyOf(client: EngineClient) {
  const begun = await client.takeout.begin({ passphrase: goodPassphrase, trash: true })
  const files = takeoutFiles({
    client: client as unknown as ContractClient, // the same calls
    begun,
    trash: true,
    onProgress: () => {},
    now: new Date('2026-03-05T12:00:00Z'),
  })
  return unzip(new Uint8Array(await (await zipOf(files, new AbortController().signal)).arrayBuffer()))
}

/** Every text of a kind of file, together. */
function textsOf(files: Map<string, Uint8Array>, ending: string): string {
  const names = [...files.keys()].filter((name) => name.endsWith(ending))
  return names.map((name) => textOf(files, name)).join('\n')
}

/** Names that code of the vault gives to values of the private room. */
function namesInCode(): string[] {
  const vault = join(import.meta.dirname, '../../../../../src/vault')
  const files = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const texts = files.map((name) => readFileSync(join(vault, name), 'utf8'))
  const using = texts.filter((text) => /room-value\.ts'|INTO setting/.test(text))
  return using.flatMap((text) => [...text.matchAll(/[nN]ame = '(\w+)'/g)].map(([, name = '']) => name))
}

test('a readable copy holds every kind of record, or says why not', async () => {
  const { as } = await fullRoom()
  const { files, found, names } = await as('Ana', async (client, { engine }) => ({
    files: await copyOf(client),
    found: engine.context.session
      .room()
      .store.read((db) => db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]),
    names: engine.context.session
      .room()
      .store.read((db) => db.prepare('SELECT name FROM setting').pluck().all() as string[]),
  }))
  const kinds = found.filter((name) => !/^(entry|feeling)_search_/.test(name) && !name.startsWith('sqlite_'))
  expect(kinds.toSorted(), 'the tables of a private room').toEqual(Object.keys(tables).toSorted())
  expect(recordKinds.toSorted(), 'the kinds of the shared one').toEqual(Object.keys(shared).toSorted())
  expect(namesInCode(), 'control').toContain('floodedCard')
  const known = [...names.map((name) => name.replace(/:.*/, '')), ...namesInCode()]
  expect(
    known.filter((name) => !(name in values)),
    'the values of a private room',
  ).toEqual([])

  const [markdown, json] = [textsOf(files, '.md'), textsOf(files, '.json')]
  const fates = [tables, values, shared].flatMap((list) => Object.entries(list))
  for (const [kind, fate] of fates) {
    if (fate === 'follows' || fate === 'upkeep') continue
    if (typeof fate === 'string') expect(textOf(files, 'read-me.txt'), kind).toContain(takeoutCopy.leftOut[fate])
    else {
      expect(markdown.includes(fate.md), `${kind}, to be read`).toBe(true)
      expect(json.includes(fate.json), `${kind}, for programs`).toBe(true)
    }
  }
  const given = fates.map(([, fate]) => fate)
  expect(
    Object.keys(takeoutCopy.leftOut).filter((reason) => reason !== 'other' && !given.includes(reason as Reason)),
    'reasons for nothing',
  ).toEqual([])
  expect(readMeText()).not.toMatch(/\bundefined\b/)
  const everything = `${markdown}\n${json}`
  expect(everything, 'nothing that the other said').not.toContain(bensWord)
  expect(everything).not.toContain(wordOf('agreement-text'))
  expect([...files.keys()].filter((name) => /ana|ben/i.test(name))).toEqual([])
})
