import { join } from 'node:path'
import { createProcedureClient, implement } from '@orpc/server'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contract } from '#api/contract.ts'
import { isErrorCode } from '#api/errors.ts'
import { someAgreement, someAnswers } from '#tests/support/agreements.ts'
import { allFiles } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { someAsk } from '#tests/support/exported.ts'
import { everyFeeling, someFeeling } from '#tests/support/feelings.ts'
import { fileOf } from '#tests/support/images.ts'
import { someImported } from '#tests/support/imported.ts'
import { createdEngine, openEngine } from '#tests/support/open-engine.ts'
import { openPage, startShell } from '#tests/support/shell-client.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

/** Calls to every method of the contract in one run, half of them while locked. */
const callsPerMethod = 1000

type Call = (input: unknown) => Promise<unknown>
const methods = Object.entries(contract).flatMap(([area, calls]) =>
  Object.keys(calls).map((name) => [area, name] as const),
)

/** Methods that a valid input would end the test with. For them only inputs that do not fit are sent. */
const ending = new Set(['session.lock', 'session.events'])

function callOf(client: unknown, area: string, name: string): Call {
  const calls = (client as Record<string, Record<string, Call>>)[area]
  const call = calls?.[name]
  if (call === undefined) throw new Error(`no such method: ${area}.${name}`)
  return call
}

function inputSchema(area: string, name: string) {
  const procedure = (contract as unknown as Record<string, Record<string, Procedure>>)[area]?.[name]
  return procedure?.['~orpc'].inputSchema
}
interface Procedure {
  readonly '~orpc': { readonly inputSchema?: { safeParse(input: unknown): { success: boolean } } }
}

const planted = 'planted-in-fuzz'
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    planted,
    '',
    '__proto__',
    '../../etc/passwd',
    '\u0000',
    "'; DROP TABLE entry; --",
    '2026-02-30',
    '2026-03-02',
  ),
  fc.uuid(),
)
const shaped = fc.record(
  {
    id: fc.oneof(fc.uuid(), text),
    place: fc.oneof(fc.constantFrom('journal', 'log', 'trash'), text),
    after: fc.oneof(fc.constant(null), fc.integer(), fc.record({ day: text, createdAt: text, id: text })),
    limit: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer(), fc.double()),
    query: text,
    day: text,
    document: fc.oneof(
      fc.constant(plainDocument('fine')),
      fc.json().map((json) => JSON.parse(json) as unknown),
      deep(),
    ),
    name: text,
    passphrase: text,
    mark: fc.oneof(fc.record({ letter: text, colour: text }), fc.constant('partly')),
    member: fc.oneof(fc.constant('ab'.repeat(16)), text),
    memberId: fc.oneof(fc.constant('ab'.repeat(16)), text),
    current: text,
    next: text,
    trash: fc.oneof(fc.boolean(), text),
    split: fc.oneof(fc.boolean(), text),
    codes: fc.oneof(fc.array(text, { maxLength: 3 }), text),
    folder: text,
    file: fc.oneof(fc.constant('0'.repeat(32)), text),
    facts: fc.array(text, { maxLength: 3 }),
    theme: text,
    hideExplained: fc.anything(),
    hidden: fc.oneof(fc.boolean(), text),
    today: fc.oneof(fc.constant('2026-03-02'), text),
    ownTitle: fc.oneof(fc.constant(null), text),
    tags: fc.oneof(fc.array(text, { maxLength: 3 }), text),
    pinned: fc.oneof(fc.boolean(), text),
    prompt: fc.oneof(fc.constant(null), fc.record({ id: text }), fc.record({ text })),
    entries: fc.oneof(
      fc.constant([someImported()]),
      fc.array(fc.record({ source: text, day: text, document: fc.anything() }), { maxLength: 2 }),
      text,
    ),
    sources: fc.oneof(fc.array(text, { maxLength: 3 }), text),
    size: fc.oneof(fc.integer({ min: -1, max: 20_000_000 }), text),
    upload: fc.oneof(fc.uuid(), text),
    at: fc.oneof(fc.integer(), text),
    piece: fc.oneof(fc.constant(fileOf(Buffer.from(planted))), fc.integer({ min: -1, max: 12 }), text),
    part: fc.oneof(fc.constantFrom('picture', 'thumbnail'), text),
    thumbnail: fc.oneof(fc.constant(null), fc.constant(fileOf(Buffer.from(planted))), text),
    text: fc.oneof(text, fc.constant(someAgreement()), fc.record({ end: text, level: fc.integer() })),
    version: fc.oneof(fc.integer({ min: 0, max: 3 }), text),
    changes: fc.oneof(fc.constant(null), fc.record({ id: fc.uuid(), version: fc.constant(1) }), text),
    until: text,
    filter: fc.oneof(
      fc.constant(everyFeeling),
      fc.record({ from: fc.constant(null), to: fc.constant(null), tag: fc.uuid(), prompt: fc.constant('any') }),
      fc.record({ from: text, to: text, item: text, query: text }),
    ),
    fields: fc.oneof(
      fc.constant(someFeeling()),
      fc.record({ emotions: fc.array(text), strength: fc.integer(), facts: text }),
    ),
    field: fc.oneof(fc.constantFrom('emotions', 'needs'), text),
    label: text,
    remind: fc.oneof(fc.boolean(), text),
    path: fc.oneof(fc.constantFrom('other', 'self', 'kindness'), text),
    step: fc.oneof(fc.constantFrom(null, 'a7', 'b5'), text),
    question: fc.oneof(fc.constantFrom('a2.1', 'b1.1', 'a9.1'), text),
    sentence: text,
    ask: fc.oneof(
      fc.boolean(),
      text,
      fc.constant(someAsk()),
      fc.record({ from: text, to: text, today: text, chosen: fc.anything() }),
    ),
    change: fc.oneof(
      fc.record(
        {
          answer: fc.record({
            question: fc.constantFrom('a2.1', 'b1.1', 'a8.4'),
            document: fc.constantFrom(plainDocument('said'), plainDocument('')),
          }),
          stand: fc.oneof(fc.constantFrom('not-ready', 'can-carry'), text),
          word: fc.oneof(fc.constantFrom('raw', null), text),
          lookAgain: fc.oneof(fc.record({ day: fc.constantFrom(null, '2026-06-02'), remind: fc.boolean() }), text),
          screen: fc.oneof(fc.constantFrom('a2.1', 'away'), text),
          isDone: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      fc.anything(),
    ),
    feelingId: fc.oneof(fc.uuid(), text),
    answer: fc.oneof(fc.constant('read'), text),
    from: fc.oneof(fc.constant(null), text),
    to: fc.oneof(fc.constant(null), text),
    weekStart: fc.oneof(fc.constant('monday'), text),
    answers: fc.oneof(
      fc.dictionary(text, fc.integer({ min: 0, max: 6 })),
      fc.constantFrom(someAnswers(planted), someAnswers('')),
      fc.anything(),
    ),
    agreement: fc.oneof(fc.uuid(), text),
    checkIn: fc.oneof(fc.uuid(), text),
    said: fc.oneof(fc.uuid(), text),
    line: text,
    words: fc.oneof(fc.constant('It helps.'), text),
    noticed: fc.oneof(fc.constantFrom('noticed', null), text),
    card: fc.oneof(
      fc.constant(null),
      fc.record({ signs: text, pause: text, helps: text, people: text }),
      fc.record({ words: fc.array(text), ask: text }),
      fc.record({ signs: fc.anything() }),
    ),
    kind: fc.oneof(fc.constantFrom('entry', 'piece'), text),
    format: fc.oneof(fc.constant('page'), text),
    for: fc.oneof(fc.record({ kind: fc.constant('words') }), fc.record({ kind: fc.constant('key'), key: text })),
    draft: fc.oneof(
      fc.constant(null),
      fc.constant(someAgreement()),
      fc.record({ id: text, fields: fc.anything() }),
      fc.uuid(),
    ),
  },
  { requiredKeys: [] },
)
const anyInput = fc.oneof(shaped, fc.anything({ withNullPrototype: true, maxDepth: 3 }))

/** A document nested deeper than any schema follows. */
function deep() {
  return fc.integer({ min: 20, max: 20_000 }).map((depth) => {
    let node: unknown = { type: 'paragraph' }
    for (let n = 0; n < depth; n += 1) node = { type: 'blockquote', content: [node] }
    return { type: 'doc', content: [node] }
  })
}

describe('calls that do not fit', () => {
  test.each(methods)(`%s.%s: ${callsPerMethod} of them change and reveal nothing`, async (area, name) => {
    const folder = join(tempFolder(), 'vault')
    const tools = testTools({ deriveKey: quickKey })
    const { client, engine } = await createdEngine(folder, tools)
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('stays as it is') })
    const locked = openEngine(join(tempFolder(), 'nothing-here', 'vault'), tools)
    const crashes: unknown[] = []
    const note = (error: unknown) => crashes.push(error)
    process.on('unhandledRejection', note)

    const schema = inputSchema(area, name)
    const fits = (input: unknown) => schema?.safeParse(input).success ?? false
    let refused = 0
    await fc.assert(
      fc.asyncProperty(anyInput, fc.boolean(), async (input, isLocked) => {
        if (fits(input) && ending.has(`${area}.${name}`)) return
        const call = callOf(isLocked ? locked.client : client, area, name)
        const outcome = await call(input).then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        )
        if (!('error' in outcome)) {
          expect(fits(input)).toBe(true)
          return
        }
        refused += 1
        const { code, message, data } = outcome.error as { code: string; message: string; data: unknown }
        expect(isErrorCode(code), `code ${code}`).toBe(true)
        expect(code).not.toBe('internal')
        expect(message).toBe(code)
        expect(JSON.stringify(data ?? null)).not.toMatch(/planted|\/tmp|node_modules|\bat /)
      }),
      { numRuns: callsPerMethod },
    )
    process.off('unhandledRejection', note)

    expect(crashes).toEqual([])
    expect(refused).toBeGreaterThan(callsPerMethod / 4)
    expect((await client.journal.open({ id })).title).toBe('stays as it is')
    expect(allFiles(join(folder, '..')).every((path) => path.startsWith(folder))).toBe(true)
    engine.close()
  })
})

describe('control', () => {
  test('without the closed list of errors, a refusal would repeat what it refused', async () => {
    const open = implement(contract).journal.search.handler(() => ({ hits: [], next: null }))
    const wrong = { query: 'q', after: null, limit: 1, [planted]: 1 }
    const error: unknown = await createProcedureClient(open)(wrong).catch((reason: unknown) => reason)
    expect(JSON.stringify(error)).toContain(planted)
  })
})

describe('frames that are no calls', () => {
  test(`${callsPerMethod} of them leave the engine serving its page`, async () => {
    const folder = tempFolder()
    const shell = startShell(join(folder, 'vault'), folder)
    const { client, socket } = await openPage(await shell.link())
    const frames = fc.sample(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.uint8Array()), callsPerMethod)
    for (const frame of frames) socket.send(frame)
    expect(await client.session.get({})).toEqual({ state: 'locked' })
    await shell.stop()
  })
})
